package cn.lvpu.portal.participation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParametersTest {
    private final FeedParameters parameters = new FeedParameters(new ParticipationSlice().content());

    @Test
    void nothingAsksForTheNewestOfEverything() {
        assertThat(parameters.read(Map.of()).query()).isEqualTo(FeedQuery.first());
        assertThat(FeedQuery.first().queryString()).isEmpty();
    }

    @Test
    void aDistrictIsItsCodeOrItsName() {
        for (String given : List.of("110109", "门头沟区")) {
            assertThat(parameters
                            .read(Map.of("district", List.of(given)))
                            .query()
                            .districtCode())
                    .contains("110109");
        }
    }

    @Test
    void whatIsWrittenIsReadBack() {
        FeedQuery query = new FeedQuery("京 白&梨", Optional.of(PostKind.STORY), Optional.of("110109"), 3);

        assertThat(query.queryString())
                .isEqualTo("?q=%E4%BA%AC+%E7%99%BD%26%E6%A2%A8&kind=story&district=110109&page=3");
        assertThat(parameters
                        .read(Map.of(
                                "q", List.of("京 白&梨"),
                                "kind", List.of("story"),
                                "district", List.of("110109"),
                                "page", List.of("3")))
                        .query())
                .isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource({
        "page, -1",
        "page, x",
        "page, 500",
        "page, 99999999999",
        "kind, poem",
        "district, 999999",
        "q, a\u0000b",
        "q, \uFFFD"
    })
    void aBadValueIsNamedAndLeftOut(String name, String value) {
        FeedParameters.Understood understood = parameters.read(Map.of(name, List.of(value)));

        assertThat(understood.refusals()).containsExactly(new FeedParameters.Refusal(name));
        assertThat(understood.query()).isEqualTo(FeedQuery.first());
    }

    @Test
    void tooManyWordsAreRefused() {
        assertThat(parameters.read(Map.of("q", List.of("字".repeat(101)))).refusals())
                .containsExactly(new FeedParameters.Refusal("q"));
    }
}
