package cn.lvpu.portal.platform.security;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.stereotype.Component;

/** Gives every Flow page its policy with a fresh nonce, and unknown paths their 404, which Flow answers with 200. */
@Component
class FlowIndexHtml implements VaadinServiceInitListener {
    private static final int NONCE_BYTES = 18;

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
        if (RouteConfiguration.forApplicationScope().getRoute(route).isEmpty()) {
            page.getVaadinResponse().setStatus(404);
        }
    }
}
