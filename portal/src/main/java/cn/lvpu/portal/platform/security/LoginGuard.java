package cn.lvpu.portal.platform.security;

import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Slows guessing of passwords down, and sends people back to where they were once they are in. */
@Component
class LoginGuard {
    /** Per login name and address, so that nobody can lock another person out from elsewhere. */
    static final RateLimit PER_NAME = new RateLimit("log-in-name", 10, Duration.ofMinutes(10));

    static final RateLimit PER_ADDRESS = new RateLimit("log-in-address", 60, Duration.ofMinutes(10));

    private final RateLimits limits;
    private final ReturnPath returnPath;

    LoginGuard(RateLimits limits, ReturnPath returnPath) {
        this.limits = limits;
        this.returnPath = returnPath;
    }

    /** No bean: Spring Boot would run it for every address. */
    OncePerRequestFilter filter() {
        return new OncePerRequestFilter() {
            @Override
            protected boolean shouldNotFilter(HttpServletRequest request) {
                return !("POST".equals(request.getMethod())
                        && request.getRequestURI().equals(request.getContextPath() + Addresses.LOGIN));
            }

            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                if (isFromElsewhere(request)) {
                    response.sendError(HttpStatus.FORBIDDEN.value());
                    return;
                }
                Optional<Duration> wait =
                        limits.take(PER_ADDRESS, request.getRemoteAddr()).or(() -> limits.take(PER_NAME, who(request)));
                if (wait.isPresent()) {
                    response.setHeader("Retry-After", Long.toString(wait.get().toSeconds() + 1));
                    response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    AuthenticationSuccessHandler successHandler() {
        return this::succeeded;
    }

    private void succeeded(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        limits.reset(PER_NAME, who(request));
        response.sendRedirect(returnPath.take(request, response).value());
    }

    /** Flow's log-in carries no token of its page; without this check another site could log a visitor in as somebody else. */
    private static boolean isFromElsewhere(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !site.equals("same-origin") && !site.equals("none");
    }

    private static String who(HttpServletRequest request) {
        String name = request.getParameter("username");
        return request.getRemoteAddr() + " " + (name == null ? "" : name.strip().toLowerCase(Locale.ROOT));
    }
}
