package cn.lvpu.portal.platform.address;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Whole addresses of our own pages, as canonical links, JSON-LD, codes to scan and the site map need them. Safe for use by many
 * threads.
 */
@Component
public class PublicAddress {
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final String configured;

    /** @param configured scheme and host of the public site; empty takes the request's */
    PublicAddress(@Value("${lvpu.public-address:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    /**
     * Scheme, host and path.
     *
     * @param path begins with a slash
     * @throws IllegalStateException outside of a request, where no address is configured
     */
    public String of(String path) {
        return (configured.isEmpty() ? ofRequest() : configured) + path;
    }

    private static String ofRequest() {
        HttpServletRequest request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
        int port = request.getServerPort();
        String host = request.getScheme() + "://" + request.getServerName();
        boolean usual = port <= 0
                || port == HTTP && request.getScheme().equals("http")
                || port == HTTPS && request.getScheme().equals("https");
        return (usual ? host : host + ":" + port) + request.getContextPath();
    }
}
