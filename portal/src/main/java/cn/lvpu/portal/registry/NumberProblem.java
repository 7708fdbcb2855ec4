package cn.lvpu.portal.registry;

/** What is wrong with something that should be a certificate number. Words for it: bundle key {@code registry.number.…}. */
public enum NumberProblem {
    /** It holds characters that no number has, or is far too long, or empty. */
    NOT_A_NUMBER,
    SCHEME_MISSING,
    YEAR_IMPLAUSIBLE,
    SEQUENCE_MALFORMED,
    CHECK_CHARACTER_MISSING,
    CHECK_CHARACTER_DIFFERS;

    /** The key of the sentence that says it. */
    public String messageKey() {
        return "registry.number." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
