package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code lvpu_initials_search}: initials as people type them, for queries. */
@NamedComponent("lvpu_initials_search")
public final class InitialsQueryFilterFactory implements TokenFilterFactory {
    @Override
    public TokenStream create(TokenStream input) {
        return new InitialsQueryFilter(input);
    }
}
