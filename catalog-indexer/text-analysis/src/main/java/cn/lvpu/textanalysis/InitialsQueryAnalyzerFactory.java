package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_initials_search}: initials as typed, for queries against {@code lvpu_initials}. */
@NamedComponent("lvpu_initials_search")
public final class InitialsQueryAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new, InitialsQueryFilter::new);
    }
}
