package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** {@code lvpu_whole}: the letters and digits of the whole value as one token. */
@NamedComponent("lvpu_whole")
public final class WholeTokenizerFactory implements TokenizerFactory {
    @Override
    public Tokenizer create() {
        return WholeTokenizer.whole();
    }
}
