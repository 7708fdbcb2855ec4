package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** {@code lvpu_characters}: every letter or digit by itself, so that a single character finds the names that hold it. */
@NamedComponent("lvpu_characters")
public final class CharacterTokenizerFactory implements TokenizerFactory {
    @Override
    public Tokenizer create() {
        return new CharacterTokenizer();
    }
}
