package cn.lvpu.portal.platform.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first filter: sends bodies away that are too large before anybody reads them, and queries that cannot be decoded before
 * anybody trips over them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestGate extends OncePerRequestFilter {
    /** The REST interface reads no large bodies. */
    static final long LARGEST_API_BODY_BYTES = 1L << 20;

    /** Uploads of working screens; the features check each file. */
    static final long LARGEST_BODY_BYTES = 25L << 20;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long largest = request.getRequestURI().startsWith("/api/") ? LARGEST_API_BODY_BYTES : LARGEST_BODY_BYTES;
        if (request.getContentLengthLong() > largest) {
            response.setHeader("Connection", "close");
            response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            return;
        }
        String query = request.getQueryString();
        if (query != null && !query.isEmpty() && !isDecodable(request)) {
            response.sendError(HttpStatus.BAD_REQUEST.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** Asking for parameters of a request without a form body decodes the query only. */
    private static boolean isDecodable(HttpServletRequest request) {
        if (request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null) {
            return true;
        }
        try {
            request.getParameterMap();
            return isToldAddressDecodable(request);
        } catch (InvalidParameterException e) {
            return false;
        }
    }

    /** The browser's part of Flow tells which address it shows; Flow decodes it once more and trips over what is none. */
    private static boolean isToldAddressDecodable(HttpServletRequest request) {
        if (request.getParameter("v-r") == null) {
            return true;
        }
        try {
            for (String told : List.of("location", "query")) {
                URLDecoder.decode(Objects.requireNonNullElse(request.getParameter(told), ""), StandardCharsets.UTF_8);
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
