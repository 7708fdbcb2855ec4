package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;

/**
 * For suggestions: all beginnings of the joined pinyin and of the initials of a name, 1 to 24 letters, on one position; for queries, the
 * joined pinyin or the typed letters as one word of at most 24.
 */
final class PinyinPrefixFilter extends RewritingFilter {
    private final Readings readings;
    private final boolean query;

    PinyinPrefixFilter(TokenStream input, Readings readings, boolean query) {
        super(input);
        this.readings = readings;
        this.query = query;
    }

    @Override
    List<Token> rewrite(List<Token> tokens) {
        List<Unit> units = Unit.read(tokens, readings);
        if (units.isEmpty()) {
            return List.of();
        }
        int start = units.getFirst().start();
        if (query) {
            Token whole = Unit.joined(units, 0, units.size(), 0);
            String text = whole.text();
            return List.of(new Token(text.substring(0, Math.min(text.length(), Limits.PREFIX)), start, whole.end(), 0));
        }
        List<Token> beginnings = new ArrayList<>();
        Set<String> known = new LinkedHashSet<>();
        for (boolean initials : new boolean[] {false, true}) {
            StringBuilder word = new StringBuilder();
            for (Unit unit : units) {
                String added = initials ? InitialsFilter.initial(unit) : unit.read();
                for (int i = 0; i < added.length() && word.length() < Limits.PREFIX; i++) {
                    word.append(added.charAt(i));
                    if (!Character.isHighSurrogate(added.charAt(i)) && known.add(word.toString())) {
                        beginnings.add(new Token(word.toString(), start, unit.end(), 0));
                    }
                }
            }
        }
        return beginnings;
    }
}
