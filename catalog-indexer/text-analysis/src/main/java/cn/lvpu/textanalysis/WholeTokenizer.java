package cn.lvpu.textanalysis;

import java.io.IOException;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The whole value as one token, its letters and digits folded and everything else left out; or, with a prefix limit, all its beginnings on
 * one position, the longest last.
 */
final class WholeTokenizer extends Tokenizer {
    private static final int LONGEST = 512;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increments = addAttribute(PositionIncrementAttribute.class);

    private final int limit;
    private final boolean beginnings;

    private final char[] kept;
    private final int[] ends;
    private int length;
    private int start;
    private int read;
    private int emitted;

    private WholeTokenizer(int limit, boolean beginnings) {
        this.limit = limit;
        this.beginnings = beginnings;
        this.kept = new char[limit];
        this.ends = new int[limit];
    }

    static WholeTokenizer whole() {
        return new WholeTokenizer(LONGEST, false);
    }

    /** The value cut to the limit, to be looked up among beginnings. */
    static WholeTokenizer cutTo(int limit) {
        return new WholeTokenizer(limit, false);
    }

    static WholeTokenizer beginnings(int limit) {
        return new WholeTokenizer(limit, true);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (emitted < 0) {
            keep();
            emitted = beginnings || length == 0 ? 0 : length - 1;
        }
        while (emitted < length && Character.isHighSurrogate(kept[emitted])) {
            emitted++;
        }
        if (emitted >= length) {
            return false;
        }
        clearAttributes();
        term.copyBuffer(kept, 0, emitted + 1);
        offsets.setOffset(correctOffset(start), correctOffset(ends[emitted]));
        increments.setPositionIncrement(emittedBefore() ? 0 : 1);
        emitted++;
        return true;
    }

    private boolean emittedBefore() {
        return beginnings && emitted > Character.charCount(Character.codePointAt(kept, 0, length)) - 1;
    }

    private void keep() throws IOException {
        char[] buffer = new char[LONGEST];
        int high = 0;
        for (int count = input.read(buffer); count >= 0; count = input.read(buffer)) {
            for (int i = 0; i < count; i++) {
                char c = Folding.fold(buffer[i]);
                int at = read++;
                if (Character.isHighSurrogate(c)) {
                    high = c;
                } else if (Character.isLowSurrogate(c) && high != 0) {
                    int codePoint = Character.toCodePoint((char) high, c);
                    if (Character.isLetterOrDigit(codePoint) && length + 2 <= limit) {
                        keep((char) high, at - 1, at + 1);
                        keep(c, at - 1, at + 1);
                    }
                    high = 0;
                } else {
                    high = 0;
                    if ((Character.isLetterOrDigit(c) || Han.isMark(c) && length > 0) && length < limit) {
                        keep(c, at, at + 1);
                    }
                }
            }
        }
    }

    private void keep(char c, int from, int to) {
        if (length == 0) {
            start = from;
        }
        kept[length] = c;
        ends[length++] = to;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        length = 0;
        start = 0;
        read = 0;
        emitted = -1;
    }

    @Override
    public void end() throws IOException {
        super.end();
        offsets.setOffset(correctOffset(read), correctOffset(read));
    }
}
