package cn.lvpu.content;

import java.util.List;

/**
 * Words for the same thing, of which each finds the others (核桃, 胡桃).
 *
 * @param terms two or more, Chinese characters only; the first is the one that the catalogue itself prefers
 */
public record Synonyms(List<String> terms) {
    public Synonyms {
        terms = List.copyOf(terms);
    }
}
