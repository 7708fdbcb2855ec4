package cn.lvpu.portal.participation;

import java.util.Optional;

/** Published posts, newest first. The truth and the index each answer; they agree but for the index's delay. */
public interface PublishedPosts {
    FeedPage list(FeedQuery query);

    Optional<PublishedPost> find(PostId id);
}
