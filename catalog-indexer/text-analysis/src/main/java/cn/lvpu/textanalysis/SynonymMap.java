package cn.lvpu.textanalysis;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words for the same thing and the one that stands for all of them. Immutable. */
final class SynonymMap {
    private final Map<String, String> chosen = new HashMap<>();

    /**
     * @param lines words with commas between them, the chosen one first
     * @throws IllegalArgumentException if a line has fewer than two words, or a word stands in two lines; the message quotes it
     */
    SynonymMap(Collection<String> lines) {
        for (String line : lines) {
            String[] words = Folding.fold(line).split(",");
            if (words.length < 2) {
                throw new IllegalArgumentException("synonyms are written 核桃,胡桃, not: " + line);
            }
            for (String word : words) {
                if (word.isBlank() || chosen.putIfAbsent(word.strip(), words[0].strip()) != null) {
                    throw new IllegalArgumentException("a word is missing or stands twice in synonyms: " + line);
                }
            }
        }
    }

    /** The word that stands for this one, possibly itself; null for a word without synonyms. */
    @Nullable String find(String word) {
        return chosen.get(word);
    }

    Set<String> words() {
        return chosen.keySet();
    }
}
