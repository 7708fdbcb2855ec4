package cn.lvpu.indexer.transform;

import java.util.regex.Pattern;

/** Markdown without its marks, good enough to be searched and highlighted. */
final class PlainText {
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]]*)]\\([^)]*\\)");
    private static final Pattern BLOCK_MARK =
            Pattern.compile("(?m)^\\s{0,3}(?:#{1,6}\\s+|>\\s?|[-*+]\\s+|\\d+[.)]\\s+|(?:-{3,}|\\*{3,})\\s*$)");
    private static final Pattern INLINE_MARK = Pattern.compile("\\*\\*|__|`|(?<!\\S)[*_](?=\\S)|(?<=\\S)[*_](?!\\S)");
    private static final Pattern BLANK_LINES = Pattern.compile("\\n{2,}");

    private PlainText() {}

    static String ofMarkdown(String markdown) {
        String text = LINK.matcher(markdown).replaceAll("$1");
        text = BLOCK_MARK.matcher(text).replaceAll("");
        text = INLINE_MARK.matcher(text).replaceAll("");
        return BLANK_LINES.matcher(text).replaceAll("\n").strip();
    }
}
