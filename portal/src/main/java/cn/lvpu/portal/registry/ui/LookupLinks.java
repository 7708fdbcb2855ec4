package cn.lvpu.portal.registry.ui;

import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the look-up. */
final class LookupLinks {
    private LookupLinks() {}

    static String lookup(String question) {
        return UriComponentsBuilder.fromPath("/lookup")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(question)
                .toUriString();
    }
}
