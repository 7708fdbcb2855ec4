package cn.lvpu.portal.discovery.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
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
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What clients of {@code /api/v1/suggestions} rely on. */
@IntegrationTest
class SuggestionsApiIT {
    private static final Set<String> GROUPS = Set.of("entry", "place", "brand", "certificate");

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
    void everyItemHasTextKindUrlGroupAndHighlightAndGroupsStayTogether() throws Exception {
        for (String typed : List.of("jb", "门头沟", "妙峰", "640", "ling", "<b>&\"")) {
            String answer = mvc.perform(get("/api/v1/suggestions").param("q", typed))
                    .andExpect(status().isOk())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                    .andExpect(header().doesNotExist(HttpHeaders.SET_COOKIE))
                    .andExpect(header().string(HttpHeaders.CACHE_CONTROL, containsString("max-age=60")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString(StandardCharsets.UTF_8);
            JsonNode items = JsonMapper.shared().readTree(answer).path("items");
            assertThat(items.isArray()).isTrue();
            assertThat(items.size()).as(typed).isLessThanOrEqualTo(10);
            String last = "";
            var seen = new LinkedHashSet<String>();
            for (JsonNode item : items) {
                String group = item.path("group").asString();
                assertThat(GROUPS).contains(group);
                assertThat(group.equals(last) || seen.add(group))
                        .as("%s: groups of %s are apart", typed, items)
                        .isTrue();
                last = group;
                assertThat(item.path("text").asString()).isNotBlank();
                assertThat(item.path("kind").asString()).isNotBlank();
                assertThat(item.path("url").asString()).matches("/(e/[a-z]+|b|c|g)/.+|/search\\?district=.+");
                assertThat(item.path("highlight").asString().replaceAll("</?em>", ""))
                        .isEqualTo(item.path("text").asString());
            }
        }
    }

    @Test
    void initialsOfferThePearFirstAsBefore() throws Exception {
        mvc.perform(get("/api/v1/suggestions").param("q", "jbl"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].text", is("京白梨")))
                .andExpect(jsonPath("$.items[0].kind", is("product")))
                .andExpect(jsonPath("$.items[0].url", is("/e/product/jing-bai-li")))
                .andExpect(jsonPath("$.items[0].group", is("entry")))
                .andExpect(jsonPath("$.items[0].highlight", is("<em>京白梨</em>")));
    }

    @Test
    void badInputIsRefusedByName() throws Exception {
        for (String bad : List.of("a\u0001b", "梨".repeat(201))) {
            mvc.perform(get("/api/v1/suggestions").param("q", bad))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.parameter", is("q")));
        }
    }

    @Test
    void withTheEngineAwayItSaysWhenToComeBack() throws Exception {
        LvpuServers.running().elasticsearch().stop();
        try {
            mvc.perform(get("/api/v1/suggestions").param("q", "梨"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists(HttpHeaders.RETRY_AFTER))
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
        } finally {
            LvpuServers.running().elasticsearch().start();
        }
    }
}
