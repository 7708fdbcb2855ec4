package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_zh_query}: the same as {@code lvpu_zh} without the words that people ask with, for whole questions. */
@NamedComponent("lvpu_zh_query")
public final class ChineseQueryAnalyzerFactory implements AnalyzerFactory {
    private final Dictionary dictionary;
    private final SynonymMap synonyms;

    @Inject
    public ChineseQueryAnalyzerFactory(ChineseSettings settings) {
        synonyms = new SynonymMap(settings.synonyms());
        dictionary = new Dictionary(settings.words(), synonyms.words());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(
                () -> new ChineseTokenizer(dictionary, true), tokens -> new SynonymFilter(tokens, synonyms, true));
    }
}
