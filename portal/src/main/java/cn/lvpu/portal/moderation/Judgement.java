package cn.lvpu.portal.moderation;

/** What a moderator decides. */
public sealed interface Judgement {
    /** Everybody may read it. */
    record Approve() implements Judgement {}

    /**
     * Nobody but the author may read it.
     *
     * @param sentence to the author, {@value #MIN_SENTENCE} to {@value #MAX_SENTENCE} characters
     */
    record Refuse(RefusalCode code, String sentence) implements Judgement {
        public static final int MIN_SENTENCE = 5;
        public static final int MAX_SENTENCE = 300;
    }
}
