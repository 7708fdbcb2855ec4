package cn.lvpu.portal.opendata;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the open registry holds. */
public enum RecordKind {
    CERTIFICATE,
    /** One announcement of one geographical indication. */
    GI;

    /** The word in addresses and files. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<RecordKind> ofKey(String key) {
        return Arrays.stream(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
}
