package cn.lvpu.portal.registry;

import java.util.Locale;

/** The conclusion (查验结论) about a certificate number for a day. Only {@link #VALID} means that a box may carry it. */
public enum Verdict {
    VALID,
    NOT_YET_VALID,
    EXPIRED,
    SUSPENDED,
    REVOKED,
    SURRENDERED,
    /** No such certificate was ever issued. */
    UNKNOWN,
    /** Neither the registry nor its copy could be asked: says nothing about the certificate, least of all that it is valid. */
    COULD_NOT_BE_CHECKED;

    /** The word in the REST interface. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
