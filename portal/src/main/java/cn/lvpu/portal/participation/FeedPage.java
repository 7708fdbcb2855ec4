package cn.lvpu.portal.participation;

import java.util.List;

/** One page of the feed and how many posts there are in all. */
public record FeedPage(long total, int page, List<PublishedPost> posts) {
    public FeedPage {
        posts = List.copyOf(posts);
    }

    public boolean hasNext() {
        return (page + 1L) * FeedQuery.SIZE < total && page < FeedQuery.LAST_PAGE;
    }
}
