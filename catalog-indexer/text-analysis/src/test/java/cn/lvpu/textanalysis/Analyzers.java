package cn.lvpu.textanalysis;

import java.util.List;
import org.apache.lucene.analysis.Analyzer;

/** All analyzers as an index gets them. */
final class Analyzers {
    static final List<String> WORDS =
            List.of("门头沟", "妙峰山", "京白梨", "白梨", "门头沟妙峰山京白梨", "北京", "玫瑰", "妙峰山玫瑰", "灵水", "灵水村", "怀柔", "板栗", "怀柔板栗", "梨");

    private static final List<String> SYNONYMS = List.of("核桃,胡桃", "番茄,西红柿");

    private Analyzers() {}

    /** What an index says of words and synonyms. */
    private record Settings(List<String> words, List<String> synonyms) implements ChineseSettings {}

    static ChineseSettings settings(List<String> words, List<String> synonyms) {
        return new Settings(words, synonyms);
    }

    static Analyzer withSynonyms() {
        return new ChineseAnalyzerFactory(settings(WORDS, SYNONYMS)).create();
    }

    static Analyzer questionWithSynonyms() {
        return new ChineseQueryAnalyzerFactory(settings(WORDS, SYNONYMS)).create();
    }

    static Analyzer chinese() {
        return new ChineseAnalyzerFactory(settings(WORDS, List.of())).create();
    }

    static Analyzer question() {
        return new ChineseQueryAnalyzerFactory(settings(WORDS, List.of())).create();
    }

    static Analyzer pinyin(String... readings) {
        return new PinyinAnalyzerFactory(() -> List.of(readings)).create();
    }

    static Analyzer pinyinQuery(String... readings) {
        return new PinyinQueryAnalyzerFactory(() -> List.of(readings)).create();
    }

    static Analyzer initials() {
        return new InitialsAnalyzerFactory(List::of).create();
    }

    static Analyzer initialsQuery() {
        return new InitialsQueryAnalyzerFactory().create();
    }

    static Analyzer pinyinPrefix() {
        return new PinyinPrefixAnalyzerFactory(List::of).create();
    }

    static Analyzer pinyinPrefixQuery() {
        return new PinyinPrefixQueryAnalyzerFactory(List::of).create();
    }

    static List<Analyzer> all() {
        return List.of(
                chinese(),
                question(),
                withSynonyms(),
                questionWithSynonyms(),
                pinyin(),
                pinyinQuery(),
                initials(),
                initialsQuery(),
                pinyinPrefix(),
                pinyinPrefixQuery(),
                new CharactersAnalyzerFactory().create(),
                new ExactAnalyzerFactory().create(),
                new PrefixAnalyzerFactory().create(),
                new PrefixQueryAnalyzerFactory().create());
    }
}
