package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * For documents: at each character the initials of it and what follows, two characters or more: 妙峰山玫瑰 is found by {@code mfsmg},
 * {@code mfs} and {@code mg}. Signs between the characters do not count.
 */
final class InitialsFilter extends RewritingFilter {
    private static final int LONGEST_PART = 12;

    private final Readings readings;

    InitialsFilter(TokenStream input, Readings readings) {
        super(input);
        this.readings = readings;
    }

    @Override
    List<Token> rewrite(List<Token> tokens) {
        List<Unit> units = Unit.read(tokens, readings);
        List<Token> initials = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            StringBuilder word = new StringBuilder();
            int most = i == 0 ? PinyinFilter.LONGEST_NAME : LONGEST_PART;
            for (int j = i; j < Math.min(units.size(), i + most); j++) {
                word.append(initial(units.get(j)));
                if (j > i || !units.get(j).han()) {
                    initials.add(
                            Unit.token(word, units.get(i).start(), units.get(j).end(), i));
                }
            }
        }
        return initials;
    }

    static String initial(Unit unit) {
        return unit.han() ? unit.read().substring(0, unit.read().offsetByCodePoints(0, 1)) : unit.read();
    }
}
