package cn.lvpu.indexer.catalog.schema;

/** Field names of the index {@code post}. */
public final class PostFields {
    public static final String ID = "id";
    public static final String KIND = "kind";
    public static final String BODY = "body";
    public static final String BODY_PINYIN = "body.pinyin";
    public static final String AUTHOR_NAME = "author_name";
    public static final String DISTRICT_CODE = "district_code";
    public static final String TOWN_CODE = "town_code";
    public static final String ENTRY_ID = "entry_id";
    public static final String EXAMPLE = "example";
    public static final String CREATED_AT = "created_at";
    public static final String PUBLISHED_AT = "published_at";
    public static final String ROW_VERSION = "row_version";
    public static final String INDEXED_AT = "indexed_at";

    private PostFields() {}
}
