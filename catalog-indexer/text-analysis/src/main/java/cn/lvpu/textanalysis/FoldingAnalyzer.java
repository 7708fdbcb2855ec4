package cn.lvpu.textanalysis;

import java.io.Reader;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;

/** A tokenizer that folds, and what is made of its tokens; prefix and wildcard queries are folded too. */
final class FoldingAnalyzer extends Analyzer {
    private final Supplier<Tokenizer> tokenizer;
    private final Function<TokenStream, TokenStream> filter;

    FoldingAnalyzer(Supplier<Tokenizer> tokenizer) {
        this(tokenizer, tokens -> tokens);
    }

    FoldingAnalyzer(Supplier<Tokenizer> tokenizer, Function<TokenStream, TokenStream> filter) {
        this.tokenizer = tokenizer;
        this.filter = filter;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer source = tokenizer.get();
        return new TokenStreamComponents(source, filter.apply(source));
    }

    @Override
    protected Reader initReaderForNormalization(String field, Reader reader) {
        return new FoldingCharFilter(reader);
    }
}
