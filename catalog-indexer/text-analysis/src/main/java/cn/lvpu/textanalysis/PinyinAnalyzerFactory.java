package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_pinyin}: pinyin of names, for documents. */
@NamedComponent("lvpu_pinyin")
public final class PinyinAnalyzerFactory implements AnalyzerFactory {
    private final Readings readings;

    @Inject
    public PinyinAnalyzerFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new, tokens -> new PinyinFilter(tokens, readings));
    }
}
