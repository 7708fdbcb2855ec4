package cn.lvpu.portal.platform.security;

import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps one address from using up the REST interface. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ApiLimit extends OncePerRequestFilter {
    private final RateLimits limits;
    private final RateLimit limit;

    ApiLimit(RateLimits limits, @Value("${lvpu.limits.api-per-minute}") int perMinute) {
        this.limits = limits;
        this.limit = new RateLimit("api", perMinute, Duration.ofMinutes(1));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith("/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait = limits.take(limit, request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
