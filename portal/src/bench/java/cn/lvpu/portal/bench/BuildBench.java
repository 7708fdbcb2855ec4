package cn.lvpu.portal.bench;

import cn.lvpu.indexer.BuildListener;
import cn.lvpu.indexer.CatalogueBuilds;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A whole rebuild (definition, fill, feed, checks, swap) beside a bare bulk of the very same documents into indexes of the
 * same definition, both up to the refresh that makes them searchable.
 */
final class BuildBench {
    private static final List<String> ALIASES = List.of("entry", "certificate", "post", "place");
    private static final int DOCUMENTS_A_BULK = 1_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final String elasticsearch;
    private final CatalogueBuilds builds;

    BuildBench(String elasticsearch, CatalogueBuilds builds) {
        this.elasticsearch = elasticsearch;
        this.builds = builds;
    }

    String row(int rounds) throws Exception {
        Map<String, List<String>> bulks = new LinkedHashMap<>();
        Map<String, String> definitions = new LinkedHashMap<>();
        int documents = 0;
        for (var alias : ALIASES) {
            var lines = documents(alias);
            documents += lines.size();
            bulks.put(alias, lines);
            definitions.put(alias, definition(alias));
        }
        var fills = new ArrayList<Long>();
        var pair = Figures.inTurn(
                1, rounds, () -> builds.rebuild(new FillWatch(fills)), () -> bare(definitions, bulks));
        var fill = Figures.of(fills.stream().skip(1).mapToLong(Long::longValue).toArray());
        double build = documents / (pair.a().nanosAt(.5) / 1e9);
        double bare = documents / (pair.b().nanosAt(.5) / 1e9);
        double filling = documents / (fill.nanosAt(.5) / 1e9);
        return """
                | index build, filling %1$,d documents | %2$,.0f documents/s | bare bulk of the same %3$,.0f documents/s | %4$.2f |
                | index build, whole: definition, filling, feed, checks, swap | %5$,.0f documents/s | %3$,.0f documents/s | %6$.2f |"""
                .formatted(documents, filling, bare, filling / bare, build, build / bare);
    }

    /** From the first document to the end of the last bulk. */
    private static final class FillWatch implements BuildListener {
        private final List<Long> fills;
        private long begun;
        private boolean filled;

        FillWatch(List<Long> fills) {
            this.fills = fills;
        }

        @Override
        public void progress(String stage, long done, long total) {
            if (begun == 0) {
                begun = System.nanoTime();
            } else if (!filled && !stage.startsWith("写入")) {
                filled = true;
                fills.add(System.nanoTime() - begun);
            }
        }
    }

    private void bare(Map<String, String> definitions, Map<String, List<String>> bulks) throws Exception {
        for (var alias : definitions.keySet()) {
            var index = "bench-" + alias;
            call("DELETE", "/" + index + "?ignore_unavailable=true", "");
            call("PUT", "/" + index, definitions.get(alias));
            var lines = bulks.get(alias);
            for (int from = 0; from < lines.size(); from += DOCUMENTS_A_BULK) {
                var body = new StringJoiner("\n", "", "\n");
                lines.subList(from, Math.min(lines.size(), from + DOCUMENTS_A_BULK)).forEach(body::add);
                var answer = call("POST", "/" + index + "/_bulk", body.toString());
                if (answer.path("errors").asBoolean()) {
                    throw new IllegalStateException("the bare bulk failed");
                }
            }
            call("POST", "/" + index + "/_refresh", "");
            call("DELETE", "/" + index, "");
        }
    }

    private List<String> documents(String alias) throws Exception {
        var found = call("POST", "/" + alias + "/_search?size=10000", "{\"query\":{\"match_all\":{}}}");
        var lines = new ArrayList<String>();
        for (JsonNode hit : found.path("hits").path("hits")) {
            lines.add("{\"index\":{\"_id\":" + json.writeValueAsString(hit.path("_id").asString()) + "}}\n"
                    + json.writeValueAsString(hit.path("_source")));
        }
        return lines;
    }

    private String definition(String alias) throws Exception {
        var whole = call("GET", "/" + alias, "");
        var index = (ObjectNode) whole.iterator().next();
        var settings = (ObjectNode) index.path("settings").path("index");
        settings.remove(List.of("uuid", "version", "provided_name", "creation_date", "resize", "routing", "refresh_interval"));
        index.remove("aliases");
        index.remove("data_stream");
        return json.writeValueAsString(index);
    }

    private JsonNode call(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(elasticsearch + path)).header("Content-Type", "application/json");
        var answer = http.send(
                request.method(method, body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body)).build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 400 && !method.equals("DELETE")) {
            throw new IllegalStateException(method + " " + path + ": " + answer.body());
        }
        return json.readTree(answer.body());
    }
}
