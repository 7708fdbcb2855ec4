package cn.lvpu.portal.platform.limits;

import java.io.Serial;
import java.time.Duration;

/** Somebody did something too often. */
public class RateLimitedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public RateLimitedException(RateLimit limit, Duration retryAfter) {
        super("limit " + limit.name() + " is used up");
        this.retryAfter = retryAfter;
    }

    /** How long to wait, rounded up to whole seconds, at least one. */
    public long retryAfterSeconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
