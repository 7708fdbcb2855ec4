package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_prefix}: beginnings of the whole value, for documents. */
@NamedComponent("lvpu_prefix")
public final class PrefixAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(() -> WholeTokenizer.beginnings(Limits.PREFIX));
    }
}
