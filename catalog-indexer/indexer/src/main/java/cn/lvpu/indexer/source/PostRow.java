package cn.lvpu.indexer.source;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code post_publication}.
 *
 * @param rowVersion grows with every change of the row
 * @param published whether the public may see it
 */
public record PostRow(
        UUID id,
        long rowVersion,
        boolean published,
        String kind,
        String body,
        @Nullable String authorName,
        @Nullable String districtCode,
        @Nullable String townCode,
        @Nullable String entryId,
        boolean example,
        Instant createdAt,
        @Nullable Instant publishedAt) {}
