package cn.lvpu.textanalysis;

import java.util.Collection;
import java.util.List;

/**
 * The words that are kept whole. Immutable; built once for each index that names them.
 *
 * <p>Words are folded; of a word with other signs in it (王平古道·玉河古道) the runs of Chinese characters are taken. The words that
 * people ask with are known in addition, marked as such.
 */
final class Dictionary {
    static final int WORD = 1;
    static final int CHATTER = 2;

    /** Longer ones are names of nothing, and would cost time at every position. */
    static final int LONGEST = 32;

    private static final String[] CHATTER_WORDS = Resources.lines("chatter.txt").toArray(String[]::new);

    private final CharTrie trie = new CharTrie();

    Dictionary(Collection<String> words) {
        this(words, List.of());
    }

    /** @param more words to know beside, as they are */
    Dictionary(Collection<String> words, Collection<String> more) {
        for (String chatter : CHATTER_WORDS) {
            trie.put(Folding.fold(chatter), CHATTER);
        }
        for (String word : words) {
            addRuns(Folding.fold(word));
        }
        more.forEach(this::add);
    }

    private void addRuns(String word) {
        int start = 0;
        for (int i = 0; i <= word.length(); ) {
            int codePoint = i < word.length() ? word.codePointAt(i) : ' ';
            if (!Han.is(codePoint)) {
                add(word.substring(start, i));
                start = i + Character.charCount(codePoint);
            }
            i += Character.charCount(codePoint);
        }
    }

    private void add(String run) {
        int length = run.codePointCount(0, run.length());
        if (length >= 2 && length <= LONGEST) {
            trie.put(run, WORD);
        }
    }

    CharTrie trie() {
        return trie;
    }
}
