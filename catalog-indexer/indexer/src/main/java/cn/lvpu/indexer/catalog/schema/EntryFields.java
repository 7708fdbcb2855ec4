package cn.lvpu.indexer.catalog.schema;

/** Field names of the index {@code entry}. Which field serves which query is told in the indexer's README. */
public final class EntryFields {
    public static final String ID = "id";
    public static final String KIND = "kind";
    public static final String SLUG = "slug";
    public static final String URL = "url";
    /** Segmented Chinese, the main field of relevance. */
    public static final String NAME = "name";
    /** Pinyin of the name, whole syllables run together or apart. */
    public static final String NAME_PINYIN = "name.pinyin";

    public static final String NAME_INITIALS = "name.initials";
    /** The whole name as one normalised token. */
    public static final String NAME_EXACT = "name.exact";
    /** Single characters, for names with one character mistaken. */
    public static final String NAME_CHARACTERS = "name.characters";
    /** What has been typed so far of it, in characters. */
    public static final String NAME_PREFIX = "name.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String NAME_PINYIN_PREFIX = "name.pinyin_prefix";

    public static final String ALIASES = "aliases";
    public static final String ALIASES_PINYIN = "aliases.pinyin";
    public static final String ALIASES_INITIALS = "aliases.initials";
    public static final String ALIASES_EXACT = "aliases.exact";
    public static final String ALIASES_CHARACTERS = "aliases.characters";
    /** What has been typed so far of it, in characters. */
    public static final String ALIASES_PREFIX = "aliases.prefix";
    /** What has been typed so far of its pinyin or initials. */
    public static final String ALIASES_PINYIN_PREFIX = "aliases.pinyin_prefix";
    /** The name in traditional characters, for display; every field matches traditional queries anyway. */
    public static final String TRADITIONAL = "traditional";

    public static final String SUMMARY = "summary";
    public static final String BODY = "body";
    /** Labelled facts and what only one kind has (stops, grade, batch), one sentence an element. */
    public static final String FACTS = "facts";

    public static final String CLASS_PATH = "class_path";
    public static final String CLASS_PATH_TEXT = "class_path.text";
    /** The first part of the class path (果品 of 果品-梨), for filters and facets. */
    public static final String CLASS_GROUP = "class_group";

    public static final String DISTRICT_CODE = "district_code";
    public static final String DISTRICT_NAME = "district_name";
    public static final String DISTRICT_NAME_TEXT = "district_name.text";
    public static final String DISTRICT_NAME_PINYIN = "district_name.pinyin";
    public static final String TOWN_CODES = "town_codes";
    public static final String TOWN_NAMES = "town_names";
    public static final String TOWN_NAMES_TEXT = "town_names.text";
    public static final String TOWN_NAMES_PINYIN = "town_names.pinyin";
    public static final String VILLAGES = "villages";
    public static final String VILLAGES_TEXT = "villages.text";
    public static final String VILLAGES_PINYIN = "villages.pinyin";
    public static final String BRAND_SLUGS = "brand_slugs";
    public static final String BRAND_NAMES = "brand_names";
    public static final String BRAND_NAMES_TEXT = "brand_names.text";
    /** Whether a geographical indication has been announced for it. */
    public static final String GI = "gi";
    /** Announcements as printed, and their variants. */
    public static final String GI_NUMBERS = "gi_numbers";
    /** Every official number, in each form people type: codes of places and heritage, 640, 第640号, 2012年第37号. */
    public static final String OFFICIAL_NUMBERS = "official_numbers";
    /** Months 1..12 in season. */
    public static final String MONTHS = "months";

    public static final String TAGS = "tags";
    public static final String TAGS_TEXT = "tags.text";
    /** {@code verified} or {@code pending}. */
    public static final String CONFIDENCE = "confidence";

    public static final String POINT = "point";
    /** Pinyin of the name, for ordering. */
    public static final String PINYIN_SORT = "pinyin_sort";

    public static final String EVENT_FIRST = "event_first";
    public static final String EVENT_LAST = "event_last";
    /** Everything searchable in one field, for words that are spread over several; never in the source. */
    public static final String EVERYTHING = "everything";

    private EntryFields() {}
}
