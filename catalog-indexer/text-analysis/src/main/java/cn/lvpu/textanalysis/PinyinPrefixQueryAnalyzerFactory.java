package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_pinyin_prefix_search}: letters typed so far, for queries against {@code lvpu_pinyin_prefix}. */
@NamedComponent("lvpu_pinyin_prefix_search")
public final class PinyinPrefixQueryAnalyzerFactory implements AnalyzerFactory {
    private final Readings readings;

    @Inject
    public PinyinPrefixQueryAnalyzerFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new, tokens -> new PinyinPrefixFilter(tokens, readings, true));
    }
}
