package cn.lvpu.portal.participation;

import cn.lvpu.portal.participation.FeedReading.Away;
import cn.lvpu.portal.participation.FeedReading.Found;
import cn.lvpu.portal.participation.FeedReading.From;
import cn.lvpu.portal.participation.FeedReading.SearchAway;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.availability.SearchUnavailableException;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/**
 * The public's reading side. Everything newest first comes from PostgreSQL, so that a post is seen the moment it is
 * approved, and from the index when PostgreSQL is away; words are searched for in the index. Safe for many threads.
 */
@Service
public class Feed {
    private final PublishedPosts truth;
    private final PublishedPosts index;
    private final Availability availability;

    Feed(
            @Qualifier("jdbcPublishedPosts") PublishedPosts truth,
            @Qualifier("elasticsearchPublishedPosts") PublishedPosts index,
            Availability availability) {
        this.truth = truth;
        this.index = index;
        this.availability = availability;
    }

    public FeedReading read(FeedQuery query) {
        if (query.searches()) {
            try {
                return new Found(availability.search(() -> index.list(query)), From.INDEX);
            } catch (SearchUnavailableException away) {
                return new SearchAway();
            }
        }
        try {
            return new Found(availability.store(() -> truth.list(query)), From.TRUTH);
        } catch (StoreUnavailableException storeAway) {
            try {
                return new Found(availability.search(() -> index.list(query)), From.INDEX);
            } catch (SearchUnavailableException searchAway) {
                return new Away();
            }
        }
    }

    /**
     * The published post of an id.
     *
     * @throws StoreUnavailableException when neither PostgreSQL nor the index answers
     */
    public Optional<PublishedPost> find(PostId id) {
        try {
            return availability.store(() -> truth.find(id));
        } catch (StoreUnavailableException storeAway) {
            try {
                return availability.search(() -> index.find(id));
            } catch (SearchUnavailableException searchAway) {
                storeAway.addSuppressed(searchAway);
                throw storeAway;
            }
        }
    }
}
