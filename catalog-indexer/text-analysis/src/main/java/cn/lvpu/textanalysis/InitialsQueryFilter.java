package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * For queries against what {@link InitialsFilter} wrote: words in Latin letters as they are, letters that were typed one by one joined.
 * Chinese characters are left out: they are looked for as themselves, and their initials would find anything.
 */
final class InitialsQueryFilter extends RewritingFilter {
    InitialsQueryFilter(TokenStream input) {
        super(input);
    }

    @Override
    List<Token> rewrite(List<Token> tokens) {
        List<Token> words = new ArrayList<>();
        boolean letters = false;
        for (Token token : tokens) {
            boolean letter = token.text().length() == 1;
            if (Han.is(token.text())) {
                letters = false;
            } else if (letters && letter) {
                Token before = words.removeLast();
                words.add(Unit.token(before.text() + token.text(), before.start(), token.end(), before.position()));
            } else {
                words.add(Unit.token(token.text(), token.start(), token.end(), words.size()));
                letters = letter;
            }
        }
        return words;
    }
}
