package cn.lvpu.portal.participation.elasticsearch;

import cn.lvpu.indexer.catalog.PostDocument;
import cn.lvpu.portal.participation.FeedPage;
import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PublishedPost;
import cn.lvpu.portal.participation.PublishedPosts;
import cn.lvpu.portal.platform.availability.SearchUnavailableException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.data.elasticsearch.NoSuchIndexException;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.SearchHit;
import org.springframework.data.elasticsearch.core.SearchHits;
import org.springframework.stereotype.Repository;

/** The feed from the alias {@code post}, behind the truth by the index's delay. */
@Repository("elasticsearchPublishedPosts")
class ElasticsearchPublishedPosts implements PublishedPosts {
    private final ElasticsearchOperations operations;

    ElasticsearchPublishedPosts(ElasticsearchOperations operations) {
        this.operations = operations;
    }

    @Override
    public FeedPage list(FeedQuery query) {
        return whereBuilt(() -> {
            SearchHits<PostDocument> hits = operations.search(PostRequests.of(query), PostDocument.class);
            return new FeedPage(
                    hits.getTotalHits(),
                    query.page(),
                    hits.getSearchHits().stream()
                            .map(SearchHit::getContent)
                            .map(ElasticsearchPublishedPosts::post)
                            .toList());
        });
    }

    @Override
    public Optional<PublishedPost> find(PostId id) {
        return whereBuilt(() -> Optional.ofNullable(operations.get(id.toString(), PostDocument.class))
                .map(ElasticsearchPublishedPosts::post));
    }

    /** During the very first build there is no alias yet: that is being away, not being wrong. */
    private static <T> T whereBuilt(Supplier<T> read) {
        try {
            return read.get();
        } catch (NoSuchIndexException notBuilt) {
            throw new SearchUnavailableException("the index of posts is not built yet", notBuilt);
        }
    }

    private static PublishedPost post(PostDocument document) {
        return new PublishedPost(
                new PostId(UUID.fromString(document.id())),
                document.kind(),
                document.body(),
                Objects.requireNonNullElse(document.authorName(), ""),
                Optional.ofNullable(document.districtCode()),
                Optional.ofNullable(document.entryId()),
                document.example(),
                document.createdAt(),
                Objects.requireNonNullElse(document.publishedAt(), document.createdAt()));
    }
}
