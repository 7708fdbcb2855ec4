package cn.lvpu.indexer.catalog.schema;

/** Field names of the index {@code certificate}, the registry. */
public final class RegistryFields {
    /** {@code certificate} or {@code gi}. */
    public static final String RECORD_TYPE = "record_type";
    /** The certificate number, or the identifier of the GI record. Also the document's id. */
    public static final String NUMBER = "number";
    /** The number as one normalised token: case and width do not matter. */
    public static final String NUMBER_EXACT = "number.exact";
    /** The product a GI was announced for. */
    public static final String NAME = "name";

    public static final String NAME_PINYIN = "name.pinyin";
    public static final String NAME_INITIALS = "name.initials";
    public static final String NAME_EXACT = "name.exact";
    public static final String NAME_CHARACTERS = "name.characters";
    /** What has been typed so far of it, in characters. */
    public static final String NAME_PREFIX = "name.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String NAME_PINYIN_PREFIX = "name.pinyin_prefix";

    public static final String SCHEME_CODE = "scheme_code";
    public static final String SCHEME_NAME = "scheme_name";
    public static final String HOLDER = "holder";
    public static final String HOLDER_PINYIN = "holder.pinyin";
    public static final String HOLDER_EXACT = "holder.exact";
    /** What has been typed so far of it, in characters. */
    public static final String HOLDER_PREFIX = "holder.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String HOLDER_PINYIN_PREFIX = "holder.pinyin_prefix";

    public static final String PRODUCTS = "products";
    public static final String PRODUCTS_PINYIN = "products.pinyin";
    public static final String PRODUCTS_EXACT = "products.exact";
    /** What has been typed so far of it, in characters. */
    public static final String PRODUCTS_PREFIX = "products.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String PRODUCTS_PINYIN_PREFIX = "products.pinyin_prefix";

    public static final String ORIGIN = "origin";
    public static final String DISTRICT_CODE = "district_code";
    public static final String PROVINCE = "province";
    public static final String STATE = "state";
    public static final String VALID_FROM = "valid_from";
    public static final String VALID_TO = "valid_to";
    /** Whether it is made-up example data (示例). */
    public static final String EXAMPLE = "example";

    public static final String ISSUER = "issuer";
    public static final String ISSUED_AT = "issued_at";
    /** The announcement as printed. */
    public static final String ANNOUNCEMENT = "announcement";
    /** The announcement in each form people type: 640, 第640号, 2012年第37号. */
    public static final String ANNOUNCEMENT_NUMBERS = "announcement_numbers";

    public static final String ANNOUNCEMENT_YEAR = "announcement_year";
    /** The day or year as printed. */
    public static final String ANNOUNCED_ON = "announced_on";

    public static final String PRODUCT_SLUG = "product_slug";
    public static final String ROW_VERSION = "row_version";
    /** What happened to a certificate, oldest first; kept, not searchable. */
    public static final String HISTORY = "history";

    public static final String INDEXED_AT = "indexed_at";

    private RegistryFields() {}
}
