package cn.lvpu.indexer.tail;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.load.Generations;
import cn.lvpu.indexer.load.Heartbeat;
import cn.lvpu.indexer.load.WriteFailure;
import cn.lvpu.indexer.source.ChangeFeed;
import cn.lvpu.indexer.source.FeedPosition;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a tail does while it holds the lock. One thread. */
final class TailSession {
    private static final Logger LOG = LoggerFactory.getLogger(TailSession.class);
    private static final Duration PRUNE_INTERVAL = Duration.ofHours(1);

    private final ChangeFeed feed;
    private final FeedStep step;
    private final Generations generations;
    private final Heartbeat heartbeat;
    private final Clock clock;
    private final TailSettings settings;

    private @Nullable Following following;
    private Instant nextHeartbeat = Instant.MIN;
    private Instant nextPrune = Instant.MIN;
    private long failedChanges;
    private @Nullable String lastFailure;

    private record Following(String generation, FeedPosition position) {}

    /** @param moreIsWaiting whether to look again at once */
    record Look(TailState state, boolean moreIsWaiting) {}

    TailSession(
            ChangeFeed feed,
            FeedStep step,
            Generations generations,
            Heartbeat heartbeat,
            Clock clock,
            TailSettings settings) {
        this.feed = feed;
        this.step = step;
        this.generations = generations;
        this.heartbeat = heartbeat;
        this.clock = clock;
        this.settings = settings;
    }

    Look look() throws IOException {
        Instant now = clock.instant();
        boolean heartbeatIsDue = !now.isBefore(nextHeartbeat);
        Following current = following;
        if (current == null
                || heartbeatIsDue
                || feed.lagBehind(current.position()).unread() > 0) {
            current = findLive(current);
            following = current;
        }
        if (current == null) {
            return new Look(new TailState.WithoutIndex(), false);
        }
        FeedStep.Taken taken = step.take(current.position(), CatalogueIndex::alias, true);
        if (taken.changes() > 0) {
            taken.refused().forEach(this::name);
            feed.saveCursor(current.generation(), taken.position());
            current = new Following(current.generation(), taken.position());
            following = current;
        }
        if (heartbeatIsDue && feed.lagBehind(current.position()).unread() == 0) {
            heartbeat.write(
                    current.generation(),
                    now,
                    current.position().xid(),
                    current.position().seq(),
                    failedChanges,
                    lastFailure);
            nextHeartbeat = now.plus(settings.heartbeat());
        }
        if (!now.isBefore(nextPrune)) {
            feed.prune(settings.keepChanges());
            nextPrune = now.plus(PRUNE_INTERVAL);
        }
        return new Look(new TailState.Following(current.generation()), taken.changes() > 0);
    }

    /** The live generation may have been swapped since: its own cursor tells what it still lacks. */
    private @Nullable Following findLive(@Nullable Following current) throws IOException {
        Optional<String> live = generations.findLiveName();
        if (live.isEmpty()) {
            return null;
        }
        String name = live.get();
        if (current != null && current.generation().equals(name)) {
            return current;
        }
        return feed.findCursor(name)
                .map(position -> new Following(name, position))
                .orElse(null);
    }

    private void name(WriteFailure failure) {
        failedChanges++;
        lastFailure = failure.toString();
        LOG.error("Elasticsearch 拒绝了一项变更：{}", failure);
    }
}
