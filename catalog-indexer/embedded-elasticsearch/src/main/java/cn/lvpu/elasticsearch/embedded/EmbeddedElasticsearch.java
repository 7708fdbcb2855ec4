package cn.lvpu.elasticsearch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A running Elasticsearch node in a child process of this JVM, bound to loopback.
 *
 * <p>The node ends with this JVM, in whatever way that one ends: it watches its standard input. What was acknowledged survives a kill of
 * either process; {@link #start} on the same data directory recovers by itself. Safe for use by several threads.
 */
public final class EmbeddedElasticsearch implements AutoCloseable {
    private static final Duration STOP_LIMIT = Duration.ofSeconds(20);
    private static final Duration POLL = Duration.ofMillis(100);

    /** A handle that nobody keeps must not close the child's standard input when it is collected. */
    private static final Set<EmbeddedElasticsearch> RUNNING = ConcurrentHashMap.newKeySet();

    /** Takes on the bound ports once they are known. */
    private volatile Settings settings;

    private final Process child;
    private final NodeDirectory directory;

    private EmbeddedElasticsearch(Settings settings, Process child, NodeDirectory directory) {
        this.settings = settings;
        this.child = child;
        this.directory = directory;
    }

    /**
     * Where a node lives and how it finds others. A node without {@code seedHosts} and {@code initialMasterNodes} is a cluster of its own.
     *
     * @param home directory that receives the extracted node software, about 70 MB a version; may be shared by any number of nodes
     * @param data directory of the node's documents, settings and locks; one running node each
     * @param httpPort port of the REST interface on 127.0.0.1, 0 for a free one
     * @param transportPort port for other nodes on 127.0.0.1, 0 for a free one
     * @param clusterName nodes join only nodes of the same cluster name
     * @param nodeName unique in the cluster
     * @param seedHosts addresses ({@code 127.0.0.1:port}) of nodes of the cluster to look for others
     * @param initialMasterNodes names of the nodes whose majority founds a new cluster; ignored once the cluster exists
     * @param heapMegabytes the node's Java heap in MB; the process takes about as much again
     * @param log directory of the log files
     * @param startLimit how long {@link #awaitReady} waits
     */
    public record Settings(
            Path home,
            Path data,
            int httpPort,
            int transportPort,
            String clusterName,
            String nodeName,
            List<String> seedHosts,
            List<String> initialMasterNodes,
            int heapMegabytes,
            Path log,
            Duration startLimit) {
        public Settings {
            seedHosts = List.copyOf(seedHosts);
            initialMasterNodes = List.copyOf(initialMasterNodes);
            if (heapMegabytes < 128) {
                throw new IllegalArgumentException("a node needs at least 128 MB of heap, not " + heapMegabytes);
            }
        }

        /** A single node named lvpu on free ports, 512 MB of heap, log files in {@code data/logs}, two minutes to start. */
        public static Settings of(Path home, Path data) {
            return new Settings(
                    home,
                    data,
                    0,
                    0,
                    "lvpu",
                    "lvpu",
                    List.of(),
                    List.of(),
                    512,
                    data.resolve("logs"),
                    Duration.ofMinutes(2));
        }

        public Settings withHttpPort(int port) {
            return new Settings(
                    home,
                    data,
                    port,
                    transportPort,
                    clusterName,
                    nodeName,
                    seedHosts,
                    initialMasterNodes,
                    heapMegabytes,
                    log,
                    startLimit);
        }

        public Settings withTransportPort(int port) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    port,
                    clusterName,
                    nodeName,
                    seedHosts,
                    initialMasterNodes,
                    heapMegabytes,
                    log,
                    startLimit);
        }

        public Settings withClusterName(String name) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    name,
                    nodeName,
                    seedHosts,
                    initialMasterNodes,
                    heapMegabytes,
                    log,
                    startLimit);
        }

        public Settings withNodeName(String name) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    clusterName,
                    name,
                    seedHosts,
                    initialMasterNodes,
                    heapMegabytes,
                    log,
                    startLimit);
        }

        public Settings withSeedHosts(List<String> hosts) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    clusterName,
                    nodeName,
                    hosts,
                    initialMasterNodes,
                    heapMegabytes,
                    log,
                    startLimit);
        }

        public Settings withInitialMasterNodes(List<String> names) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    clusterName,
                    nodeName,
                    seedHosts,
                    names,
                    heapMegabytes,
                    log,
                    startLimit);
        }

        public Settings withHeapMegabytes(int megabytes) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    clusterName,
                    nodeName,
                    seedHosts,
                    initialMasterNodes,
                    megabytes,
                    log,
                    startLimit);
        }

        public Settings withLog(Path directory) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    clusterName,
                    nodeName,
                    seedHosts,
                    initialMasterNodes,
                    heapMegabytes,
                    directory,
                    startLimit);
        }

        public Settings withStartLimit(Duration limit) {
            return new Settings(
                    home,
                    data,
                    httpPort,
                    transportPort,
                    clusterName,
                    nodeName,
                    seedHosts,
                    initialMasterNodes,
                    heapMegabytes,
                    log,
                    limit);
        }

        boolean alone() {
            return seedHosts.isEmpty() && initialMasterNodes.isEmpty();
        }
    }

    /**
     * Starts a node and waits until it serves. A node that was killed before leaves nothing in the way; one whose parent has just died is
     * waited for.
     *
     * @throws ElasticsearchStartException if the data directory is in use by a living node, or the node ends or is not ready in time
     */
    public static EmbeddedElasticsearch start(Settings settings) {
        EmbeddedElasticsearch node = launch(settings);
        try {
            node.awaitReady();
            return node;
        } catch (RuntimeException e) {
            node.stop();
            throw e;
        }
    }

    /**
     * Starts the process and returns at once: for the nodes of a new cluster, which are ready only together. Each of them is then waited for
     * with {@link #awaitReady}.
     *
     * @throws ElasticsearchStartException if the data directory is in use by a living node
     */
    public static EmbeddedElasticsearch launch(Settings settings) {
        Path home = HomeArchive.extractBelow(settings.home());
        NodeDirectory directory = new NodeDirectory(settings);
        directory.awaitFree();
        directory.prepare();
        Process child;
        try {
            child = new ProcessBuilder(NodeCommand.of(home, settings, directory))
                    .directory(directory.temporary().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(directory.console().toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start the Elasticsearch process", e);
        }
        EmbeddedElasticsearch launched = new EmbeddedElasticsearch(settings, child, directory);
        RUNNING.add(launched);
        child.onExit().thenRun(() -> RUNNING.remove(launched));
        return launched;
    }

    private void awaitPorts(long deadline) {
        while (true) {
            int http = directory.boundHttpPort();
            int transport = directory.boundTransportPort();
            if (http > 0 && transport > 0) {
                settings = settings.withHttpPort(http).withTransportPort(transport);
                return;
            }
            pause(deadline, "bound no port");
        }
    }

    /**
     * Waits until the node answers: a node of its own until all its primary shards are there, a node of a cluster until the cluster has a
     * master.
     *
     * @throws ElasticsearchStartException if the process ends or the start limit passes; the end of the log is in the message
     */
    public void awaitReady() {
        long deadline = System.nanoTime() + settings.startLimit().toNanos();
        awaitPorts(deadline);
        String path = settings.alone()
                ? "/_cluster/health?wait_for_status=yellow&timeout=1s"
                : "/_cluster/health?timeout=1s&master_timeout=1s";
        HttpRequest request = HttpRequest.newBuilder(uri().resolve(path))
                .timeout(Duration.ofSeconds(10))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(5))
                .build()) {
            while (true) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException e) {
                    // Not listening yet; the process and the clock are looked at below.
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new ElasticsearchStartException("interrupted while waiting for Elasticsearch", e);
                }
                pause(deadline, "did not serve");
            }
        }
    }

    private void pause(long deadline, String what) {
        if (!child.isAlive()) {
            throw new ElasticsearchStartException("Elasticsearch ended with code " + child.exitValue()
                    + " while it started (" + settings.data() + ")" + directory.logTail());
        }
        if (System.nanoTime() - deadline > 0) {
            throw new ElasticsearchStartException("Elasticsearch " + what + " within "
                    + settings.startLimit().toSeconds() + " s (" + settings.data() + ")" + directory.logTail());
        }
        LockSupport.parkNanos(POLL.toNanos());
        if (Thread.interrupted()) {
            Thread.currentThread().interrupt();
            throw new ElasticsearchStartException("interrupted while waiting for Elasticsearch");
        }
    }

    /**
     * Base address of the REST interface, such as {@code http://127.0.0.1:41273}.
     *
     * @throws IllegalStateException before {@link #awaitReady} if a free port was asked for
     */
    public URI uri() {
        return URI.create("http://" + address(settings.httpPort()));
    }

    /**
     * Address for the {@code seedHosts} of other nodes.
     *
     * @throws IllegalStateException before {@link #awaitReady} if a free port was asked for
     */
    public String transportAddress() {
        return address(settings.transportPort());
    }

    private static String address(int port) {
        if (port == 0) {
            throw new IllegalStateException("the port is known once the node is ready");
        }
        return "127.0.0.1:" + port;
    }

    /** The settings, once ready with the ports that were bound: starting with them again gives the same addresses. */
    public Settings settings() {
        return settings;
    }

    public ProcessHandle process() {
        return child.toHandle();
    }

    public boolean isRunning() {
        return child.isAlive();
    }

    /** Completes when the process has ended for whatever reason. */
    public CompletableFuture<Void> onExit() {
        return child.onExit().thenAccept(ended -> {});
    }

    /** Stops this node if it still runs and starts it again on the same data and ports. */
    public EmbeddedElasticsearch restart() {
        stop();
        return start(settings);
    }

    /** Lets the node close in order; kills it after 20 seconds. Returns when the process is gone. Does nothing the second time. */
    public void stop() {
        try {
            child.getOutputStream().close();
        } catch (IOException e) {
            // The pipe is broken when the child is gone, which is what is wanted.
        }
        try {
            if (!child.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
                child.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            child.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stop();
    }
}
