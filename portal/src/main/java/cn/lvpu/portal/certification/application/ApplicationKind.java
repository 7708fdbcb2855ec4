package cn.lvpu.portal.certification.application;

import java.util.Locale;

/** What is asked for. Renewal and change start from a certificate that the applicant holds. */
public enum ApplicationKind {
    NEW,
    RENEWAL,
    CHANGE;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static ApplicationKind ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
