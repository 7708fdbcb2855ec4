package cn.lvpu.portal.platform.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.stereotype.Component;

/** Where a person was when asked to log in, kept in the session until they did. */
@Component
public class ReturnPath {
    private static final String ATTRIBUTE = ReturnPath.class.getName();
    private final HttpSessionRequestCache requests = new HttpSessionRequestCache();
    private static final LocalPath DEFAULT = new LocalPath("/account");

    /** Remembers the {@code next} parameter of a link to the log-in, where it is a local path. */
    public void remember(HttpServletRequest request, String next) {
        LocalPath.find(next).ifPresent(path -> request.getSession().setAttribute(ATTRIBUTE, path.value()));
    }

    /** The path to go to now, forgotten with this call; the own account where none was kept. */
    public LocalPath take(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return DEFAULT;
        }
        Optional<LocalPath> asked = taken(session, ATTRIBUTE);
        Optional<LocalPath> refused = taken(session, NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        Optional<LocalPath> kept = Optional.ofNullable(requests.getRequest(request, response))
                .filter(saved -> saved.getMethod().equals("GET"))
                .flatMap(saved -> LocalPath.find(pathOf(saved.getRedirectUrl())));
        requests.removeRequest(request, response);
        return asked.or(() -> refused).or(() -> kept).orElse(DEFAULT);
    }

    private static String pathOf(String address) {
        URI uri = URI.create(address);
        String query = uri.getRawQuery();
        // Spring marks the way back so that it need not look into the session for every request.
        String own = query == null ? "" : query.replaceFirst("(^|&)continue$", "");
        return uri.getRawPath() + (own.isEmpty() ? "" : "?" + own);
    }

    private static Optional<LocalPath> taken(HttpSession session, String attribute) {
        Object value = session.getAttribute(attribute);
        session.removeAttribute(attribute);
        if (value instanceof String text && !text.isEmpty()) {
            return LocalPath.find(text.startsWith("/") || text.contains(":") ? text : "/" + text);
        }
        return Optional.empty();
    }
}
