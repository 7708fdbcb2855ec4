package cn.lvpu.portal.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import cn.lvpu.indexer.catalog.EntryDocument;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The least that filling can cost: the same documents, written as JSON beforehand, sent over two connections into an index of
 * the live definition, without refresh and replicas as a rebuild does it.
 */
final class BareBulk {
    private static final String INDEX = "bench-bare";
    private static final int DOCUMENTS_A_BULK = 1_000;

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = JsonMapper.shared();
    private final String elasticsearch;

    BareBulk(String elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    double documentsASecond(List<EntryDocument> documents) throws Exception {
        Path prepared = Files.createTempFile("lvpu-bench", ".ndjson");
        try {
            write(documents, prepared);
            call("DELETE", "/" + INDEX + "?ignore_unavailable=true", "");
            call("PUT", "/" + INDEX, definition());
            long start = System.nanoTime();
            send(prepared);
            double seconds = (System.nanoTime() - start) / 1e9;
            call("DELETE", "/" + INDEX, "");
            return documents.size() / seconds;
        } finally {
            Files.delete(prepared);
        }
    }

    private void write(List<EntryDocument> documents, Path file) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (EntryDocument document : documents) {
                out.write("{\"index\":{\"_id\":" + json.writeValueAsString(document.id()) + "}}\n");
                out.write(json.writeValueAsString(document) + "\n");
            }
        }
    }

    private void send(Path file) throws Exception {
        try (BufferedReader in = Files.newBufferedReader(file);
                var connections = Executors.newFixedThreadPool(2)) {
            var sending = new ArrayList<Callable<Boolean>>();
            for (int i = 0; i < 2; i++) {
                sending.add(() -> {
                    for (String bulk = next(in); !bulk.isEmpty(); bulk = next(in)) {
                        if (!call("POST", "/" + INDEX + "/_bulk?filter_path=errors", bulk).contains("\"errors\":false")) {
                            throw new IllegalStateException("the bare bulk failed");
                        }
                    }
                    return true;
                });
            }
            for (var sent : connections.invokeAll(sending)) {
                sent.get();
            }
        }
    }

    private static synchronized String next(BufferedReader in) throws IOException {
        var bulk = new StringBuilder();
        for (int i = 0; i < 2 * DOCUMENTS_A_BULK; i++) {
            String line = in.readLine();
            if (line == null) {
                break;
            }
            bulk.append(line).append('\n');
        }
        return bulk.toString();
    }

    private String definition() throws Exception {
        var index = (ObjectNode) json.readTree(call("GET", "/entry", "")).iterator().next();
        var settings = (ObjectNode) index.path("settings").path("index");
        settings.remove(List.of("uuid", "version", "provided_name", "creation_date", "resize", "routing", "auto_expand_replicas"));
        settings.put("refresh_interval", "-1");
        settings.put("number_of_replicas", "0");
        index.remove("aliases");
        index.remove("data_stream");
        return json.writeValueAsString(index);
    }

    private String call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(elasticsearch + path)).header("Content-Type", "application/json");
        var answer = http.send(
                request.method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400 && !method.equals("DELETE")) {
            throw new IllegalStateException(method + " " + path + ": " + answer.body());
        }
        return answer.body();
    }
}
