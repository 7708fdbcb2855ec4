package cn.lvpu.textanalysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** A tokenizer that reads and folds the whole value first, and whose tokens are slices of it. */
abstract class SliceTokenizer extends Tokenizer {
    /** Longer words than this are cut: nobody searches for them, and the index refuses terms over 32 KB. */
    static final int LONGEST_TERM = 255;

    private static final int TOKEN_FIELDS = 3;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increments = addAttribute(PositionIncrementAttribute.class);

    private char[] text = new char[256];
    private int length;
    private boolean cut;

    /** Start, end and position of each token. */
    private int[] tokens = new int[96];

    private int count;
    private int next;
    private int position;

    /** Calls {@link #token} in the order of positions, and within one of starts. */
    abstract void cut(char[] text, int length);

    final void token(int start, int end, int at) {
        if (count + TOKEN_FIELDS > tokens.length) {
            tokens = Arrays.copyOf(tokens, tokens.length * 2);
        }
        tokens[count++] = start;
        tokens[count++] = end;
        tokens[count++] = at;
    }

    /** The tokens of a run of letters and digits that are no Chinese characters; returns the position behind them. */
    final int word(char[] text, int start, int end, int at) {
        int from = start;
        int position = at;
        while (from < end) {
            int to = Math.min(end, from + LONGEST_TERM);
            if (to < end && Character.isHighSurrogate(text[to - 1])) {
                to--;
            }
            token(from, to, position++);
            from = to;
        }
        return position;
    }

    @Override
    public final boolean incrementToken() throws IOException {
        if (!cut) {
            read();
            cut(text, length);
            cut = true;
        }
        if (next >= count) {
            return false;
        }
        clearAttributes();
        int start = tokens[next];
        int end = tokens[next + 1];
        int at = tokens[next + 2];
        next += TOKEN_FIELDS;
        term.copyBuffer(text, start, end - start);
        offsets.setOffset(correctOffset(start), correctOffset(end));
        increments.setPositionIncrement(at - position);
        position = at;
        return true;
    }

    private void read() throws IOException {
        length = 0;
        for (int read = 0; read >= 0; read = input.read(text, length, text.length - length)) {
            length += read;
            if (length == text.length) {
                text = Arrays.copyOf(text, length * 2);
            }
        }
        Folding.fold(text, 0, length);
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        cut = false;
        length = 0;
        count = 0;
        next = 0;
        position = -1;
    }

    @Override
    public final void end() throws IOException {
        super.end();
        offsets.setOffset(correctOffset(length), correctOffset(length));
    }
}
