package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code lvpu_pinyin_search}: pinyin as people type it, for queries. */
@NamedComponent("lvpu_pinyin_search")
public final class PinyinQueryFilterFactory implements TokenFilterFactory {
    private final Readings readings;

    @Inject
    public PinyinQueryFilterFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new PinyinQueryFilter(input, readings);
    }
}
