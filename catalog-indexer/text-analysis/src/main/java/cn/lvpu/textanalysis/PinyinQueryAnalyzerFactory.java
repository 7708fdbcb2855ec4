package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_pinyin_search}: pinyin, or characters by their sound, for queries against {@code lvpu_pinyin}. */
@NamedComponent("lvpu_pinyin_search")
public final class PinyinQueryAnalyzerFactory implements AnalyzerFactory {
    private final Readings readings;

    @Inject
    public PinyinQueryAnalyzerFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new, tokens -> new PinyinQueryFilter(tokens, readings));
    }
}
