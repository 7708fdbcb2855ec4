package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.Content;
import cn.lvpu.content.Reading;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Folds what was typed to the characters that the catalogue is written in, one character for one: width, case, and the traditional
 * characters that the catalogue's own readings give for its names. The engine folds all others by itself; here only names and the words
 * of filters must be recognised.
 */
final class Simplified {
    /** Traditional and simplified in turn: of the words for filters, which no name teaches. */
    private static final String WORDS = "採采週周親亲這这個个現现當当應应節节線线遺遗產产莊庄鄉乡鎮镇區区縣县禮礼買买裡里裏里賣卖時时騎骑車车傳传統统農农業业優优選选鮮鲜華华灣湾峯峰";

    private final Map<Character, Character> simplified = new HashMap<>();

    Simplified(Content content) {
        for (int i = 0; i < WORDS.length(); i += 2) {
            simplified.put(WORDS.charAt(i), WORDS.charAt(i + 1));
        }
        Stream.of(
                        content.entries().stream().map(entry -> Map.entry(entry.name(), entry.reading())),
                        content.brands().stream().map(brand -> Map.entry(brand.name(), brand.reading())),
                        content.districts().stream().map(district -> Map.entry(district.name(), district.reading())))
                .flatMap(named -> named)
                .forEach(named -> learn(named.getKey(), named.getValue()));
    }

    private void learn(String name, Reading reading) {
        String traditional = reading.traditional();
        if (traditional.length() == name.length()) {
            for (int i = 0; i < name.length(); i++) {
                if (traditional.charAt(i) != name.charAt(i)) {
                    simplified.putIfAbsent(traditional.charAt(i), name.charAt(i));
                }
            }
        }
    }

    /** The same length as {@code Normalizer.normalize(text, NFKC)}. */
    String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var folded = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            folded.append(simplified.getOrDefault(c, c).charValue());
        }
        return folded.toString();
    }
}
