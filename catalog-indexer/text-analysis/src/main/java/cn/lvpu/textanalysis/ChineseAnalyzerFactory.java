package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_zh}: Chinese text with the words of the settings, for documents and queries. */
@NamedComponent("lvpu_zh")
public final class ChineseAnalyzerFactory implements AnalyzerFactory {
    private final Dictionary dictionary;

    @Inject
    public ChineseAnalyzerFactory(WordsSettings settings) {
        dictionary = new Dictionary(settings.words());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(() -> new ChineseTokenizer(dictionary, false));
    }
}
