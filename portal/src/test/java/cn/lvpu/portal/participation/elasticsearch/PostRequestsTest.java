package cn.lvpu.portal.participation.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.PostKind;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;

class PostRequestsTest {
    @Test
    void allWordsMustBeThereAndFiltersDoNotScore() {
        NativeQuery request =
                PostRequests.of(new FeedQuery("京白梨", Optional.of(PostKind.STORY), Optional.of("110109"), 2));

        assertThat(json(request))
                .contains("\"must\":[{\"match\":{\"body\":{\"operator\":\"and\",\"query\":\"京白梨\"}}}]")
                .contains(
                        "\"filter\":[{\"term\":{\"kind\":{\"value\":\"story\"}}},{\"term\":{\"district_code\":{\"value\":\"110109\"}}}]")
                .doesNotContain("body.pinyin");
        assertThat(request.getPageable().getOffset()).isEqualTo(40);
        assertThat(request.getSortOptions()).hasSize(2);
    }

    @Test
    void latinLettersAreAlsoLookedForAsPinyin() {
        NativeQuery request = PostRequests.of(new FeedQuery("jingbaili", Optional.empty(), Optional.empty(), 0));

        assertThat(json(request)).contains("\"body.pinyin\"").contains("\"minimum_should_match\":\"1\"");
    }

    @Test
    void withoutWordsEverythingIsAskedFor() {
        assertThat(json(PostRequests.of(FeedQuery.first()))).isEqualTo("Query: {\"bool\":{}}");
    }

    private static String json(NativeQuery request) {
        return Objects.requireNonNull(request.getQuery()).toString();
    }
}
