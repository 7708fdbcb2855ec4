package cn.lvpu.textanalysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** One token for each letter or digit code point; anything else only separates. */
final class CharacterTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private int position;
    private int unread = -1;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        for (int codePoint = read(); codePoint >= 0; codePoint = read()) {
            if (Character.isLetterOrDigit(codePoint)) {
                int length = Character.charCount(codePoint);
                term.append(Character.toString(codePoint));
                offsets.setOffset(correctOffset(position - length), correctOffset(position));
                return true;
            }
        }
        return false;
    }

    private int read() throws IOException {
        int first = unread >= 0 ? unread : input.read();
        unread = -1;
        if (first < 0) {
            return -1;
        }
        position++;
        if (!Character.isHighSurrogate((char) first)) {
            return first;
        }
        int second = input.read();
        if (second >= 0 && Character.isLowSurrogate((char) second)) {
            position++;
            return Character.toCodePoint((char) first, (char) second);
        }
        unread = second;
        return first;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        position = 0;
        unread = -1;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offsets.setOffset(correctOffset(position), correctOffset(position));
    }
}
