package cn.lvpu.content;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of catalogue entry, after the national classes of ecological products (DB11/T 2059-2022). */
public enum EntryKind {
    PRODUCT("product", "产品"),
    ROUTE("route", "路线"),
    HOMESTAY("homestay", "民宿"),
    VILLAGE("village", "村落"),
    HERITAGE("heritage", "非遗"),
    EVENT("event", "活动"),
    ACCOUNT("account", "核算账户");

    private final String key;
    private final String label;

    EntryKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word used in URLs, files and indexes. */
    public String key() {
        return key;
    }

    /** The Chinese word shown to people. */
    public String label() {
        return label;
    }

    public static Optional<EntryKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }
}
