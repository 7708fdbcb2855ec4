package cn.lvpu.portal.platform.embedded;

import cn.lvpu.portal.platform.StartRefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/** The portal's own PostgreSQL and Elasticsearch on one data directory. */
public final class EmbeddedServers implements AutoCloseable {
    private static final Executor THREADS =
            task -> Thread.ofVirtual().name("embedded-server").start(task);

    private final DataDirectory data;
    private final DataLock lock;
    private final PostgresServer postgresServer;
    private final Supervised postgres;
    private final Supervised elasticsearch;
    private final CompletableFuture<Void> searchStarted;
    private boolean closed;

    private EmbeddedServers(
            DataDirectory data,
            DataLock lock,
            PostgresServer postgresServer,
            Supervised postgres,
            Supervised elasticsearch,
            CompletableFuture<Void> searchStarted) {
        this.data = data;
        this.lock = lock;
        this.postgresServer = postgresServer;
        this.postgres = postgres;
        this.elasticsearch = elasticsearch;
        this.searchStarted = searchStarted;
    }

    /**
     * Starts both servers side by side and returns when PostgreSQL answers; Elasticsearch may take some seconds more.
     *
     * @param root the data directory, made where there is none
     * @throws StartRefusedException when another portal uses the data
     */
    public static EmbeddedServers start(Path root) {
        DataDirectory data = DataDirectory.prepare(root);
        DataLock lock = DataLock.take(data);
        Supervised elasticsearch = null;
        try {
            int http = Ports.free();
            elasticsearch = new Supervised("Elasticsearch", http, ElasticsearchServer.of(data, http, Ports.free()));
            CompletableFuture<Void> search = CompletableFuture.runAsync(elasticsearch::start, THREADS);
            int port = Ports.free();
            PostgresServer postgresServer = PostgresServer.prepare(data, port);
            Supervised postgres = new Supervised("PostgreSQL", port, postgresServer);
            postgres.start();
            EmbeddedServers servers = new EmbeddedServers(data, lock, postgresServer, postgres, elasticsearch, search);
            servers.publish();
            Runtime.getRuntime().addShutdownHook(new Thread(servers::expectEnd, "embedded-servers-expect-end"));
            return servers;
        } catch (RuntimeException e) {
            if (elasticsearch != null) {
                elasticsearch.stop();
            }
            lock.close();
            throw e;
        }
    }

    public EmbeddedServer postgres() {
        return postgres;
    }

    public EmbeddedServer elasticsearch() {
        return elasticsearch;
    }

    /** Completes when Elasticsearch answered for the first time, or exceptionally when it did not start. */
    CompletableFuture<Void> searchStarted() {
        return searchStarted;
    }

    /** Where the servers are, as Spring's own properties. */
    public Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("spring.datasource.url", postgresServer.jdbcUrl());
        properties.put("spring.datasource.username", PostgresServer.USER);
        properties.put("spring.datasource.password", postgresServer.password());
        properties.put("spring.elasticsearch.uris", "http://127.0.0.1:" + elasticsearch.port());
        return properties;
    }

    private Path endpoints() {
        return data.run().resolve("endpoints.properties");
    }

    /** For tools beside the portal, readable by its user only. */
    private void publish() {
        Properties properties = new Properties();
        properties().forEach((name, value) -> properties.setProperty(name, value.toString()));
        try {
            Path partial = data.run().resolve("endpoints.properties.partial");
            Files.deleteIfExists(partial);
            Files.createFile(
                    partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(partial)) {
                properties.store(out, null);
            }
            Files.move(partial, endpoints(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void expectEnd() {
        postgres.expectEnd();
        elasticsearch.expectEnd();
    }

    /** Stops both and lets go of the data. Does nothing the second time. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        CompletableFuture<Void> search = CompletableFuture.runAsync(elasticsearch::stop, THREADS);
        postgres.stop();
        search.join();
        try {
            Files.deleteIfExists(endpoints());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.close();
        }
    }
}
