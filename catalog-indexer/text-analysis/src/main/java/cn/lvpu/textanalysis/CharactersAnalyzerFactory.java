package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Analyzer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.AnalyzerFactory;

/** {@code lvpu_characters}: single characters, for documents and queries. */
@NamedComponent("lvpu_characters")
public final class CharactersAnalyzerFactory implements AnalyzerFactory {
    @Override
    public Analyzer create() {
        return new FoldingAnalyzer(CharacterTokenizer::new);
    }
}
