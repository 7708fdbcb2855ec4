package cn.lvpu.indexer.tail;

import java.time.Duration;

/**
 * @param poll how often the feed is looked at while nothing happens
 * @param heartbeat how often, at most, the state document is written
 * @param longestPause how long at most it waits before it tries a server again
 * @param keepChanges how old a change must be before it is pruned
 */
public record TailSettings(Duration poll, Duration heartbeat, Duration longestPause, Duration keepChanges) {
    public static final TailSettings DEFAULT =
            new TailSettings(Duration.ofMillis(500), Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofDays(7));
}
