package cn.lvpu.portal.certification.application;

/** How long a reason is. */
public final class Reasons {
    public static final int SHORTEST = 5;
    public static final int LONGEST = 500;

    private Reasons() {}

    public static boolean isReason(String text) {
        int length = text.strip().length();
        return length >= SHORTEST && length <= LONGEST;
    }
}
