package cn.lvpu.textanalysis;

import java.util.Arrays;

/**
 * Segments one run of Chinese characters: which dictionary words lie in it, and which neighbours belong together where no word is known.
 *
 * <p>The run is cut into the fewest pieces, a known word being cheaper than an unknown character. Every word of three or more characters is
 * cut again inside itself, so that a name is found by its parts; neighbours that no cut separates form pairs. Reused from run to run; not
 * for several threads.
 */
final class Segmentation {
    private static final int WORD_COST = 10;
    private static final int UNKNOWN_COST = 11;
    private static final int[] NONE = {};

    /** Closing particles, and the one that joins: in a question they are no part of an unknown word. */
    private static final String CLOSING = "的了吗呢吧啊呀嘛么";

    private static final char JOINING = '的';

    private final CharTrie words;
    private final boolean question;
    private int[][] lengths = new int[64][];
    private int[] best = new int[65];
    private int[] step = new int[65];
    private boolean[] paired = new boolean[64];
    private boolean[] alone = new boolean[64];
    private boolean[] chatter = new boolean[64];
    private final int[] found = new int[Dictionary.LONGEST + 1];

    /** @param question whether the runs are what people ask, not what is written */
    Segmentation(CharTrie words, boolean question) {
        this.words = words;
        this.question = question;
    }

    /**
     * @param text the folded text
     * @param starts where each character of the run starts in the text, and behind the last one where it ends
     * @param count how many characters the run has
     */
    void segment(char[] text, int[] starts, int count) {
        reserve(count);
        Arrays.fill(paired, 0, count, false);
        Arrays.fill(alone, 0, count, false);
        Arrays.fill(chatter, 0, count, false);
        for (int i = 0; i < count; i++) {
            lengths[i] = wordsAt(text, starts, i, count);
        }
        cut(text, starts, 0, count, false);
    }

    private int[] wordsAt(char[] text, int[] starts, int at, int count) {
        int matches = 0;
        int node = CharTrie.ROOT;
        for (int i = at; i < count && node != CharTrie.NONE; i++) {
            for (int c = starts[i]; c < starts[i + 1] && node != CharTrie.NONE; c++) {
                node = words.child(node, text[c]);
            }
            if (i > at && node != CharTrie.NONE && words.value(node) != 0) {
                found[matches++] = i - at + 1;
            }
        }
        if (matches == 0) {
            return NONE;
        }
        int[] descending = new int[matches];
        for (int i = 0; i < matches; i++) {
            descending[i] = found[matches - 1 - i];
        }
        return descending;
    }

    /** Marks the pieces of {@code [from, to)}; {@code inside} a word, the word itself does not count. */
    private void cut(char[] text, int[] starts, int from, int to, boolean inside) {
        best[to] = 0;
        for (int i = to - 1; i >= from; i--) {
            best[i] = best[i + 1] + UNKNOWN_COST;
            step[i] = 1;
            for (int length : lengths[i]) {
                boolean whole = inside && i == from && i + length == to;
                if (i + length <= to && !whole && best[i + length] + WORD_COST < best[i]) {
                    best[i] = best[i + length] + WORD_COST;
                    step[i] = length;
                }
            }
        }
        int[] pieces = Arrays.copyOfRange(step, from, to);
        int i = from;
        while (i < to) {
            int length = pieces[i - from];
            if (length > 1) {
                mark(text, starts, i, i + length, inside);
                i += length;
            } else {
                int end = i + 1;
                while (end < to && pieces[end - from] == 1) {
                    end++;
                }
                unknown(text, starts, i, end, inside);
                i = end;
            }
        }
    }

    private void unknown(char[] text, int[] starts, int from, int to, boolean inside) {
        int start = from;
        int end = to;
        if (question && !inside) {
            while (end - from > 2 && CLOSING.indexOf(text[starts[end - 1]]) >= 0) {
                chatter[--end] = true;
            }
            for (int i = from + 2; i + 2 < end; i++) {
                if (text[starts[i]] == JOINING && i - start >= 2) {
                    chatter[i] = true;
                    neighbours(text, starts, start, i, false);
                    start = i + 1;
                }
            }
        }
        neighbours(text, starts, start, end, inside);
    }

    private void neighbours(char[] text, int[] starts, int from, int to, boolean inside) {
        Arrays.fill(paired, from, to - 1, true);
        if (to == from + 1 && !inside) {
            alone[from] = true;
            chatter[from] = kind(text, starts, from, to) == Dictionary.CHATTER;
        }
    }

    private void mark(char[] text, int[] starts, int from, int to, boolean inside) {
        if (!inside && kind(text, starts, from, to) == Dictionary.CHATTER) {
            Arrays.fill(chatter, from, to, true);
        }
        if (to - from == 2) {
            paired[from] = true;
        } else {
            cut(text, starts, from, to, true);
        }
    }

    private int kind(char[] text, int[] starts, int from, int to) {
        int node = CharTrie.ROOT;
        for (int c = starts[from]; c < starts[to] && node != CharTrie.NONE; c++) {
            node = words.child(node, text[c]);
        }
        return node == CharTrie.NONE ? 0 : words.value(node);
    }

    /** Lengths in characters of the words that start here, longest first. */
    int[] wordsAt(int at) {
        return lengths[at];
    }

    /** Whether this character and the next form a pair. */
    boolean paired(int at) {
        return paired[at];
    }

    /** Whether this character stands by itself between words. */
    boolean alone(int at) {
        return alone[at];
    }

    /** Whether this character belongs to a word that people ask with. */
    boolean chatter(int at) {
        return chatter[at];
    }

    private void reserve(int count) {
        if (lengths.length < count) {
            int size = count + (count >> 1);
            lengths = new int[size][];
            best = new int[size + 1];
            step = new int[size + 1];
            paired = new boolean[size];
            alone = new boolean[size];
            chatter = new boolean[size];
        }
    }
}
