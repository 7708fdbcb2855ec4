package cn.lvpu.indexer.catalog.schema;

/** Field names of the index {@code indexer_state}: one document a tail, and the builder's lock where there is no database. */
public final class IndexerStateFields {
    /** The document id of the tail's heartbeat. */
    public static final String TAIL_DOCUMENT_ID = "tail";

    /** {@code tail} or {@code builder-lock}. */
    public static final String KIND = "kind";
    /** The generation it writes to. */
    public static final String GENERATION = "generation";
    /** The moment up to which every public change is known to the indexes. */
    public static final String CAUGHT_UP_AT = "caught_up_at";

    public static final String FEED_XID = "feed_xid";
    public static final String FEED_SEQ = "feed_seq";
    /** Changes that Elasticsearch refused since the tail began; each is named in the log. */
    public static final String FAILED_CHANGES = "failed_changes";

    public static final String LAST_FAILURE = "last_failure";
    public static final String HOLDER = "holder";
    public static final String EXPIRES_AT = "expires_at";

    private IndexerStateFields() {}
}
