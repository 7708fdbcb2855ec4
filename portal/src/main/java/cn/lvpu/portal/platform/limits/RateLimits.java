package cn.lvpu.portal.platform.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Counts how often somebody did something, in this process's memory: two portals together allow twice as much. Safe for many
 * threads.
 */
@Component
public class RateLimits {
    private static final Duration FORGET_AFTER = Duration.ofHours(2);

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(200_000)
            .expireAfterAccess(FORGET_AFTER)
            .build();

    /**
     * Takes one time from the limit.
     *
     * @param who an account id or an address
     * @return empty when it was allowed, else how long to wait
     */
    public Optional<Duration> take(RateLimit limit, String who) {
        ConsumptionProbe probe = bucket(limit, who).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** How long to wait, without taking anything; empty when it would be allowed now. */
    public Optional<Duration> peek(RateLimit limit, String who) {
        var estimate = bucket(limit, who).estimateAbilityToConsume(1);
        return estimate.canBeConsumed()
                ? Optional.empty()
                : Optional.of(Duration.ofNanos(estimate.getNanosToWaitForRefill()));
    }

    /**
     * Takes one time from the limit.
     *
     * @throws RateLimitedException when there is none left
     */
    public void require(RateLimit limit, String who) {
        take(limit, who).ifPresent(wait -> {
            throw new RateLimitedException(limit, wait);
        });
    }

    /** Forgets what somebody used up, for instance after a log-in that succeeded. */
    public void reset(RateLimit limit, String who) {
        buckets.invalidate(new Key(limit.name(), who));
    }

    private Bucket bucket(RateLimit limit, String who) {
        return buckets.get(
                new Key(limit.name(), who),
                key -> Bucket.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(limit.times())
                                .refillGreedy(limit.times(), limit.per())
                                .build())
                        .build());
    }

    private record Key(String limit, String who) {}
}
