package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** {@code lvpu_characters}: every Chinese character by itself. */
@NamedComponent("lvpu_characters")
public final class CharacterTokenizerFactory implements TokenizerFactory {
    @Override
    public Tokenizer create() {
        return new CharacterTokenizer();
    }
}
