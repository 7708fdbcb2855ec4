package cn.lvpu.portal.platform.problem;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What went wrong with a request, told twice: by status and kind to machines, in whole sentences to people. */
record Problem(
        HttpStatus status,
        String kind,
        String title,
        String detail,
        @Nullable String parameter,
        Map<String, String> headers) {
    Problem {
        headers = Map.copyOf(headers);
    }

    Problem(HttpStatus status, String kind, String title, String detail) {
        this(status, kind, title, detail, null, Map.of());
    }

    Problem withParameter(@Nullable String name) {
        return new Problem(status, kind, title, detail, name, headers);
    }

    Problem withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Problem(status, kind, title, detail, parameter, more);
    }

    /** Where the kind is explained; stable for ever. */
    URI type() {
        return URI.create("/problems/" + kind);
    }

    ProblemDetail body() {
        ProblemDetail body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setType(type());
        body.setTitle(title);
        if (parameter != null) {
            body.setProperty("parameter", parameter);
        }
        return body;
    }
}
