package cn.lvpu.portal.discovery.rest;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.CatalogueBuilding;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.testing.LvpuServers;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class EntriesIT {
    @Autowired
    private MockMvc mvc;

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
    void aSearchAnswersItemsFacetsAndTotal() throws Exception {
        mvc.perform(get("/api/v1/entries").param("q", "京白梨"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                .andExpect(jsonPath("$.total", greaterThan(0)))
                .andExpect(jsonPath("$.items[0].id", is("product:jing-bai-li")))
                .andExpect(jsonPath("$.items[0].url", is("/e/product/jing-bai-li")))
                .andExpect(jsonPath("$.items[0].highlights.name[0]", containsString("<em>")))
                .andExpect(jsonPath("$.facets.kind[?(@.value == 'product')].count", hasItem(greaterThan(0))));
    }

    @Test
    void filtersNarrow() throws Exception {
        mvc.perform(get("/api/v1/entries?kind=product&district=110109&month=9&size=5"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].kind", everyItem(is("product"))))
                .andExpect(jsonPath("$.items[*].districtCode", everyItem(is("110109"))));
        mvc.perform(get("/api/v1/entries?near=39.94,116.1&radiusKm=30&sort=distance"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].distanceKm").isNumber());
    }

    @Test
    void whatWasUnderstoodIsSaidAndCanBeTakenBack() throws Exception {
        mvc.perform(get("/api/v1/entries").param("q", "四月 采摘"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.understood[0].phrase", is("四月")))
                .andExpect(jsonPath("$.understood[0].filter", is("month")))
                .andExpect(jsonPath("$.understood[0].applied", is(true)));
        mvc.perform(get("/api/v1/entries").param("q", "四月 采摘").param("literal", "四月"))
                .andExpect(jsonPath("$.understood", hasSize(1)));
        mvc.perform(get("/api/v1/entries").param("q", "2012年第37号"))
                .andExpect(jsonPath("$.jump", is("/e/product/jing-bai-li")));
    }

    @ParameterizedTest
    @CsvSource({
        "page,-1",
        "page,1000000000",
        "size,1000",
        "near,'NaN,116'",
        "near,foo",
        "kind,xyz",
        "month,13",
        "q,a\u0001b",
        "sort,distance"
    })
    void aBadParameterIsNamed(String parameter, String value) throws Exception {
        mvc.perform(get("/api/v1/entries").param(parameter, value))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.parameter", is(parameter)));
    }

    @Test
    void oneEntryComesWithItsSources() throws Exception {
        mvc.perform(get("/api/v1/entries/product/jing-bai-li"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.name", is("京白梨")))
                .andExpect(jsonPath("$.facts[0].source.publisher").isNotEmpty())
                .andExpect(jsonPath("$.giRecords[0].url", containsString("/g/")));
        for (String unknown : new String[] {"/api/v1/entries/product/no-such", "/api/v1/entries/xyz/jing-bai-li"}) {
            mvc.perform(get(unknown))
                    .andExpect(status().isNotFound())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        }
    }

    @Test
    void whatIsBeingTypedIsCompleted() throws Exception {
        mvc.perform(get("/api/v1/suggestions").param("q", "jingb"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].text", hasItem("京白梨")));
        mvc.perform(get("/api/v1/suggestions")).andExpect(status().isOk()).andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void theInterfaceDescribesItself() throws Exception {
        mvc.perform(get("/v3/api-docs"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/api/v1/entries/{kind}/{slug}")))
                .andExpect(content().string(containsString("radiusKm")));
        mvc.perform(get("/api")).andExpect(status().is3xxRedirection());
    }

    @Test
    void withTheEngineAwaySearchSaysWhenToComeBackAndEntriesStillAnswer() throws Exception {
        LvpuServers.running().elasticsearch().stop();
        try {
            mvc.perform(get("/api/v1/entries").param("q", "梨"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
            mvc.perform(get("/api/v1/entries/product/jing-bai-li")).andExpect(status().isOk());
            mvc.perform(get("/e/product/jing-bai-li")).andExpect(status().isOk());
            mvc.perform(get("/")).andExpect(status().isOk());
        } finally {
            LvpuServers.running().elasticsearch().start();
        }
    }
}
