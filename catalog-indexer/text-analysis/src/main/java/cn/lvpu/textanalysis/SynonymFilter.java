package cn.lvpu.textanalysis;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/**
 * Beside a word that has synonyms stands the one chosen for all of them, in documents and queries alike: 胡桃 is also 核桃, so each
 * finds the other, and its hit is marked where it stands. In a query the pieces of such a word are left out (西红 and 红柿 of 西红柿): a
 * document that says 番茄 has no such pieces.
 */
final class SynonymFilter extends TokenFilter {
    private final SynonymMap synonyms;
    private final boolean query;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offsets = addAttribute(OffsetAttribute.class);
    private final PositionIncrementAttribute increments = addAttribute(PositionIncrementAttribute.class);

    private @Nullable String pending;
    private @Nullable State state;
    private int coveredTo;
    private int skipped;

    SynonymFilter(TokenStream input, SynonymMap synonyms, boolean query) {
        super(input);
        this.synonyms = synonyms;
        this.query = query;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (pending != null) {
            restoreState(state);
            term.setEmpty().append(pending);
            increments.setPositionIncrement(0);
            pending = null;
            return true;
        }
        while (input.incrementToken()) {
            skipped += increments.getPositionIncrement();
            String chosen = synonyms.find(term.toString());
            if (query && chosen == null && offsets.endOffset() <= coveredTo) {
                continue;
            }
            increments.setPositionIncrement(skipped);
            skipped = 0;
            if (chosen != null) {
                coveredTo = Math.max(coveredTo, offsets.endOffset());
                if (!chosen.contentEquals(term)) {
                    pending = chosen;
                    state = captureState();
                }
            }
            return true;
        }
        return false;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        pending = null;
        state = null;
        coveredTo = 0;
        skipped = 0;
    }
}
