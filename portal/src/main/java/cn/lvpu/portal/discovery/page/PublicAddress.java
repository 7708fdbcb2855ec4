package cn.lvpu.portal.discovery.page;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Whole addresses of our own pages, as canonical links, JSON-LD and the site map need them. */
@Component
class PublicAddress {
    private final String configured;

    /** @param configured scheme and host of the public site; empty takes the request's */
    PublicAddress(@Value("${lvpu.public-address:}") String configured) {
        this.configured = configured.replaceFirst("/+$", "");
    }

    /** @param path begins with a slash */
    String of(String path) {
        return (configured.isEmpty()
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()
                        : configured)
                + path;
    }
}
