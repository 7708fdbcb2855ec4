package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code lvpu_pinyin}: pinyin in place of single characters, for documents. */
@NamedComponent("lvpu_pinyin")
public final class PinyinFilterFactory implements TokenFilterFactory {
    private final Readings readings;

    @Inject
    public PinyinFilterFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new PinyinFilter(input, readings);
    }
}
