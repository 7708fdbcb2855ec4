package cn.lvpu.portal.registry;

import java.util.Locale;

/**
 * The state that decisions gave an issued certificate. Not yet valid and expired are no states: they follow from the
 * calendar, see {@link Verdict}.
 */
public enum CertificateState {
    ACTIVE,
    SUSPENDED,
    REVOKED,
    SURRENDERED;

    /** The word in the database, the index and the REST interface. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static CertificateState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
