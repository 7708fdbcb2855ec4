package cn.lvpu.portal.platform.security;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Flow's own traffic (clicks, heartbeats) goes to the context root with a {@code v-r} parameter, where the home page lives too.
 * The parameter is looked for in the query alone, so that no body is parsed here.
 */
public final class FlowInternalRequests {
    private FlowInternalRequests() {}

    /** Whether the request is Flow's own. */
    public static boolean matches(HttpServletRequest request) {
        String query = request.getQueryString();
        return query != null && (query.startsWith("v-r=") || query.contains("&v-r="));
    }
}
