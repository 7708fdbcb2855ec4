package cn.lvpu.portal.discovery.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.CatalogueBuilding;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueSearch;
import cn.lvpu.portal.discovery.Facets.Count;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchCriteria.Area;
import cn.lvpu.portal.discovery.WholeResults;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.testing.LvpuServers;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Facets, whole results and exports on the real node. */
@IntegrationTest
class WholeResultsIT {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private CatalogueSearch search;

    @Autowired
    private WholeResults whole;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private Content catalogue;

    @Autowired
    private DataSource database;

    @BeforeEach
    void build() {
        CatalogueBuilding.buildIfDue(client, catalogue, Optional.of(database));
    }

    @Test
    void theFirstPartsOfProductClassesAreAFacet() {
        var all = search.search(SearchCriteria.everything());
        assertThat(all.facets().classes())
                .extracting(Count::value)
                .contains("果品", "干果", "蔬菜", "蜂产品")
                .allMatch(value -> !value.contains("-") && !value.contains("/"));

        var fruit = search.search(SearchCriteria.everything().withClasses(List.of("果品")));
        assertThat(fruit.total()).isEqualTo(count(all.facets().classes(), "果品"));
        assertThat(fruit.items()).allMatch(item -> item.classPath().startsWith("果品"));
        assertThat(fruit.facets().classes()).isEqualTo(all.facets().classes());

        var either = search.search(SearchCriteria.everything().withClasses(List.of("果品", "干果")));
        assertThat(either.total()).isEqualTo(fruit.total() + count(all.facets().classes(), "干果"));
    }

    @Test
    void townsAreThoseOfTheChosenDistrictsAndDoNotHideOtherDistricts() {
        assertThat(search.search(SearchCriteria.everything()).facets().towns()).isNotEmpty();
        var inTwo = SearchCriteria.everything().withDistricts(List.of("110109", "110118"));
        var towns = search.search(inTwo).facets().towns();
        assertThat(towns)
                .isNotEmpty()
                .allMatch(town ->
                        town.value().startsWith("110109") || town.value().startsWith("110118"));

        var oneTown = search.search(inTwo.withTowns(List.of(towns.getFirst().value())));
        assertThat(oneTown.total()).isEqualTo(towns.getFirst().count());
        assertThat(oneTown.facets().districts()).extracting(Count::value).contains("110109", "110118", "110116");
    }

    @Test
    void totalsOfSeveralSearchesAreWhatEachWouldFind() {
        var pears = SearchCriteria.of("梨");
        var searches = List.of(
                pears,
                pears.withDistricts(List.of("110109")),
                pears.withKinds(List.of(CatalogueKind.PRODUCT)).withMonths(List.of(9)),
                SearchCriteria.everything().withMonths(List.of(3)));

        assertThat(whole.totals(searches))
                .containsExactlyElementsOf(searches.stream()
                        .map(criteria -> search.search(criteria).total())
                        .toList());
    }

    @Test
    void mapPointsAreOfAllPagesAndInsideTheArea() throws Exception {
        long located = catalogue.entries().stream()
                        .filter(entry -> entry.point().isPresent())
                        .count()
                + catalogue.districts().size();
        mvc.perform(get("/api/v1/entries/points"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total", greaterThan(400)))
                .andExpect(jsonPath("$.located", is((int) located)))
                .andExpect(jsonPath("$.points.length()", is((int) located)))
                .andExpect(jsonPath("$.points[0].url").isNotEmpty());

        var area = new Area(new cn.lvpu.content.GeoPoint(39.9, 115.4), new cn.lvpu.content.GeoPoint(40.1, 115.9));
        var inside = whole.located(SearchCriteria.everything().withArea(Optional.of(area)), 100);
        assertThat(inside.rows())
                .isNotEmpty()
                .allMatch(row -> row.point()
                        .filter(at -> at.latitude() >= 39.9 && at.latitude() <= 40.1)
                        .isPresent());
    }

    @Test
    void theResultsAreTakenAwayAsCsvInTheOrderOfTheSearch() throws Exception {
        var answer = mvc.perform(get("/api/v1/entries.csv").param("q", "京白梨"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, containsString("text/csv")))
                .andExpect(header().string(
                                HttpHeaders.CONTENT_DISPOSITION, containsString("filename=\"lvpu-entries.csv\"")))
                .andReturn()
                .getResponse();
        List<String> lines = new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .lines()
                .toList();

        assertThat(lines.getFirst()).startsWith("\uFEFF编号,名称,").contains(",可信度,来源,");
        assertThat(lines.get(1))
                .startsWith("product:jing-bai-li,京白梨,产品,果品-梨,门头沟区,")
                .contains("2012年第37号", "http");
        assertThat(lines)
                .hasSize(1 + (int) search.search(SearchCriteria.of("京白梨")).total());
    }

    @Test
    void theResultsAreTakenAwayAsGeoJsonWithAndWithoutPoints() throws Exception {
        String json = mvc.perform(get("/api/v1/entries.geojson"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("application/geo+json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);

        int total = JsonPath.read(json, "$.total");
        assertThat((List<?>) JsonPath.read(json, "$.features")).hasSize(total);
        assertThat((List<?>) JsonPath.read(json, "$.features[?(@.geometry == null)]"))
                .isNotEmpty();
        assertThat((List<?>) JsonPath.read(json, "$.features[?(@.geometry != null)].geometry.coordinates"))
                .isNotEmpty();
        assertThat((List<?>) JsonPath.read(json, "$.features[?(@.properties.sources.length() == 0)]"))
                .as("every row names its source")
                .isEmpty();
    }

    @Test
    void badParametersAreNamedAndTheInterfaceIsDescribed() throws Exception {
        for (String path : List.of("/api/v1/entries.csv", "/api/v1/entries.geojson", "/api/v1/entries/points")) {
            for (String accept : List.of("text/csv", "application/json", "*/*")) {
                mvc.perform(get(path).param("month", "13").accept(accept))
                        .andExpect(result ->
                                assertThat(result.getResponse().getStatus()).isIn(400, 406));
            }
            mvc.perform(get(path).param("area", "1,2,3"))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.parameter", is("area")));
            mvc.perform(get("/v3/api-docs"))
                    .andExpect(jsonPath("$.paths['" + path + "'].get.parameters[?(@.name == 'class')]")
                            .isNotEmpty());
        }
    }

    @Test
    void withTheEngineAwayExportsSayWhenToComeBack() throws Exception {
        LvpuServers.running().elasticsearch().stop();
        try {
            for (String path : List.of("/api/v1/entries.csv", "/api/v1/entries.geojson", "/api/v1/entries/points")) {
                mvc.perform(get(path))
                        .andExpect(status().isServiceUnavailable())
                        .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                        .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
            }
        } finally {
            LvpuServers.running().elasticsearch().start();
        }
    }

    private static long count(List<Count> counts, String value) {
        return counts.stream()
                .filter(count -> count.value().equals(value))
                .mapToLong(Count::count)
                .sum();
    }
}
