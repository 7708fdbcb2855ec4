package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;

/**
 * For documents: the pinyin of single characters, in place of them. At each character stand its syllable, the syllables of it and the
 * next joined ({@code jingbai}), and at the first one all joined ({@code jingbaili}). {@link PinyinQueryFilter} looks for the same pairs, so
 * that every part of a name is found however it is typed, and the offsets lead back to the characters.
 */
final class PinyinFilter extends RewritingFilter {
    /** Characters of the longest name that is also one word. */
    static final int LONGEST_NAME = 24;

    private final Readings readings;

    PinyinFilter(TokenStream input, Readings readings) {
        super(input);
        this.readings = readings;
    }

    @Override
    List<Token> rewrite(List<Token> tokens) {
        List<Unit> units = Unit.read(tokens, readings);
        List<Token> pinyin = new ArrayList<>();
        for (int i = 0; i < units.size(); i++) {
            Unit unit = units.get(i);
            if (i == 0 && units.size() > 2 && units.size() <= LONGEST_NAME && unit.han()) {
                pinyin.add(Unit.joined(units, 0, units.size(), i));
            }
            if (unit.han() && unit.first() && i > 0) {
                int end = i + 1;
                while (end < units.size() && !units.get(end).first()) {
                    end++;
                }
                if (end - i > 2 && end - i <= LONGEST_NAME) {
                    pinyin.add(Unit.joined(units, i, end, i));
                }
            }
            if (unit.han()
                    && i + 1 < units.size()
                    && units.get(i + 1).han()
                    && !units.get(i + 1).first()) {
                pinyin.add(Unit.joined(units, i, i + 2, i));
            }
            pinyin.add(Unit.joined(units, i, i + 1, i));
        }
        return pinyin;
    }
}
