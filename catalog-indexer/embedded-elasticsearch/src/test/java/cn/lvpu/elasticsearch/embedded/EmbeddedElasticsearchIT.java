package cn.lvpu.elasticsearch.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch.Settings;
import java.io.BufferedReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedElasticsearchIT {
    static final Path HOME = Path.of("target", "it-home").toAbsolutePath();

    @TempDir
    Path data;

    private Settings settings() {
        return Settings.of(HOME, data).withHeapMegabytes(256);
    }

    @Test
    void theNodeKeepsWhatItAcknowledgedThroughAKillAndComesBackOnTheSamePort() throws Exception {
        EmbeddedElasticsearch first = EmbeddedElasticsearch.start(settings());
        URI uri = first.uri();
        assertThat(Rest.put(
                                uri,
                                "/entry",
                                "{\"mappings\":{\"dynamic\":\"strict\",\"properties\":{\"name\":{\"type\":\"keyword\"}}}}")
                        .status())
                .isEqualTo(200);
        assertThat(Rest.put(uri, "/entry/_doc/1", "{\"name\":\"京白梨\"}").status())
                .isEqualTo(201);

        first.process().destroyForcibly();
        first.onExit().get(10, TimeUnit.SECONDS);

        try (EmbeddedElasticsearch second = EmbeddedElasticsearch.start(first.settings())) {
            assertThat(second.uri()).isEqualTo(uri);
            assertThat(Rest.get(uri, "/entry/_doc/1").body()).contains("京白梨");
            assertThat(Rest.get(uri, "/_cluster/health").text("status")).isIn("yellow", "green");

            EmbeddedElasticsearch third = second.restart();
            assertThat(second.isRunning()).isFalse();
            assertThat(Rest.get(uri, "/entry/_count").number("count")).isEqualTo(1);
            third.stop();
            assertThat(third.isRunning()).isFalse();
        }
    }

    @Test
    void theTextAnalysisPluginIsLoaded() {
        try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(settings())) {
            assertThat(Rest.post(node.uri(), "/_analyze", "{\"tokenizer\":\"lvpu_characters\",\"text\":\"柏峪\"}")
                            .body())
                    .contains("\"柏\"", "\"峪\"");
        }
    }

    @Test
    void aDataDirectoryInUseIsRefusedInWords() {
        try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(settings())) {
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings()))
                    .isInstanceOf(ElasticsearchStartException.class)
                    .hasMessageContaining("in use by another Elasticsearch node")
                    .hasMessageContaining("process " + node.process().pid());
            assertThat(node.isRunning()).isTrue();
        }
    }

    @Test
    void aTakenPortIsNamedWithTheEndOfTheLog() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings().withHttpPort(taken.getLocalPort())))
                    .isInstanceOf(ElasticsearchStartException.class)
                    .hasMessageContaining("ended with code 1")
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()));
        }
    }

    @Test
    void anUnmeetableStartLimitIsSaidAndLeavesNoProcess() {
        assertThatThrownBy(() -> EmbeddedElasticsearch.start(settings().withStartLimit(Duration.ofMillis(1))))
                .isInstanceOf(ElasticsearchStartException.class)
                .hasMessageContaining("within 0 s");
        try (EmbeddedElasticsearch node = EmbeddedElasticsearch.start(settings())) {
            assertThat(node.isRunning()).isTrue();
        }
    }

    @Test
    void theNodeEndsWithAKilledParentAndTheNextStartWaitsForIt() throws Exception {
        Process parent = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartsANode.class.getName(),
                        HOME.toString(),
                        data.toString())
                .redirectErrorStream(true)
                .start();
        ProcessHandle node;
        try (BufferedReader output = parent.inputReader()) {
            String line = output.readLine();
            assertThat(line).startsWith("node ");
            String[] words = line.split(" ");
            node = ProcessHandle.of(Long.parseLong(words[1])).orElseThrow();
            assertThat(Rest.put(URI.create(words[2]), "/post/_doc/1", "{\"body\":\"永定河\"}")
                            .status())
                    .isEqualTo(201);
            parent.destroyForcibly().waitFor();
        }
        try (EmbeddedElasticsearch next = EmbeddedElasticsearch.start(settings())) {
            assertThat(node.isAlive()).isFalse();
            assertThat(Rest.get(next.uri(), "/post/_doc/1").body()).contains("永定河");
        }
    }

    /** The parent that is killed: starts a node, says so, and stays. */
    static final class StartsANode {
        public static void main(String[] arguments) throws Exception {
            EmbeddedElasticsearch node = EmbeddedElasticsearch.start(
                    Settings.of(Path.of(arguments[0]), Path.of(arguments[1])).withHeapMegabytes(256));
            System.out.println("node " + node.process().pid() + " " + node.uri());
            Thread.currentThread().join();
        }
    }

    @Test
    void aHalfExtractedHomeIsReplaced(@TempDir Path homes) throws Exception {
        Path unfinished = Files.createDirectories(homes.resolve(".extracting-1/lib"));
        Files.writeString(unfinished.resolve("half.jar"), "half");

        Path home = HomeArchive.extractBelow(homes);

        assertThat(home.resolve("lib")).isNotEmptyDirectory();
        assertThat(home.resolve("launcher/cn/lvpu/elasticsearch/embedded/node/NodeMain.class"))
                .isRegularFile();
        assertThat(homes.resolve(".extracting-1")).doesNotExist();
        assertThat(HomeArchive.extractBelow(homes)).isEqualTo(home);
    }
}
