package cn.lvpu.portal.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.ContentLoader;
import cn.lvpu.portal.discovery.SearchParameters.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchParametersTest {
    private static final SearchParameters PARAMETERS = new SearchParameters(ContentLoader.bundled());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    page     | -1
                    page     | 1000000000
                    page     | 99999999999999999999
                    page     | 500
                    size     | 1000
                    size     | 0
                    near     | NaN,116
                    near     | foo
                    near     | 91,116
                    near     | 39.9
                    near     | Infinity,Infinity
                    radiusKm | -5
                    radiusKm | 1e400
                    kind     | xyz
                    month    | 13
                    month    | 0
                    district | 990000
                    town     | nowhere
                    brand    | ../etc
                    gi       | maybe
                    sort     | price
                    sort     | distance
                    """)
    void aBadValueIsRefusedByItsParametersName(String parameter, String value) {
        var understood = PARAMETERS.read(Map.of(parameter, List.of(value)));

        assertThat(understood.refusals()).extracting(Refusal::parameter).containsExactly(parameter);
        assertThat(understood.criteria()).isEqualTo(SearchCriteria.everything());
    }

    @Test
    void longTextControlCharactersAndBrokenBytesAreRefused() {
        for (String text : List.of("梨".repeat(201), "梨\u0000", "a\u001bb", "broken \uFFFD", "half \uD83C")) {
            assertThat(PARAMETERS.read(Map.of("q", List.of(text))).refusals())
                    .extracting(Refusal::parameter)
                    .containsExactly("q");
        }
    }

    @Test
    void twoHundredCharactersAndEmojiAreTaken() {
        for (String text : List.of("梨".repeat(200), "🍐".repeat(200), "' OR 1=1 --", "<script>", "a:b AND (c^2)~")) {
            assertThat(PARAMETERS.read(Map.of("q", List.of(text))).refusals()).isEmpty();
        }
    }

    @Test
    void aDistrictIsKnownByCodeAndByName() {
        for (String district : List.of("110109", "门头沟区", "门头沟")) {
            assertThat(PARAMETERS
                            .read(Map.of("district", List.of(district)))
                            .criteria()
                            .districts())
                    .containsExactly("110109");
        }
    }

    @Test
    void aFilterMayBeRepeatedOrCommaSeparated() {
        assertThat(PARAMETERS
                        .read(Map.of("kind", List.of("route,product", "product")))
                        .criteria()
                        .kinds())
                .containsExactly(CatalogueKind.PRODUCT, CatalogueKind.ROUTE);
    }

    @Test
    void spacesAndUnseenCharactersAreTidied() {
        assertThat(PARAMETERS
                        .read(Map.of("q", List.of(" \u3000京白梨\u200b   门头沟 ")))
                        .criteria()
                        .text())
                .isEqualTo("京白梨 门头沟");
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var query = "q=%E6%A2%A8+a%26b&kind=product&kind=route&district=110109&town=110109101&brand=ling-shan-lv-chan"
                + "&gi=true&month=3&month=9&near=39.9,116.1&radiusKm=5&sort=distance&page=3&size=10";
        var criteria = PARAMETERS.read(parse(query)).criteria();

        assertThat(criteria.towns()).contains("110109101");
        assertThat(PARAMETERS.read(parse(SearchParameters.write(criteria))).criteria())
                .isEqualTo(criteria);
        assertThat(SearchParameters.write(SearchCriteria.everything())).isEmpty();
    }

    private static Map<String, List<String>> parse(String query) {
        var parameters = new LinkedHashMap<String, List<String>>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            parameters
                    .computeIfAbsent(parts[0], name -> new ArrayList<>())
                    .add(URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
