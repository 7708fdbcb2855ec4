package cn.lvpu.portal.transparency;

import java.util.Locale;

/** What a record of the log tells of. */
public enum Source {
    /** A step of a certificate; known by number and ordinal, {@code LSLC-2026-000123-T/2}. */
    CERTIFICATE,
    /** A row of the staff's ledger; known by its sequence. */
    STAFF;

    /** The word in the database and in the record. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static Source ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
