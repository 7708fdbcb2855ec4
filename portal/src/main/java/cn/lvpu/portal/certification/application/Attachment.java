package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;

/**
 * A file that somebody handed in, without its bytes.
 *
 * @param fileName as its owner called it, without a path
 * @param mediaType what its bytes are, not what its name says
 * @param sizeBytes as stored
 * @param sha256 of the stored bytes, 64 lower-case hexadecimal digits
 */
public record Attachment(
        AttachmentId id,
        AccountId owner,
        String fileName,
        MediaKind mediaType,
        long sizeBytes,
        String sha256,
        Instant at) {}
