package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.Tokenizer;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenizerFactory;

/** {@code lvpu_chinese}: words of the dictionary in the settings, pairs elsewhere. */
@NamedComponent("lvpu_chinese")
public final class ChineseTokenizerFactory implements TokenizerFactory {
    private final Dictionary dictionary;

    @Inject
    public ChineseTokenizerFactory(WordsSettings settings) {
        dictionary = new Dictionary(settings.words());
    }

    @Override
    public Tokenizer create() {
        return new ChineseTokenizer(dictionary, false);
    }
}
