package cn.lvpu.portal.participation;

import java.time.Instant;
import java.util.Optional;

/**
 * A post as the public reads it.
 *
 * @param kind the kind's key; an index may know kinds that this version does not
 * @param body plain text
 */
public record PublishedPost(
        PostId id,
        String kind,
        String body,
        String authorName,
        Optional<String> districtCode,
        Optional<String> entryId,
        boolean example,
        Instant createdAt,
        Instant publishedAt) {}
