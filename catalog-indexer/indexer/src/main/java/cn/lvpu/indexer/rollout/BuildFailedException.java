package cn.lvpu.indexer.rollout;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** A build, rollback or status that cannot go on; the message is one sentence for the person who asked for it. */
public final class BuildFailedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    public BuildFailedException(String sentence) {
        this(sentence, null);
    }

    public BuildFailedException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }

    /** Never null: every constructor asks for the sentence. */
    public String sentence() {
        return java.util.Objects.requireNonNull(getMessage());
    }
}
