package cn.lvpu.elasticsearch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The files of one node: its lock, its settings, its logs, and the ports that it says it bound. */
final class NodeDirectory {
    /** A node whose parent died closes within 15 seconds, or is halted by its own watch. */
    private static final int PREDECESSOR_SECONDS = 30;

    private static final int TAIL_LINES = 25;

    private final EmbeddedElasticsearch.Settings settings;
    private final Path data;
    private final Path log;

    NodeDirectory(EmbeddedElasticsearch.Settings settings) {
        this.settings = settings;
        this.data = settings.data().toAbsolutePath();
        this.log = settings.log().toAbsolutePath();
        try {
            Files.createDirectories(data);
            Files.createDirectories(log);
            Files.createDirectories(temporary());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create the directories of the node in " + data, e);
        }
    }

    Path lockFile() {
        return data.resolve("node.lock");
    }

    Path temporary() {
        return data.resolve("tmp");
    }

    Path console() {
        return log.resolve("console.log");
    }

    /** Refuses when a node lives here whose parent lives; waits for one that is on its way out. */
    void awaitFree() {
        for (int attempt = 0; ; attempt++) {
            Optional<Owner> owner = owner();
            if (owner.isEmpty()) {
                return;
            }
            if (attempt > 0 || owner.get().parentLives() || !owner.get().awaitEnd()) {
                throw new ElasticsearchStartException(
                        "The data directory " + data + " is in use by another Elasticsearch node " + owner.get()
                                + ". Stop it first, or choose another data directory.");
            }
        }
    }

    private record Owner(long pid, long parent) {
        boolean parentLives() {
            return ProcessHandle.of(pid)
                    .flatMap(ProcessHandle::parent)
                    .map(now -> now.pid() == parent && now.isAlive())
                    .orElse(false);
        }

        /** Whether the node ended in time. */
        boolean awaitEnd() {
            Optional<ProcessHandle> node = ProcessHandle.of(pid);
            if (node.isEmpty()) {
                return true;
            }
            try {
                node.get().onExit().get(PREDECESSOR_SECONDS, TimeUnit.SECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new ElasticsearchStartException("interrupted while waiting for Elasticsearch", e);
            }
        }

        @Override
        public String toString() {
            return "(process " + pid + ", started by process " + parent + ")";
        }
    }

    /** Who holds the lock, read from its text. */
    private Optional<Owner> owner() {
        synchronized (NodeDirectory.class) {
            try (FileChannel channel =
                            FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock != null) {
                    return Optional.empty();
                }
                String[] text = Files.readString(lockFile(), StandardCharsets.US_ASCII)
                        .strip()
                        .split(" ");
                return Optional.of(
                        text.length == 2
                                ? new Owner(Long.parseLong(text[0]), Long.parseLong(text[1]))
                                : new Owner(-1, -1));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot look at " + lockFile(), e);
            }
        }
    }

    /** Removes what the last run said of its ports and its output. */
    void prepare() {
        try {
            Files.deleteIfExists(ports("http"));
            Files.deleteIfExists(ports("transport"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare " + log, e);
        }
    }

    /** Writes the node's settings for the child and returns the file. */
    Path settingsFile(Path home) {
        Properties properties = new Properties();
        properties.setProperty("path.home", home.toString());
        properties.setProperty("path.data", data.resolve("nodes").toString());
        properties.setProperty("path.logs", log.toString());
        properties.setProperty("path.repo", data.resolve("snapshots").toString());
        properties.setProperty("cluster.name", settings.clusterName());
        properties.setProperty("node.name", settings.nodeName());
        properties.setProperty("node.portsfile", "true");
        properties.setProperty("network.host", "127.0.0.1");
        properties.setProperty("http.port", Integer.toString(settings.httpPort()));
        properties.setProperty("transport.port", Integer.toString(settings.transportPort()));
        // One machine's disk is filled by others too: a nearly full one must not make the indexes read-only.
        properties.setProperty("cluster.routing.allocation.disk.threshold_enabled", "false");
        if (settings.alone()) {
            properties.setProperty("discovery.type", "single-node");
        } else {
            properties.setProperty("discovery.seed_hosts", String.join(",", settings.seedHosts()));
            if (!settings.initialMasterNodes().isEmpty()) {
                properties.setProperty("cluster.initial_master_nodes", String.join(",", settings.initialMasterNodes()));
            }
        }
        Path file = data.resolve("node.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
        return file;
    }

    /** The port that the node bound, or 0 while it is unknown. */
    int boundHttpPort() {
        return port("http");
    }

    int boundTransportPort() {
        return port("transport");
    }

    private Path ports(String kind) {
        return log.resolve(kind + ".ports");
    }

    private int port(String kind) {
        try {
            Path file = ports(kind);
            if (!Files.exists(file)) {
                return 0;
            }
            String address = Files.readString(file).lines().findFirst().orElse("");
            int colon = address.lastIndexOf(':');
            return colon < 0 ? 0 : Integer.parseInt(address.substring(colon + 1).strip());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the ports of the node in " + log, e);
        }
    }

    /** The end of what the node wrote, for an error message. */
    String logTail() {
        StringBuilder tail = new StringBuilder();
        for (Path file : List.of(log.resolve("elasticsearch.log"), console())) {
            try {
                if (Files.exists(file)) {
                    List<String> lines = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .lines()
                            .toList();
                    tail.append("\n--- ").append(file).append('\n');
                    lines.subList(Math.max(0, lines.size() - TAIL_LINES), lines.size())
                            .forEach(line -> tail.append(line).append('\n'));
                }
            } catch (IOException e) {
                tail.append("\n--- ").append(file).append(": ").append(e.getMessage());
            }
        }
        return tail.toString();
    }
}
