package cn.lvpu.portal.platform.limits;

import java.time.Duration;

/**
 * How often one person or address may do one thing.
 *
 * @param name the thing, unique among limits
 * @param times how often, at least 1
 * @param per in which time
 */
public record RateLimit(String name, int times, Duration per) {
    public RateLimit {
        if (times < 1 || per.isNegative() || per.isZero()) {
            throw new IllegalArgumentException("a limit allows at least one time in a positive duration: " + name);
        }
    }
}
