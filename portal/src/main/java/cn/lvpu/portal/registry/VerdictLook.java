package cn.lvpu.portal.registry;

/**
 * How a verdict looks beside its words: the band's class and the path of its icon in a circle of 44 units. Each icon has its
 * own shape, so that nothing rests on colour.
 */
public record VerdictLook(String bandClass, String iconPath) {
    private static final String TICK = "m13 23 6 6 12-14";
    private static final String CROSS = "m15 15 14 14m0-14-14 14";
    private static final String PAUSE = "M17 14v16m10-16v16";
    private static final String CLOCK = "M22 12v11l7 4";
    private static final String QUESTION = "M17 17.5c0-6.5 10-6.5 10 0 0 4-5 4-5 8.5m0 5v.5";
    private static final String RETURN = "m18 16-6 6 6 6m-6-6h20";

    public static VerdictLook of(Verdict verdict) {
        return switch (verdict) {
            case VALID -> new VerdictLook("verdict", TICK);
            case NOT_YET_VALID -> new VerdictLook("verdict caution", CLOCK);
            case SUSPENDED -> new VerdictLook("verdict suspended", PAUSE);
            case EXPIRED -> new VerdictLook("verdict bad", CLOCK);
            case REVOKED -> new VerdictLook("verdict bad", CROSS);
            case SURRENDERED -> new VerdictLook("verdict bad", RETURN);
            case UNKNOWN, COULD_NOT_BE_CHECKED -> new VerdictLook("verdict unknown", QUESTION);
        };
    }
}
