package cn.lvpu.indexer;

import java.io.Serial;

/** The indexes could not be built; those in use are as they were. The message is one sentence in Chinese. */
public final class CatalogueBuildException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    CatalogueBuildException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
