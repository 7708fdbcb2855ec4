package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_pinyin_prefix}: beginnings of the pinyin and of the initials of a name, for documents. */
@NamedComponent("lvpu_pinyin_prefix")
public final class PinyinPrefixAnalyzerFactory implements AnalyzerFactory {
    private final Readings readings;

    @Inject
    public PinyinPrefixAnalyzerFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new, tokens -> new PinyinPrefixFilter(tokens, readings, false));
    }
}
