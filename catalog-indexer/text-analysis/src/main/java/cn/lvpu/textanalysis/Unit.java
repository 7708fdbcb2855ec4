package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.List;

/**
 * One character with its reading, or one word in other letters as it is.
 *
 * @param read the syllable, or the word
 * @param han whether it is a Chinese character
 * @param first whether it begins a run: nothing stands before it, or something else than a Chinese character
 * @param gap whether something that is no letter or digit lies before it
 */
record Unit(String read, boolean han, boolean first, boolean gap, int start, int end) {
    /** Readings are looked up in each run of neighbouring Chinese characters. */
    static List<Unit> read(List<RewritingFilter.Token> tokens, Readings readings) {
        List<Unit> units = new ArrayList<>(tokens.size());
        int i = 0;
        while (i < tokens.size()) {
            List<String> run = new ArrayList<>();
            int end = i;
            while (end < tokens.size()
                    && Han.is(tokens.get(end).text())
                    && (end == i
                            || tokens.get(end).start() == tokens.get(end - 1).end())) {
                run.add(tokens.get(end++).text());
            }
            String[] syllables = readings.of(run);
            for (int j = 0; j < syllables.length; j++) {
                units.add(of(tokens, i + j, syllables[j], true, j == 0));
            }
            if (end == i) {
                units.add(of(tokens, i, tokens.get(i).text(), false, true));
                end++;
            }
            i = end;
        }
        return units;
    }

    private static Unit of(List<RewritingFilter.Token> tokens, int at, String read, boolean han, boolean first) {
        RewritingFilter.Token token = tokens.get(at);
        boolean gap = at > 0 && tokens.get(at - 1).end() < token.start();
        return new Unit(read, han, first, gap, token.start(), token.end());
    }

    /** The readings of {@code [from, to)} as one word. */
    static RewritingFilter.Token joined(List<Unit> units, int from, int to, int position) {
        StringBuilder word = new StringBuilder();
        for (int i = from; i < to; i++) {
            word.append(units.get(i).read());
        }
        return token(word, units.get(from).start(), units.get(to - 1).end(), position);
    }

    static RewritingFilter.Token token(CharSequence word, int start, int end, int position) {
        int length = Math.min(word.length(), SliceTokenizer.LONGEST_TERM);
        return new RewritingFilter.Token(word.subSequence(0, length).toString(), start, end, position);
    }
}
