package cn.lvpu.textanalysis;

import org.apache.lucene.analysis.TokenStream;
import org.elasticsearch.plugin.Inject;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;

/** {@code lvpu_initials}: initials in place of single characters, for documents. */
@NamedComponent("lvpu_initials")
public final class InitialsFilterFactory implements TokenFilterFactory {
    private final Readings readings;

    @Inject
    public InitialsFilterFactory(ReadingsSettings settings) {
        readings = new Readings(settings.readings());
    }

    @Override
    public TokenStream create(TokenStream input) {
        return new InitialsFilter(input, readings);
    }
}
