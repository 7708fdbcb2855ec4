package cn.lvpu.textanalysis;

import java.io.IOException;
import java.io.Reader;
import org.apache.lucene.analysis.CharFilter;

/** Folds what is read, character for character: offsets stay as they are. */
final class FoldingCharFilter extends CharFilter {
    FoldingCharFilter(Reader input) {
        super(input);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = input.read(target, offset, length);
        if (count > 0) {
            Folding.fold(target, offset, offset + count);
        }
        return count;
    }

    @Override
    protected int correct(int currentOffset) {
        return currentOffset;
    }
}
