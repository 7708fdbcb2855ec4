package cn.lvpu.indexer.tail;

import cn.lvpu.indexer.load.Generations;
import cn.lvpu.indexer.load.Heartbeat;
import cn.lvpu.indexer.load.LoadInterruptedException;
import cn.lvpu.indexer.source.AdvisoryLock;
import cn.lvpu.indexer.source.ChangeFeed;
import cn.lvpu.indexer.source.Publications;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Follows the change feed until it is stopped. Of many tails on one database one follows and the others wait to take over.
 * When a server is away it keeps the cursor, waits longer and longer and goes on by itself. Logs a line when its state
 * changes, not at every attempt. {@link #run} may be called once.
 */
public final class Tail implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Tail.class);

    private final DataSource dataSource;
    private final ElasticsearchClient client;
    private final Clock clock;
    private final TailSettings settings;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile TailState state = new TailState.Stopped();

    public Tail(DataSource dataSource, ElasticsearchClient client, Clock clock, TailSettings settings) {
        this.dataSource = dataSource;
        this.client = client;
        this.clock = clock;
        this.settings = settings;
    }

    public TailState state() {
        return state;
    }

    /** Asks the tail to end after its present step. */
    public void stop() {
        stopped.countDown();
    }

    @Override
    public void run() {
        Duration pause = settings.poll();
        while (!isStopped()) {
            try {
                Optional<AdvisoryLock> lock = AdvisoryLock.tryAcquire(dataSource, AdvisoryLock.TAIL);
                if (lock.isEmpty()) {
                    enter(new TailState.Waiting());
                    await(settings.poll().multipliedBy(2));
                    continue;
                }
                try (AdvisoryLock held = lock.get()) {
                    follow(held);
                }
                pause = settings.poll();
            } catch (IOException | RuntimeException e) {
                if (state instanceof TailState.Following) {
                    pause = settings.poll();
                }
                enter(away(e));
                await(pause);
                pause = pause.multipliedBy(2).compareTo(settings.longestPause()) > 0
                        ? settings.longestPause()
                        : pause.multipliedBy(2);
            }
        }
        enter(new TailState.Stopped());
    }

    private void follow(AdvisoryLock lock) throws IOException {
        ChangeFeed feed = new ChangeFeed(dataSource);
        TailSession session = new TailSession(
                feed,
                new FeedStep(client, feed, new Publications(dataSource), clock),
                new Generations(client),
                new Heartbeat(client),
                clock,
                settings);
        while (!isStopped()) {
            if (!lock.isHeld()) {
                throw new org.springframework.dao.DataAccessResourceFailureException("持有锁的连接断开了");
            }
            TailSession.Look look = session.look();
            enter(look.state());
            if (!look.moreIsWaiting()) {
                await(settings.poll());
            }
        }
    }

    private boolean isStopped() {
        return stopped.getCount() == 0;
    }

    private void await(Duration time) {
        try {
            boolean ended = stopped.await(time.toMillis(), TimeUnit.MILLISECONDS);
            LOG.trace("waited, stopped: {}", ended);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    private void enter(TailState next) {
        TailState before = state;
        state = next;
        boolean sameTrouble = before instanceof TailState.Away was
                && next instanceof TailState.Away is
                && Objects.equals(was.system(), is.system());
        if (!before.equals(next) && !sameTrouble) {
            if (next instanceof TailState.Away) {
                LOG.warn("{}", next.sentence());
            } else {
                LOG.info("{}", next.sentence());
            }
        }
    }

    private static TailState.Away away(Exception e) {
        return switch (e) {
            case DataAccessException _ -> new TailState.Away("PostgreSQL", reason(e));
            case IOException _, ElasticsearchException _, LoadInterruptedException _, UncheckedIOException _ ->
                new TailState.Away("Elasticsearch", reason(e));
            default -> {
                LOG.error("索引程序出错", e);
                yield new TailState.Away("索引程序", reason(e));
            }
        };
    }

    private static String reason(Throwable e) {
        Throwable cause = e;
        while (cause.getCause() != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        String message =
                Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
        return message.lines().findFirst().orElse(message);
    }
}
