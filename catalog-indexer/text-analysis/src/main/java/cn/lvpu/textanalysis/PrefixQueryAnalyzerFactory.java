package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_prefix_search}: what was typed so far, for queries against {@code lvpu_prefix}. */
@NamedComponent("lvpu_prefix_search")
public final class PrefixQueryAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(() -> WholeTokenizer.cutTo(Limits.PREFIX));
    }
}
