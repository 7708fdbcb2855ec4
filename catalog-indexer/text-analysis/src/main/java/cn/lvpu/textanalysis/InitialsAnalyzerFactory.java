package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_initials}: initials of names and of their parts, for documents. */
@NamedComponent("lvpu_initials")
public final class InitialsAnalyzerFactory implements AnalyzerFactory {
    private final Readings readings;

    @Inject
    public InitialsAnalyzerFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new, tokens -> new InitialsFilter(tokens, readings));
    }
}
