package cn.lvpu.portal.platform.security;

import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Where a person was when asked to log in, kept in the session until they did. */
@Component
public class ReturnPath {
    private static final String ATTRIBUTE = ReturnPath.class.getName();
    private static final LocalPath DEFAULT = new LocalPath("/account");

    /** Remembers the {@code next} parameter of a link to the log-in, where it is a local path. */
    public void remember(HttpServletRequest request, String next) {
        LocalPath.find(next).ifPresent(path -> request.getSession().setAttribute(ATTRIBUTE, path.value()));
    }

    /** The path to go to now, forgotten with this call; the own account where none was kept. */
    public LocalPath take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return DEFAULT;
        }
        Optional<LocalPath> asked = taken(session, ATTRIBUTE);
        Optional<LocalPath> refused = taken(session, NavigationAccessControl.SESSION_STORED_REDIRECT);
        session.removeAttribute(NavigationAccessControl.SESSION_STORED_REDIRECT_ABSOLUTE);
        return asked.or(() -> refused).orElse(DEFAULT);
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
