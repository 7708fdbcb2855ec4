package cn.lvpu.portal.platform.security;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Gives every Flow page its policy with a fresh nonce, and unknown paths their 404, which Flow answers with 200. */
@Component
class FlowIndexHtml implements VaadinServiceInitListener {
    private static final int NONCE_BYTES = 18;

    private final AccessAnnotationChecker access = new AccessAnnotationChecker();
    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::complete);
    }

    private void complete(IndexHtmlResponse page) {
        byte[] bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().select("script").forEach(script -> script.attr("nonce", nonce));
        page.getDocument().select("html").attr("lang", "zh-CN");
        page.getVaadinResponse().setHeader("Content-Security-Policy", ContentSecurityPolicies.flow(nonce));
        String path = page.getVaadinRequest().getPathInfo();
        String route = path == null ? "" : path.replaceFirst("^/", "");
        RouteConfiguration.forApplicationScope()
                .getRoute(route)
                .ifPresentOrElse(
                        view -> {
                            if (isRefusedTo(
                                    view, SecurityContextHolder.getContext().getAuthentication())) {
                                page.getVaadinResponse().setStatus(403);
                            }
                        },
                        () -> page.getVaadinResponse().setStatus(404));
    }

    /** Only for somebody who is signed in: anybody else is asked to log in by the page itself. */
    private boolean isRefusedTo(Class<?> view, @Nullable Authentication who) {
        if (who == null || who instanceof AnonymousAuthenticationToken) {
            return false;
        }
        return !access.hasAccess(
                view,
                who,
                role -> who.getAuthorities().stream()
                        .anyMatch(authority -> ("ROLE_" + role).equals(authority.getAuthority())));
    }
}
