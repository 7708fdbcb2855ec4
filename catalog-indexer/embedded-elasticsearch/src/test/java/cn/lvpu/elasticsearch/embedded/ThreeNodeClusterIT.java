package cn.lvpu.elasticsearch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The topology of {@code docker/compose.cluster.yaml} in processes: three nodes, one replica, and the master killed. */
class ThreeNodeClusterIT {
    private static final List<String> NAMES = List.of("es-1", "es-2", "es-3");
    private static final int DOCUMENTS = 600;
    private static final Duration ELECTION = Duration.ofSeconds(60);

    @TempDir
    Path data;

    private final List<EmbeddedElasticsearch> nodes = new ArrayList<>();

    @AfterEach
    void stop() {
        nodes.parallelStream().forEach(EmbeddedElasticsearch::stop);
    }

    @Test
    void searchesGoOnAndNothingIsLostWhenTheMasterIsKilled() throws Exception {
        startAll();
        URI first = nodes.getFirst().uri();
        assertThat(Rest.get(first, "/_cluster/health?wait_for_nodes=3&timeout=60s")
                        .number("number_of_nodes"))
                .isEqualTo(3);
        indexEntries(first);

        EmbeddedElasticsearch master = master(first);
        EmbeddedElasticsearch survivor =
                nodes.stream().filter(node -> node != master).findFirst().orElseThrow();
        master.process().destroyForcibly();
        master.onExit().get(10, TimeUnit.SECONDS);

        // Searches go on: every document of the words' answer, from the two that are left.
        assertThat(eventually(() -> found(survivor.uri(), "京白梨"), (long) DOCUMENTS))
                .isEqualTo(DOCUMENTS);
        for (EmbeddedElasticsearch node : nodes) {
            if (node != master) {
                assertThat(eventually(() -> found(node.uri(), "妙峰山"), (long) DOCUMENTS))
                        .isEqualTo(DOCUMENTS);
            }
        }
        assertThat(eventually(() -> healthy(survivor.uri(), 2, "yellow"), true)).isTrue();
        assertThat(master(survivor.uri())).isNotSameAs(master);

        // Writing goes on as well.
        assertThat(Rest.put(survivor.uri(), "/entry/_doc/late?refresh=true", "{\"name\":\"京白梨\"}")
                        .status())
                .isEqualTo(201);

        // The killed node comes back to its place, and the cluster to full strength.
        nodes.set(nodes.indexOf(master), EmbeddedElasticsearch.start(master.settings()));
        assertThat(eventually(() -> healthy(survivor.uri(), 3, "green"), true)).isTrue();
        for (EmbeddedElasticsearch node : nodes) {
            assertThat(found(node.uri(), "京白梨")).isEqualTo(DOCUMENTS + 1);
        }
    }

    private void startAll() {
        List<Integer> ports = freePorts();
        List<String> seeds = ports.stream().map(port -> "127.0.0.1:" + port).toList();
        for (int i = 0; i < NAMES.size(); i++) {
            nodes.add(EmbeddedElasticsearch.launch(Settings.of(EmbeddedElasticsearchIT.HOME, data.resolve(NAMES.get(i)))
                    .withClusterName("lvpu-cluster")
                    .withNodeName(NAMES.get(i))
                    .withTransportPort(ports.get(i))
                    .withSeedHosts(seeds)
                    .withInitialMasterNodes(NAMES)
                    .withHeapMegabytes(256)));
        }
        nodes.forEach(EmbeddedElasticsearch::awaitReady);
    }

    /** All held open until all are known, so that they differ. */
    private static List<Integer> freePorts() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < NAMES.size(); i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports =
                    sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void indexEntries(URI node) {
        String definition = """
                {"settings":{"index":{"number_of_shards":2,"number_of_replicas":1},
                  "analysis":{"analyzer":{"lvpu_zh":{"type":"lvpu_zh","words":["京白梨","妙峰山"]}}}},
                 "mappings":{"dynamic":"strict","properties":{"name":{"type":"text","analyzer":"lvpu_zh"}}}}""";
        Rest.Answer created = Rest.put(node, "/entry?wait_for_active_shards=all", definition);
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        StringBuilder bulk = new StringBuilder();
        for (int i = 0; i < DOCUMENTS; i++) {
            bulk.append("{\"index\":{\"_index\":\"entry\",\"_id\":\"")
                    .append(i)
                    .append("\"}}\n{\"name\":\"妙峰山京白梨 ")
                    .append(i)
                    .append("\"}\n");
        }
        assertThat(Rest.post(node, "/_bulk?refresh=true&wait_for_active_shards=all", bulk.toString())
                        .body())
                .contains("\"errors\":false");
        assertThat(Rest.get(node, "/_cluster/health/entry?wait_for_status=green&timeout=60s")
                        .text("status"))
                .isEqualTo("green");
    }

    private EmbeddedElasticsearch master(URI node) {
        String state = Rest.get(node, "/_cluster/state/master_node,nodes?filter_path=master_node,nodes.*.name")
                .body();
        String id = new Rest.Answer(200, state).text("master_node");
        String name = new Rest.Answer(200, state.substring(state.indexOf('"' + id + "\":{"))).text("name");
        return nodes.get(NAMES.indexOf(name));
    }

    /** How many documents hold the word, counting only answers of all shards. */
    private static long found(URI node, String word) {
        Rest.Answer answer = Rest.post(
                node,
                "/entry/_search?allow_partial_search_results=false",
                "{\"size\":0,\"track_total_hits\":true,\"query\":{\"match\":{\"name\":{\"query\":\"" + word
                        + "\",\"operator\":\"and\"}}}}");
        return answer.status() == 200 ? answer.number("value") : -answer.status();
    }

    /** Yellow: every primary is there; the replicas of a lost node are left for it for a minute. Green: all copies are there. */
    private static boolean healthy(URI node, int size, String status) {
        Rest.Answer health = Rest.get(node, "/_cluster/health?wait_for_status=" + status + "&timeout=1s");
        return health.status() == 200 && health.number("number_of_nodes") == size;
    }

    /** Asks until the answer is the expected one, or the election must have ended; gives the last answer. */
    private static <T> T eventually(Supplier<T> question, T expected) {
        long deadline = System.nanoTime() + ELECTION.toNanos();
        T answer = question.get();
        while (!answer.equals(expected) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
            answer = question.get();
        }
        return answer;
    }
}
