package cn.lvpu.textanalysis;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionLengthAttribute;

/** Reads all tokens of a value, and gives others in their place: for names, not for long texts. */
abstract class RewritingFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increments = addAttribute(PositionIncrementAttribute.class);
    private final PositionLengthAttribute lengths = addAttribute(PositionLengthAttribute.class);

    private List<Token> rewritten = List.of();
    private int next = -1;
    private int position;

    RewritingFilter(TokenStream input) {
        super(input);
    }

    /**
     * A word at a place.
     *
     * @param start offset of its first character in the value
     * @param end offset behind its last character
     * @param position where it stands for phrases, from 0
     */
    record Token(String text, int start, int end, int position) {}

    /** The tokens in place of these: positions and, within one position, starts may not go backwards. */
    abstract List<Token> rewrite(List<Token> tokens);

    @Override
    public final boolean incrementToken() throws IOException {
        if (next < 0) {
            List<Token> tokens = new ArrayList<>();
            int at = -1;
            while (input.incrementToken()) {
                at += increments.getPositionIncrement();
                tokens.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset(), at));
            }
            rewritten = rewrite(tokens);
            next = 0;
        }
        if (next >= rewritten.size()) {
            return false;
        }
        clearAttributes();
        Token token = rewritten.get(next++);
        term.append(token.text());
        offsets.setOffset(token.start(), token.end());
        increments.setPositionIncrement(token.position() - position);
        lengths.setPositionLength(1);
        position = token.position();
        return true;
    }

    @Override
    public final void reset() throws IOException {
        super.reset();
        rewritten = List.of();
        next = -1;
        position = -1;
    }
}
