package cn.lvpu.indexer.catalog.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Readings in the form that the text analysis takes: {@code 爨底下=cuan di xia}, one syllable a character, no signs. */
final class ReadingLines {
    private static final Pattern SYLLABLE = Pattern.compile("[\\p{L}\\p{M}]{1,8}");

    private ReadingLines() {}

    /** One line for each run of Chinese characters of the name; none when syllables and characters do not match up. */
    static Stream<String> of(String name, String pinyin) {
        List<String> syllables = Stream.of(pinyin.strip().split("\\s+"))
                .filter(syllable -> SYLLABLE.matcher(syllable).matches())
                .toList();
        List<String> lines = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        int read = 0;
        int begun = 0;
        for (int character : (name + " ").codePoints().toArray()) {
            if (Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN) {
                run.appendCodePoint(character);
                read++;
            } else if (Character.isLetterOrDigit(character) || read > syllables.size()) {
                return Stream.of();
            } else if (!run.isEmpty()) {
                // One character by itself would change how it is read everywhere.
                if (read - begun > 1) {
                    lines.add(run + "=" + String.join(" ", syllables.subList(begun, read)));
                }
                run.setLength(0);
                begun = read;
            }
        }
        return read == syllables.size() ? lines.stream() : Stream.of();
    }
}
