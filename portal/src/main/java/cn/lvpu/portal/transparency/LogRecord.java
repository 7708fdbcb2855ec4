package cn.lvpu.portal.transparency;

import cn.lvpu.portal.registry.CertificateNumber;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A record of the public log.
 *
 * @param key tells it from others of its source
 * @param certificate whose step it tells
 * @param content the bytes that are hashed: JSON, see {@link RecordContent}
 * @param index its place in the tree, from 0; empty while it waits for one
 * @param seed what opens its commitments; empty once that was deleted
 */
public record LogRecord(
        Source source,
        String key,
        Optional<CertificateNumber> certificate,
        String content,
        OptionalLong index,
        Optional<Seed> seed) {
    public byte[] bytes() {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
