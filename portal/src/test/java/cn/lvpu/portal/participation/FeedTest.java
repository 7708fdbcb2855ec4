package cn.lvpu.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.participation.FeedReading.Away;
import cn.lvpu.portal.participation.FeedReading.Found;
import cn.lvpu.portal.participation.FeedReading.From;
import cn.lvpu.portal.participation.FeedReading.SearchAway;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.availability.SearchUnavailableException;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class FeedTest {
    private static final FeedQuery WORDS = new FeedQuery("京白梨", Optional.empty(), Optional.empty(), 0);

    private final One truth = new One("库里的");
    private final One index = new One("索引里的");
    private boolean storeAway;
    private boolean searchAway;
    private final Feed feed = new Feed(truth, index, new Servers());

    @Test
    void theNewestComesFromTheTruthAndWordsAreSearchedInTheIndex() {
        assertThat(feed.read(FeedQuery.first())).isEqualTo(new Found(truth.page(), From.TRUTH));
        assertThat(feed.read(WORDS)).isEqualTo(new Found(index.page(), From.INDEX));
        assertThat(feed.find(truth.post.id())).contains(truth.post);
    }

    @Test
    void withoutElasticsearchTheFeedGoesOnAndSearchSaysThatItIsAway() {
        searchAway = true;

        assertThat(feed.read(FeedQuery.first())).isEqualTo(new Found(truth.page(), From.TRUTH));
        assertThat(feed.read(WORDS)).isEqualTo(new SearchAway());
    }

    @Test
    void withoutPostgresTheFeedAndThePermalinkComeFromTheIndex() {
        storeAway = true;

        assertThat(feed.read(FeedQuery.first())).isEqualTo(new Found(index.page(), From.INDEX));
        assertThat(feed.find(index.post.id())).contains(index.post);
    }

    @Test
    void withoutBothItSaysSo() {
        storeAway = true;
        searchAway = true;

        assertThat(feed.read(FeedQuery.first())).isEqualTo(new Away());
        assertThatThrownBy(() -> feed.find(index.post.id())).isInstanceOf(StoreUnavailableException.class);
    }

    private final class Servers implements Availability {
        @Override
        public boolean isSearchReachable() {
            return !searchAway;
        }

        @Override
        public boolean isStoreReachable() {
            return !storeAway;
        }

        @Override
        public <T> T search(Supplier<T> read) {
            if (searchAway) {
                throw new SearchUnavailableException("away", new IllegalStateException());
            }
            return read.get();
        }

        @Override
        public <T> T store(Supplier<T> work) {
            if (storeAway) {
                throw new StoreUnavailableException("away", new IllegalStateException());
            }
            return work.get();
        }
    }

    private static final class One implements PublishedPosts {
        private final PublishedPost post;

        One(String body) {
            post = new PublishedPost(
                    new PostId(UUID.randomUUID()),
                    "story",
                    body,
                    "甲",
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Instant.EPOCH,
                    Instant.EPOCH);
        }

        FeedPage page() {
            return new FeedPage(1, 0, List.of(post));
        }

        @Override
        public FeedPage list(FeedQuery query) {
            return page();
        }

        @Override
        public Optional<PublishedPost> find(PostId id) {
            return Optional.of(post).filter(found -> found.id().equals(id));
        }
    }
}
