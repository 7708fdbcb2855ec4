package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_zh}: Chinese text with the words and synonyms of the settings, for documents and queries. */
@NamedComponent("lvpu_zh")
public final class ChineseAnalyzerFactory implements AnalyzerFactory {
    private final Dictionary dictionary;
    private final SynonymMap synonyms;

    @Inject
    public ChineseAnalyzerFactory(ChineseSettings settings) {
        synonyms = new SynonymMap(settings.synonyms());
        dictionary = new Dictionary(settings.words(), synonyms.words());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(
                () -> new ChineseTokenizer(dictionary, false), tokens -> new SynonymFilter(tokens, synonyms, false));
    }
}
