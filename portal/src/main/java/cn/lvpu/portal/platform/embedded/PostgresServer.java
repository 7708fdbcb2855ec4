package cn.lvpu.portal.platform.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * A PostgreSQL of the portal's own: bound to the loopback interface, password required, fsync on. A shell beside it waits on a
 * pipe from the portal and stops it when the portal is gone, even by kill -9; both live in a session of their own so that a
 * terminal's Ctrl-C reaches only the portal, which stops them in order.
 */
final class PostgresServer implements Supervised.Launch {
    static final String DATABASE = "lvpu";
    static final String USER = "lvpu";
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration STALE_PATIENCE = Duration.ofSeconds(15);

    /**
     * Runs as the server itself (exec), with the waiting shell double-forked so that it is no child of the server. The process
     * id is compared before the signal, lest the number be somebody else's by then.
     */
    private static final String GUARDED = """
            exec 3<&0
            ( ( cat <&3 >/dev/null; \
            if [ "$(head -n 1 "$1/postmaster.pid" 2>/dev/null)" = "$$" ]; then kill -INT "$$"; fi ) >/dev/null 2>&1 & )
            exec 3<&- </dev/null
            data=$1; shift
            exec "$@" -D "$data"
            """;

    private final DataDirectory data;
    private final Path home;
    private final int port;
    private final List<String> asOrdinaryUser;
    private final String password;

    private PostgresServer(DataDirectory data, Path home, int port, List<String> asOrdinaryUser, String password) {
        this.data = data;
        this.home = home;
        this.port = port;
        this.asOrdinaryUser = asOrdinaryUser;
        this.password = password;
    }

    /** Unpacks the programs and makes the database cluster where there is none yet. */
    static PostgresServer prepare(DataDirectory data, int port) {
        PostgresBinaries.deleteLeftovers(data.runtime());
        Path home = PostgresBinaries.unpackInto(data.runtime());
        List<String> prefix = OrdinaryUser.commandPrefix();
        try {
            if (!Files.exists(data.postgres())) {
                initialise(data, home, prefix);
            }
            OrdinaryUser.own(data.postgres(), prefix);
            String password = Files.readString(passwordFile(data)).strip();
            return new PostgresServer(data, home, port, prefix, password);
        } catch (IOException e) {
            throw new UncheckedIOException("数据库没能准备好：" + e.getMessage(), e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    String password() {
        return password;
    }

    @Override
    public Supervised.Running launch() throws IOException, InterruptedException {
        stopStale();
        IOException last = null;
        // After a kill -9 of the postmaster its last children may hold the shared memory for a moment.
        for (int attempt = 0; attempt < 20; attempt++) {
            Process process = process();
            if (awaitReady(process)) {
                ensureDatabase();
                return new Postgres(process);
            }
            last = new IOException("PostgreSQL ended with " + process.exitValue() + ", see " + log());
            Thread.sleep(500);
        }
        throw java.util.Objects.requireNonNull(last);
    }

    private Process process() throws IOException {
        List<String> command = new ArrayList<>(asOrdinaryUser);
        command.addAll(List.of(
                "setsid", "sh", "-c", GUARDED, "lvpu-postgres", data.postgres().toString()));
        command.add(home.resolve("bin/postgres").toString());
        command.addAll(List.of("-p", Integer.toString(port)));
        for (String setting : List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "max_connections=80",
                "shared_buffers=64MB",
                "password_encryption=scram-sha-256",
                "log_line_prefix=%m [%p] ")) {
            command.addAll(List.of("-c", setting));
        }
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(data.root().toFile());
        builder.environment().put("LC_ALL", "C");
        builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        return builder.start();
    }

    private Path log() {
        return data.log().resolve("postgresql.log");
    }

    /** False when the process ended before it was ready. */
    private boolean awaitReady(Process process) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            if (process.waitFor(20, TimeUnit.MILLISECONDS)) {
                return false;
            }
            List<String> status = Postmaster.lines(data.postgres());
            boolean ours = !status.isEmpty() && status.getFirst().equals(Long.toString(process.pid()));
            if (ours && status.size() >= 8 && status.get(7).startsWith("ready")) {
                return true;
            }
        }
        process.destroyForcibly();
        throw new IOException("PostgreSQL was not ready in " + PATIENCE.toSeconds() + " s, see " + log());
    }

    /** A postmaster that outlived an earlier portal is stopped; a file that no longer names one is removed. */
    private void stopStale() throws IOException, InterruptedException {
        List<String> lines = Postmaster.lines(data.postgres());
        if (lines.isEmpty()) {
            return;
        }
        long pid = Long.parseLong(lines.getFirst());
        if (Postmaster.isOf(pid, data.postgres())) {
            for (String signal : List.of("INT", "QUIT", "KILL")) {
                new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                        .start()
                        .waitFor();
                if (Postmaster.awaitEnd(pid, STALE_PATIENCE)) {
                    break;
                }
            }
        }
        Files.deleteIfExists(data.postgres().resolve("postmaster.pid"));
    }

    /** The portal's own user and database: not the superuser, so that the schema's rules hold for the portal too. */
    private void ensureDatabase() throws IOException {
        String url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?connectTimeout=10";
        try (Connection connection = DriverManager.getConnection(url, SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            if (isMissing(statement, "select 1 from pg_roles where rolname = '" + USER + "'")) {
                statement.execute("create role " + USER + " login password '" + password + "'");
            }
            if (isMissing(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + USER);
            }
        } catch (SQLException e) {
            throw new IOException("PostgreSQL refused the portal: " + e.getMessage(), e);
        }
    }

    private static boolean isMissing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    private static void initialise(DataDirectory data, Path home, List<String> prefix) throws IOException {
        Path fresh = data.root().resolve("postgres.new");
        FileSystemUtils.deleteRecursively(fresh);
        Files.createDirectory(
                fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path passwordFile = Files.createFile(
                data.run().resolve("initdb.password"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Path log = data.log().resolve("initdb.log");
        try {
            Files.writeString(passwordFile, password);
            OrdinaryUser.own(fresh, prefix);
            OrdinaryUser.own(passwordFile, prefix);
            List<String> command = new ArrayList<>(prefix);
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + fresh,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--no-instructions"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            int code = process.waitFor();
            if (code != 0) {
                throw new IOException("initdb ended with " + code + ", see " + log);
            }
            Files.copy(
                    passwordFile, fresh.resolve(passwordFile(data).getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            Files.deleteIfExists(passwordFile);
        }
        Files.move(fresh, data.postgres(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Kept with the database, so that a backup of the one directory can be opened again. */
    private static Path passwordFile(DataDirectory data) {
        return data.postgres().resolve("lvpu.password");
    }

    /** A postmaster that answered. */
    private static final class Postgres implements Supervised.Running {
        private static final Duration FAST = Duration.ofSeconds(20);
        private final Process process;

        Postgres(Process process) {
            this.process = process;
        }

        @Override
        public ProcessHandle process() {
            return process.toHandle();
        }

        /** Closing the pipe is the request: the shell beside the server sends the signal for a fast, clean shutdown. */
        @Override
        public void stop() {
            try {
                process.getOutputStream().close();
                if (!process.waitFor(FAST.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    process.waitFor();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
