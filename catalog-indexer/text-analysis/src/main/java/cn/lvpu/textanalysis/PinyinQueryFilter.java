package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;

/**
 * For queries against what {@link PinyinFilter} wrote: pinyin in one word or in syllables, and Chinese characters by their sound, so that
 * 京百梨 finds 京白梨. Syllables that belong together become pairs, one a position; where a word can be cut in several ways the ways are
 * alternatives. A word that is no pinyin stays as it is.
 */
final class PinyinQueryFilter extends RewritingFilter {
    private final Readings readings;

    PinyinQueryFilter(TokenStream input, Readings readings) {
        super(input);
        this.readings = readings;
    }

    /** Syllables without a break, each a set of alternatives for that place. */
    private static final class Run {
        final List<Set<String>> pairs = new ArrayList<>();
        final List<int[]> places = new ArrayList<>();
        final List<String> last = new ArrayList<>();
        final StringBuilder joined = new StringBuilder();
    }

    @Override
    List<Token> rewrite(List<Token> tokens) {
        List<Unit> units = Unit.read(tokens, readings);
        List<Token> query = new ArrayList<>();
        int position = 0;
        Run run = new Run();
        int lastCount = 0;
        for (Unit unit : units) {
            List<List<String>> ways = unit.han() ? List.of(List.of(unit.read())) : Syllables.cut(unit.read());
            int count = ways.isEmpty() ? 0 : ways.getFirst().size();
            // `jing bai li` is one name, `jingbaili miaofengshan` are two.
            boolean broken = unit.gap() && (unit.han() || count > 1 || lastCount > 1 || lastCount == -1);
            if (broken || count == 0) {
                position = write(run, query, position);
                run = new Run();
            }
            if (count == 0) {
                query.add(Unit.token(unit.read(), unit.start(), unit.end(), position++));
            } else {
                append(run, unit, ways, count);
            }
            lastCount = unit.han() ? -1 : count;
        }
        write(run, query, position);
        return query;
    }

    private static void append(Run run, Unit unit, List<List<String>> ways, int count) {
        int before = run.places.size();
        for (int i = 0; i < count; i++) {
            run.places.add(new int[] {unit.start(), unit.end()});
            run.pairs.add(new LinkedHashSet<>());
        }
        List<String> ends = new ArrayList<>();
        for (List<String> way : ways) {
            for (int i = 0; i < count; i++) {
                if (i == 0) {
                    for (String last : run.last) {
                        run.pairs.get(before - 1).add(last + way.getFirst());
                    }
                } else {
                    run.pairs.get(before + i - 1).add(way.get(i - 1) + way.get(i));
                }
            }
            if (!ends.contains(way.getLast())) {
                ends.add(way.getLast());
            }
        }
        run.last.clear();
        run.last.addAll(ends);
        run.joined.append(String.join("", ways.getFirst()));
    }

    private static int write(Run run, List<Token> query, int position) {
        int count = run.places.size();
        if (count == 0) {
            return position;
        }
        if (count == 1) {
            run.last.forEach(syllable -> query.add(place(run, syllable, 0, 0, position)));
            return position + 1;
        }
        for (int i = 0; i < count - 1; i++) {
            if (i == 0 && count > 2) {
                query.add(place(run, run.joined, 0, count - 1, position));
            }
            for (String pair : run.pairs.get(i)) {
                query.add(place(run, pair, i, i + 1, position + i));
            }
        }
        // A place is left free between two runs: phrases do not cross it.
        return position + count;
    }

    private static Token place(Run run, CharSequence word, int from, int to, int position) {
        return Unit.token(word, run.places.get(from)[0], run.places.get(to)[1], position);
    }
}
