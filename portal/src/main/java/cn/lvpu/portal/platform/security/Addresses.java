package cn.lvpu.portal.platform.security;

import java.util.List;

/** Which addresses belong to which filter chain. The list is the one place to look up what is answered without a session. */
final class Addresses {
    /**
     * Reading pages, the REST interface and static files: answered without a session and without a log-in. Everything else is
     * Flow's.
     */
    static final List<String> STATELESS = List.of(
            "/",
            "/e/**",
            "/b/**",
            "/c/**",
            "/g/**",
            "/p/**",
            "/season/**",
            "/log",
            "/log/**",
            "/registry",
            "/registry/**",
            "/help/**",
            "/mail/**",
            "/problems/**",
            "/api",
            "/api/**",
            "/v3/api-docs/**",
            "/swagger-ui/**",
            "/assets/**",
            "/map/**",
            "/files/**",
            "/error",
            "/error/**",
            "/robots.txt",
            "/sitemap.xml",
            "/favicon.ico",
            "/favicon.svg",
            "/opensearch.xml",
            "/feed.xml",
            "/actuator/**");

    static final String LOGIN = "/login";

    private Addresses() {}
}
