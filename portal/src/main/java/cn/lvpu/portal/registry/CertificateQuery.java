package cn.lvpu.portal.registry;

import java.util.Optional;

/**
 * Which certificates to list.
 *
 * @param text part of a number, holder, product or place; empty for all
 * @param offset from 0
 * @param limit 1..{@value #LARGEST_LIMIT}
 */
public record CertificateQuery(String text, Optional<CertificateState> state, int offset, int limit) {
    public static final int LARGEST_LIMIT = 200;

    public CertificateQuery {
        text = text.strip();
        if (offset < 0 || limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("offset from 0, limit 1.." + LARGEST_LIMIT);
        }
    }
}
