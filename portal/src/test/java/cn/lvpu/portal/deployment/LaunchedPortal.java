package cn.lvpu.portal.deployment;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The portal as people start it, {@code ./lvpu run}, with its own data folder and port; and its process tree. */
final class LaunchedPortal implements AutoCloseable {
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Process process;
    private final int port;
    private final Path output;

    private LaunchedPortal(Process process, int port, Path output) {
        this.process = process;
        this.port = port;
        this.output = output;
    }

    /** Starts it and waits until the first page answers, two minutes at most. */
    static LaunchedPortal start(Path data, Path output, String... arguments) throws IOException {
        var portal = launch(data, output, arguments);
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> {
                    if (!portal.process.isAlive()) {
                        throw new IllegalStateException("the portal ended: " + portal.output());
                    }
                    return portal.answers("/");
                });
        return portal;
    }

    /** Starts it and waits for nothing. */
    static LaunchedPortal launch(Path data, Path output, String... arguments) throws IOException {
        int port = freePort();
        // Tests that run in the background may have been told to ignore Ctrl-C; a terminal's programs are not.
        var command = new java.util.ArrayList<>(List.of(
                "env",
                "--default-signal=INT",
                Path.of("..", "lvpu").toRealPath().toString(),
                "run"));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LVPU_DATA", data.toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("LVPU_SKIP_BUILD", "1");
        return new LaunchedPortal(builder.start(), port, output);
    }

    int port() {
        return port;
    }

    Process process() {
        return process;
    }

    String output() throws IOException {
        return Files.readString(output);
    }

    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (IOException away) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(20))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }

    /** Asks it to stop as {@code kill} does, and waits for it. */
    void stop() throws InterruptedException {
        process.destroy();
        awaitEnd();
    }

    /** Ctrl-C: a terminal interrupts the portal and all its children at the same moment. */
    void interruptFromTheTerminal() throws IOException, InterruptedException {
        var command = new java.util.ArrayList<>(List.of("kill", "-INT", Long.toString(process.pid())));
        children().forEach(child -> command.add(Long.toString(child.pid())));
        new ProcessBuilder(command).start().waitFor(10, TimeUnit.SECONDS);
        awaitEnd();
    }

    private void awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the portal did not stop within a minute");
        }
    }

    @Override
    public void close() {
        var tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
