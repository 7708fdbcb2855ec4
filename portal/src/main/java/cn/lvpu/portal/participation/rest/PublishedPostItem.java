package cn.lvpu.portal.participation.rest;

import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.PublishedPost;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A published post in an answer.
 *
 * @param body plain text; escape it before it becomes markup
 * @param district the district's name
 * @param entry {@code kind:slug} of the entry it is about
 * @param example made-up example data (示例)
 * @param url permalink, relative to this host
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublishedPostItem(
        String id,
        String kind,
        String body,
        String author,
        @Nullable String district,
        @Nullable String districtCode,
        @Nullable String entry,
        @Nullable String entryName,
        boolean example,
        Instant createdAt,
        Instant publishedAt,
        String url) {
    static PublishedPostItem of(PublishedPost post, Mentions mentions) {
        return new PublishedPostItem(
                post.id().toString(),
                post.kind(),
                post.body(),
                post.authorName(),
                mentions.districtName(post.districtCode()).orElse(null),
                post.districtCode().orElse(null),
                post.entryId().orElse(null),
                mentions.entry(post.entryId()).map(Mentions.EntryLink::name).orElse(null),
                post.example(),
                post.createdAt(),
                post.publishedAt(),
                post.id().path());
    }
}
