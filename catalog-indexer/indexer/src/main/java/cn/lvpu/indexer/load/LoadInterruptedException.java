package cn.lvpu.indexer.load;

import java.io.Serial;

/** A bulk request got no answer: the server is away or refuses the whole request. */
public final class LoadInterruptedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    LoadInterruptedException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
