package cn.lvpu.portal.platform.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts a server again when its process ends without having been asked to. Thread-safe. */
final class Supervised implements EmbeddedServer {
    private static final Logger LOG = LoggerFactory.getLogger(Supervised.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** How to start one kind of server. */
    interface Launch {
        /** Starts the server and returns when it answers. */
        Running launch() throws IOException, InterruptedException;
    }

    /** A server that answered. */
    interface Running {
        ProcessHandle process();

        /** Stops the server in good order and returns when it is gone. */
        void stop();
    }

    private final String name;
    private final int port;
    private final Launch launch;
    private @Nullable Running running;
    private volatile boolean ending;
    private boolean wanted;

    Supervised(String name, int port, Launch launch) {
        this.name = name;
        this.port = port;
        this.launch = launch;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(running).map(Running::process);
    }

    @Override
    public synchronized void start() {
        wanted = true;
        if (running != null && running.process().isAlive()) {
            return;
        }
        try {
            Running started = launch.launch();
            running = started;
            started.process()
                    .onExit()
                    .thenRun(() -> Thread.ofVirtual().name("restart-" + name).start(() -> ended(started)));
        } catch (IOException e) {
            throw new ServerDidNotStartException(name, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServerDidNotStartException(name, e);
        }
    }

    @Override
    public synchronized void stop() {
        wanted = false;
        Running stopping = running;
        running = null;
        if (stopping != null) {
            stopping.stop();
        }
    }

    /** From now on nothing is started again: the whole process tree is ending, and a terminal's Ctrl-C may reach the servers too. */
    void expectEnd() {
        ending = true;
    }

    private void ended(Running ended) {
        Duration pause = Duration.ofMillis(200);
        while (true) {
            synchronized (this) {
                if (ending || !wanted || running != ended) {
                    return;
                }
                LOG.warn("{} ended unexpectedly; starting it again on port {}", name, port);
                ended.stop();
                try {
                    start();
                    LOG.warn("{} is back on port {}", name, port);
                    return;
                } catch (ServerDidNotStartException e) {
                    LOG.error("{} could not be started again; next try in {} ms", name, pause.toMillis(), e);
                }
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
