package cn.lvpu.portal.participation;

import java.text.Normalizer;

/**
 * What a post says: plain text, never markup. In Unicode's composed form (NFC), lines ended by {@code \n}, 1 to
 * {@value #MAX_LENGTH} characters (code points), nothing that shows otherwise than it reads.
 */
public record PostText(String value) {
    /** The longest text, in code points. */
    public static final int MAX_LENGTH = 2000;

    private static final int ZERO_WIDTH_JOINER = 0x200D;

    public PostText {
        if (!(read(value) instanceof Readable readable)
                || !readable.normalised().equals(value)) {
            throw new IllegalArgumentException("not a normalised text of a post");
        }
    }

    /** What became of a typed text. */
    public sealed interface Result {
        record Accepted(PostText text) implements Result {}

        record Rejected(Problem problem) implements Result {}
    }

    /** Why a typed text cannot be a post. */
    public enum Problem {
        EMPTY,
        TOO_LONG,
        /** Control characters, half of a surrogate pair, or characters that turn the reading direction around. */
        UNREADABLE_CHARACTERS
    }

    private sealed interface Reading {}

    private record Readable(String normalised) implements Reading {}

    private record Unreadable(Problem problem) implements Reading {}

    /**
     * Normalises a typed text. Invisible characters that come with pasting (zero width, soft hyphens, byte order marks)
     * are left out; a joiner stays where it makes one picture of two. Control and direction characters are refused, as
     * they make a text look other than what it says.
     */
    public static Result parse(String typed) {
        return switch (read(typed)) {
            case Readable(String normalised) -> new Result.Accepted(new PostText(normalised));
            case Unreadable(Problem problem) -> new Result.Rejected(problem);
        };
    }

    /** The length that is counted against {@link #MAX_LENGTH}, before normalisation. */
    public static int length(String typed) {
        return typed.codePointCount(0, typed.length());
    }

    /** A text in one line, cut to so many characters, for titles, descriptions and lists. */
    public static String excerpt(String text, int maxCodePoints) {
        String line = text.strip().replaceAll("\\s+", " ");
        return length(line) <= maxCodePoints
                ? line
                : line.substring(0, line.offsetByCodePoints(0, maxCodePoints)) + "…";
    }

    private static Reading read(String typed) {
        if (typed.length() > MAX_LENGTH * 8) {
            return new Unreadable(Problem.TOO_LONG);
        }
        int[] points = typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .codePoints()
                .toArray();
        StringBuilder kept = new StringBuilder(typed.length());
        for (int i = 0; i < points.length; i++) {
            int point = points[i];
            if (isRefused(point)) {
                return new Unreadable(Problem.UNREADABLE_CHARACTERS);
            }
            if (!isInvisible(point) || joinsPictures(points, i)) {
                kept.appendCodePoint(point);
            }
        }
        String text = Normalizer.normalize(kept, Normalizer.Form.NFC).strip();
        if (text.isBlank()) {
            return new Unreadable(Problem.EMPTY);
        }
        return length(text) > MAX_LENGTH ? new Unreadable(Problem.TOO_LONG) : new Readable(text);
    }

    private static boolean isRefused(int point) {
        return (Character.isISOControl(point) && point != '\n' && point != '\t')
                || Character.getType(point) == Character.SURROGATE
                || (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || (point & 0xFFFE) == 0xFFFE
                || (point >= 0xFDD0 && point <= 0xFDEF);
    }

    private static boolean isInvisible(int point) {
        return Character.getType(point) == Character.FORMAT
                || point == 0x034F
                || point == 0x115F
                || point == 0x1160
                || point == 0x3164
                || point == 0xFFA0;
    }

    private static boolean joinsPictures(int[] points, int at) {
        return points[at] == ZERO_WIDTH_JOINER
                && at > 0
                && at + 1 < points.length
                && (Character.isEmoji(points[at - 1])
                        || Character.isEmojiModifier(points[at - 1])
                        || points[at - 1] == 0xFE0F)
                && Character.isEmoji(points[at + 1]);
    }
}
