package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.List;

/** Cuts pinyin that was typed without spaces: {@code jingbaili} into {@code jing bai li}. */
final class Syllables {
    /** Enough for every real ambiguity ({@code ping an li}, {@code pin gan li}); keeps made-up input cheap. */
    private static final int MOST_WAYS = 8;

    private static final int LONGEST_INPUT = 120;
    private static final int LONGEST_SYLLABLE = 6;
    private static final int IMPOSSIBLE = Integer.MAX_VALUE / 2;
    private static final CharTrie KNOWN = known();

    private Syllables() {}

    /**
     * The ways to cut the word into the fewest syllables; empty if there is none. Of a word of several syllables an unfinished last one is
     * left out, for it is being typed.
     */
    static List<List<String>> cut(String word) {
        if (word.length() > LONGEST_INPUT) {
            return List.of();
        }
        List<List<String>> whole = fewest(word);
        for (int left = 1; whole.isEmpty() && left < LONGEST_SYLLABLE && left < word.length(); left++) {
            String tail = word.substring(word.length() - left);
            if (!begins(tail)) {
                break;
            }
            List<List<String>> finished = fewest(word.substring(0, word.length() - left));
            if (!finished.isEmpty() && finished.getFirst().size() >= 2) {
                whole = finished;
            }
        }
        return whole;
    }

    private static List<List<String>> fewest(String word) {
        int[] best = new int[word.length() + 1];
        for (int i = word.length() - 1; i >= 0; i--) {
            best[i] = IMPOSSIBLE;
            int node = CharTrie.ROOT;
            for (int end = i; end < word.length(); end++) {
                node = KNOWN.child(node, word.charAt(end));
                if (node == CharTrie.NONE) {
                    break;
                }
                if (KNOWN.value(node) != 0) {
                    best[i] = Math.min(best[i], best[end + 1] + 1);
                }
            }
        }
        List<List<String>> ways = new ArrayList<>();
        if (best[0] < IMPOSSIBLE && !word.isEmpty()) {
            collect(word, 0, best, new ArrayList<>(), ways);
        }
        return ways;
    }

    private static void collect(String word, int from, int[] best, List<String> path, List<List<String>> ways) {
        if (from == word.length()) {
            ways.add(List.copyOf(path));
            return;
        }
        int node = CharTrie.ROOT;
        for (int end = from; end < word.length() && ways.size() < MOST_WAYS; end++) {
            node = KNOWN.child(node, word.charAt(end));
            if (node == CharTrie.NONE) {
                return;
            }
            if (KNOWN.value(node) != 0 && best[end + 1] + 1 == best[from]) {
                path.add(spelled(word.substring(from, end + 1)));
                collect(word, end + 1, best, path, ways);
                path.removeLast();
            }
        }
    }

    private static boolean begins(String tail) {
        int node = CharTrie.ROOT;
        for (int i = 0; i < tail.length() && node != CharTrie.NONE; i++) {
            node = KNOWN.child(node, tail.charAt(i));
        }
        return node != CharTrie.NONE;
    }

    /** {@code lue} and {@code nue} are typed for lüe and nüe. */
    private static String spelled(String syllable) {
        return switch (syllable) {
            case "lue" -> "lve";
            case "nue" -> "nve";
            default -> syllable;
        };
    }

    private static CharTrie known() {
        CharTrie trie = new CharTrie();
        for (String syllable : Readings.syllables()) {
            trie.put(syllable, 1);
        }
        trie.put("lue", 1);
        trie.put("nue", 1);
        return trie;
    }
}
