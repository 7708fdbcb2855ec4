package cn.lvpu.portal.discovery;

import cn.lvpu.content.EntryKind;
import java.util.Arrays;
import java.util.Optional;

/** What a search can find: the kinds of entry, and beside them brands and districts. In the order people meet them. */
public enum CatalogueKind {
    PRODUCT("product", "产品"),
    ROUTE("route", "路线"),
    HOMESTAY("homestay", "民宿"),
    VILLAGE("village", "村落"),
    HERITAGE("heritage", "非遗"),
    EVENT("event", "活动"),
    ACCOUNT("account", "核算账户"),
    BRAND("brand", "品牌"),
    DISTRICT("district", "地区");

    private final String key;
    private final String label;

    CatalogueKind(String key, String label) {
        this.key = key;
        this.label = label;
    }

    /** The word used in URLs and in the index. */
    public String key() {
        return key;
    }

    /** The Chinese word shown to people. */
    public String label() {
        return label;
    }

    public static Optional<CatalogueKind> findByKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key.equals(key)).findFirst();
    }

    public static CatalogueKind of(EntryKind kind) {
        return valueOf(kind.name());
    }

    /** The entry kind of the same word; empty for brands and districts. */
    public Optional<EntryKind> entryKind() {
        return EntryKind.ofKey(key);
    }
}
