package cn.lvpu.textanalysis;

/** What counts as a Chinese character, and what as a part of another word. */
final class Han {
    private Han() {}

    static boolean is(int codePoint) {
        return codePoint >= 0x2E80
                && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN
                && Character.isLetterOrDigit(codePoint);
    }

    static boolean is(CharSequence term) {
        return !term.isEmpty() && is(Character.codePointAt(term, 0));
    }

    /** Letters, digits and the marks on letters, other than Chinese characters. */
    static boolean isWordPart(int codePoint) {
        return Character.isLetterOrDigit(codePoint) && !is(codePoint) || isMark(codePoint);
    }

    static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }
}
