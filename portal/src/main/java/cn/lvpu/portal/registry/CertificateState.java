package cn.lvpu.portal.registry;

import java.util.Locale;

/**
 * The state that decisions gave an issued certificate. Whether it is valid on a day follows from the calendar too, see
 * {@link Verdict}: a certificate whose period is over is expired at once, {@link #EXPIRED} once the clock has recorded it.
 */
public enum CertificateState {
    ACTIVE,
    SUSPENDED,
    EXPIRED,
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
