package cn.lvpu.elasticsearch.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain HTTP to a node, as text. */
final class Rest {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Rest() {}

    record Answer(int status, String body) {
        /** The first number under this name. */
        long number(String field) {
            return Long.parseLong(first(field, "(-?\\d+)"));
        }

        String text(String field) {
            return first(field, "\"([^\"]*)\"");
        }

        private String first(String field, String value) {
            Matcher matcher = Pattern.compile('"' + field + "\":" + value).matcher(body);
            if (!matcher.find()) {
                throw new AssertionError("no " + field + " in " + body);
            }
            return matcher.group(1);
        }
    }

    static Answer get(URI node, String path) {
        return send(node, "GET", path, null);
    }

    static Answer put(URI node, String path, String json) {
        return send(node, "PUT", path, json);
    }

    static Answer post(URI node, String path, String json) {
        return send(node, "POST", path, json);
    }

    private static Answer send(URI node, String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(node.resolve(path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", path.contains("_bulk") ? "application/x-ndjson" : "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
