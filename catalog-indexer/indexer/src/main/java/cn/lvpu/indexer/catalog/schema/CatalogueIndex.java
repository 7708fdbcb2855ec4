package cn.lvpu.indexer.catalog.schema;

/**
 * The catalogue's indexes. Each name is an alias; the index behind it is {@code <alias>-<generation>}. All always
 * point to the same generation.
 */
public enum CatalogueIndex {
    ENTRY(CatalogueIndex.ENTRY_ALIAS),
    CERTIFICATE(CatalogueIndex.CERTIFICATE_ALIAS),
    POST(CatalogueIndex.POST_ALIAS),
    PLACE(CatalogueIndex.PLACE_ALIAS);

    /** Entries of every kind, brands and districts. */
    public static final String ENTRY_ALIAS = "entry";
    /** The registry: certificates and announced geographical indications. */
    public static final String CERTIFICATE_ALIAS = "certificate";
    /** Published posts. */
    public static final String POST_ALIAS = "post";
    /** Districts and towns by name, for suggestions: the way to a search narrowed to them, not an answer of one. */
    public static final String PLACE_ALIAS = "place";
    /** A plain index, no alias: how far each tail has come. See {@link IndexerStateFields}. */
    public static final String STATE_INDEX = "indexer_state";

    private final String alias;

    CatalogueIndex(String alias) {
        this.alias = alias;
    }

    /** The name to search by. */
    public String alias() {
        return alias;
    }

    /** The concrete index of one generation. */
    public String indexOf(String generation) {
        return alias + "-" + generation;
    }
}
