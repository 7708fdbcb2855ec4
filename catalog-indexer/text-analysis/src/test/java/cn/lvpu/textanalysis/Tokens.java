package cn.lvpu.textanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** The tokens of a text, each looked at for what Lucene demands of a token stream. */
final class Tokens {
    private Tokens() {}

    record Token(String term, int start, int end, int position) {}

    static List<Token> of(Analyzer analyzer, String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("name", new StringReader(text))) {
            CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.getAttribute(OffsetAttribute.class);
            PositionIncrementAttribute increments = stream.getAttribute(PositionIncrementAttribute.class);
            stream.reset();
            int position = -1;
            int lastStart = 0;
            while (stream.incrementToken()) {
                if (tokens.isEmpty()) {
                    assertThat(increments.getPositionIncrement()).isPositive();
                }
                assertThat(increments.getPositionIncrement()).isNotNegative();
                position += increments.getPositionIncrement();
                assertThat(offsets.startOffset())
                        .isGreaterThanOrEqualTo(lastStart)
                        .isLessThan(offsets.endOffset());
                assertThat(offsets.endOffset()).isLessThanOrEqualTo(text.length());
                assertThat(term.length()).isPositive();
                lastStart = offsets.startOffset();
                tokens.add(new Token(term.toString(), offsets.startOffset(), offsets.endOffset(), position));
            }
            stream.end();
            assertThat(offsets.endOffset()).isEqualTo(text.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens;
    }

    static List<String> terms(Analyzer analyzer, String text) {
        return of(analyzer, text).stream().map(Token::term).toList();
    }

    /** Terms by position, alternatives joined by a bar, positions by a space, an empty position as a dot. */
    static String shape(Analyzer analyzer, String text) {
        StringBuilder shape = new StringBuilder();
        int position = -1;
        for (Token token : of(analyzer, text)) {
            if (token.position() == position) {
                shape.append('|');
            } else {
                shape.append(" .".repeat(token.position() - position - 1)).append(' ');
            }
            position = token.position();
            shape.append(token.term());
        }
        return shape.toString().strip();
    }
}
