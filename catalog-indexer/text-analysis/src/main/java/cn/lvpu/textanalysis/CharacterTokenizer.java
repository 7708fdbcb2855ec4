package cn.lvpu.textanalysis;

/** Every Chinese character by itself; other letters and digits as words. */
final class CharacterTokenizer extends SliceTokenizer {
    @Override
    void cut(char[] text, int length) {
        int position = 0;
        int word = -1;
        for (int i = 0; i < length; ) {
            int codePoint = Character.codePointAt(text, i, length);
            boolean part = Han.isWordPart(codePoint) && (word >= 0 || !Han.isMark(codePoint));
            if (!part && word >= 0) {
                position = word(text, word, i, position);
                word = -1;
            } else if (part && word < 0) {
                word = i;
            }
            int size = Character.charCount(codePoint);
            if (Han.is(codePoint)) {
                token(i, i + size, position++);
            }
            i += size;
        }
        if (word >= 0) {
            word(text, word, length, position);
        }
    }
}
