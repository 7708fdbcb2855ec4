package cn.lvpu.indexer.catalog.schema;

/** Field names of the index {@code place}. */
public final class PlaceFields {
    /** Six digits of a district, nine of a town. Also the document's id. */
    public static final String CODE = "code";
    /** {@code district} or {@code town}. */
    public static final String KIND = "kind";

    public static final String NAME = "name";
    /** The whole name as one normalised token. */
    public static final String NAME_EXACT = "name.exact";
    /** What has been typed so far of it, in characters. */
    public static final String NAME_PREFIX = "name.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String NAME_PINYIN_PREFIX = "name.pinyin_prefix";

    public static final String ALIASES = "aliases";
    /** What has been typed so far of another name, in characters. */
    public static final String ALIASES_PREFIX = "aliases.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String ALIASES_PINYIN_PREFIX = "aliases.pinyin_prefix";

    public static final String DISTRICT_CODE = "district_code";
    public static final String DISTRICT_NAME = "district_name";
    /** Whether the district belongs to the ecological-conservation area. */
    public static final String CONSERVATION = "conservation";

    private PlaceFields() {}
}
