package cn.lvpu.indexer.transform;

import cn.lvpu.indexer.catalog.PostDocument;
import cn.lvpu.indexer.source.PostRow;
import java.time.Instant;

/** Published posts as documents of the index {@code post}. */
public final class PostDocuments {
    private PostDocuments() {}

    /** @param readAt when the row was read */
    public static PostDocument of(PostRow row, Instant readAt) {
        if (!row.published()) {
            throw new IllegalArgumentException("not published: " + row.id());
        }
        return new PostDocument(
                row.id().toString(),
                row.kind(),
                row.body(),
                row.authorName(),
                row.districtCode(),
                row.townCode(),
                row.entryId(),
                row.example(),
                row.createdAt(),
                row.publishedAt(),
                row.rowVersion(),
                readAt);
    }
}
