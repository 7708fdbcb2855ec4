package cn.lvpu.textanalysis;

import java.io.Reader;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;

/** {@code lvpu_normalize}: folds variants of characters, width and case, without moving offsets. */
@NamedComponent("lvpu_normalize")
public final class FoldingCharFilterFactory implements CharFilterFactory {
    @Override
    public Reader create(Reader reader) {
        return new FoldingCharFilter(reader);
    }

    @Override
    public Reader normalize(Reader reader) {
        return create(reader);
    }
}
