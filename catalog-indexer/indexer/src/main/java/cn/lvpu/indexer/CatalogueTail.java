package cn.lvpu.indexer;

import cn.lvpu.indexer.tail.Tail;
import cn.lvpu.indexer.tail.TailState;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the live indexes up with what people change, in a thread of its own. Starts when told, stops when told or when the
 * application context closes. Thread-safe.
 */
public final class CatalogueTail implements AutoCloseable {
    private static final long STOP_LIMIT_MILLIS = 15_000;

    private final Supplier<Tail> tails;
    private @Nullable Tail tail;
    private @Nullable Thread thread;

    CatalogueTail(Supplier<Tail> tails) {
        this.tails = tails;
    }

    /** Starts following; does nothing when started already. Servers may be away: it waits for them. */
    public synchronized void start() {
        if (thread != null && thread.isAlive()) {
            return;
        }
        Tail started = tails.get();
        tail = started;
        thread = Thread.ofPlatform().name("catalogue-tail").daemon(true).start(started);
    }

    /** Ends after the present step, at most after some seconds. */
    public synchronized void stop() {
        if (tail == null || thread == null) {
            return;
        }
        tail.stop();
        try {
            thread.join(STOP_LIMIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether this process is the one that follows, and all servers answer. */
    public boolean isFollowing() {
        return state() instanceof TailState.Following;
    }

    /** What it is doing, one sentence in Chinese. */
    public String describe() {
        return state().sentence();
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized TailState state() {
        return tail == null ? new TailState.Stopped() : tail.state();
    }
}
