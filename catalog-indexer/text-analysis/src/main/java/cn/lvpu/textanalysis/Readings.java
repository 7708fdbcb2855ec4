package cn.lvpu.textanalysis;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How Chinese characters are read: toneless pinyin, v for ü. The longest known phrase decides, then the character's default reading.
 * Immutable; built once for each index that adds readings of its own.
 */
final class Readings {
    private static final @Nullable String[] DEFAULTS = defaults();
    private static final List<String> PHRASES = Resources.lines("phrases.txt");

    private final CharTrie phrases = new CharTrie();
    private final List<String[]> syllables = new ArrayList<>();

    /**
     * @param additions lines of the form {@code 爨底下=cuan di xia}, a syllable for each character
     * @throws IllegalArgumentException if a line has another form; the message quotes it
     */
    Readings(List<String> additions) {
        syllables.add(new String[0]);
        PHRASES.forEach(this::add);
        additions.forEach(this::add);
    }

    private void add(String line) {
        int equals = line.indexOf('=');
        String phrase = equals < 0 ? "" : Folding.fold(line.substring(0, equals).strip());
        String[] read = equals < 0
                ? new String[0]
                : Folding.fold(line.substring(equals + 1).strip()).split("\\s+");
        boolean letters = true;
        for (String syllable : read) {
            letters &= !syllable.isEmpty() && syllable.chars().allMatch(c -> c >= 'a' && c <= 'z');
        }
        if (phrase.isEmpty() || !letters || phrase.codePointCount(0, phrase.length()) != read.length) {
            throw new IllegalArgumentException(
                    "a reading is written 爨底下=cuan di xia, one syllable a character, not: " + line);
        }
        phrases.put(phrase, syllables.size());
        syllables.add(read);
    }

    /** The syllables of these characters; a character without a known reading stands for itself. */
    String[] of(List<String> characters) {
        String[] read = new String[characters.size()];
        int at = 0;
        while (at < read.length) {
            int node = CharTrie.ROOT;
            int matched = 0;
            String[] match = new String[0];
            for (int i = at; i < read.length && node != CharTrie.NONE; i++) {
                String character = characters.get(i);
                for (int c = 0; c < character.length() && node != CharTrie.NONE; c++) {
                    node = phrases.child(node, character.charAt(c));
                }
                if (node != CharTrie.NONE && phrases.value(node) != 0) {
                    matched = i - at + 1;
                    match = syllables.get(phrases.value(node));
                }
            }
            if (matched == 0) {
                read[at] = byDefault(characters.get(at));
                at++;
            } else {
                System.arraycopy(match, 0, read, at, matched);
                at += matched;
            }
        }
        return read;
    }

    private static String byDefault(String character) {
        String reading = character.length() == 1 ? DEFAULTS[character.charAt(0)] : null;
        return reading == null ? character : reading;
    }

    private static @Nullable String[] defaults() {
        @Nullable String[] readings = new String[Character.MAX_VALUE + 1];
        for (String line : Resources.lines("readings.txt")) {
            int space = line.indexOf(' ');
            String syllable = line.substring(0, space).intern();
            for (int i = space + 1; i < line.length(); i++) {
                readings[line.charAt(i)] = syllable;
            }
        }
        return readings;
    }

    /** All syllables that a character is read by default, without the interjections of one consonant. */
    static List<String> syllables() {
        return Resources.lines("readings.txt").stream()
                .map(line -> line.substring(0, line.indexOf(' ')))
                .filter(syllable -> syllable.chars().anyMatch(c -> "aeiouv".indexOf(c) >= 0))
                .toList();
    }
}
