package cn.lvpu.portal.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.portal.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class SeasonPagesIT {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Content catalogue;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/season",
                "/season/1",
                "/season/5",
                "/season/10",
                "/season/12",
                "/season/9?district=110109",
                "/season/9?district=110109&kind=product",
                "/season/1?kind=route",
                "/season/5?district=&kind="
            })
    void aMonthIsACompletePageWithoutSessionAndWithoutInlineCode(String path) throws Exception {
        MockHttpServletResponse response = fetch(path);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("public");
        assertThat(response.getHeader(HttpHeaders.ETAG)).isNotBlank();
        Document page = page(response);
        assertThat(page.html()).doesNotContain("??");
        assertThat(page.select("[style], style, [onclick], script:not([type=application/ld+json])"))
                .isEmpty();
        assertThat(page.select(".year li a")).hasSize(12);
        assertThat(page.select(".year a[aria-current=page]")).hasSize(1);
        assertThat(page.select("header.top a[aria-current=page]").eachAttr("href"))
                .containsExactly("/season");
    }

    @Test
    void withoutAMonthItIsThisMonthAndItsCanonicalAddressNamesIt() throws Exception {
        int month = LocalDate.now(clock).getMonthValue();

        Document page = page(fetch("/season"));

        assertThat(page.select("link[rel=canonical]").attr("href")).endsWith("/season/" + month);
        assertThat(page.select(".year li.now a").attr("href")).isEqualTo("/season/" + month);
        assertThat(page.select(".year li.now a").attr("aria-current")).isEqualTo("page");
    }

    @ParameterizedTest
    @CsvSource({
        "/season/5?kind=product&district=110109, /season/5?district=110109&kind=product",
        "/season/5?utm=x, /season/5",
        "/season/5?district=, /season/5",
    })
    void aChoiceHasOneCanonicalAddress(String path, String canonical) throws Exception {
        assertThat(page(fetch(path)).select("link[rel=canonical]").attr("href")).endsWith(canonical);
    }

    @Test
    void theSearchsWordForAMonthLeadsToTheMonthsOwnPage() throws Exception {
        MockHttpServletResponse response = fetch("/season?month=5&kind=route");

        assertThat(response.getStatus()).isEqualTo(301);
        assertThat(response.getRedirectedUrl()).isEqualTo("/season/5?kind=route");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/season/0", "/season/13", "/season/05", "/season/may", "/season/-1", "/season/5.5"})
    void aMonthThatTheYearDoesNotHaveIsNotFoundInWords(String path) throws Exception {
        MockHttpServletResponse response = fetch(path);

        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).contains("没有这个月份", "action=\"/search\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/season/5?district=999999, district",
        "/season/5?district=门头沟区, district",
        "/season/5?kind=fruit, kind",
        "/season/5?kind=product&kind=route, kind",
        "/season?month=13, month",
        "/season?month=x, month",
        "/season?kind=%3Cscript%3E, kind",
    })
    void aWrongValueIsRefusedInWordsThatNameIt(String path, String parameter) throws Exception {
        MockHttpServletResponse response = fetch(path);

        assertThat(response.getStatus()).isEqualTo(400);
        assertThat(page(response).select("main").text()).contains(parameter).doesNotContain("Exception");
        assertThat(response.getContentAsString(StandardCharsets.UTF_8)).doesNotContain("<script>");
    }

    @Test
    void everyLinkOfAMonthAnswers() throws Exception {
        for (Element link : page(fetch("/season/9")).select("main a[href^=/season], main a[href^=/e/]")) {
            assertThat(fetch(link.attr("href")).getStatus())
                    .as(link.attr("href"))
                    .isEqualTo(200);
        }
    }

    @Test
    void theJsonLdListsWhatThePageShows() throws Exception {
        Document page = page(fetch("/season/9?kind=product"));

        JsonNode data = jsonLd(page);
        assertThat(data.path("@type").asString()).isEqualTo("CollectionPage");
        assertThat(data.path("mainEntity").path("numberOfItems").asInt())
                .isEqualTo(page.select("main article.card").size())
                .isPositive();
        assertThat(data.path("mainEntity")
                        .path("itemListElement")
                        .get(0)
                        .path("url")
                        .asString())
                .startsWith("http")
                .contains("/e/product/");
    }

    @Test
    void monthsOfAPendingSeasonAreMarkedByMoreThanColour() throws Exception {
        Element card = page(fetch("/season/5"))
                .select("article.card:has(a[href=/e/product/da-xing-xi-gua])")
                .first();

        assertThat(card).isNotNull();
        assertThat(card.text()).contains("时令待核实", "5月当季（待核实）");
    }

    @Test
    void theSiteMapAndTheHomePageLeadToTheMonths() throws Exception {
        assertThat(fetch("/sitemap.xml").getContentAsString(StandardCharsets.UTF_8))
                .contains("/season/1</loc>", "/season/12</loc>");
        assertThat(page(fetch("/")).select("main a[href^=/season]")).isNotEmpty();
    }

    @Test
    void everyEntryHasJsonLdThatParsesAndACardThatExists() throws Exception {
        for (Entry entry : catalogue.entries()) {
            Document page = page(fetch(EntryCards.url(entry)));
            JsonNode data = jsonLd(page);
            assertThat(data.path("@context").asString()).isEqualTo("https://schema.org");
            assertThat(data.path("name").asString()).isEqualTo(entry.name());
            assertThat(data.path("additionalProperty").size())
                    .as(entry.id())
                    .isEqualTo(entry.giRecordIds().size());
            assertThat(page.select("meta[property=og:image]").attr("content"))
                    .startsWith("http")
                    .endsWith(ShareCards.url(entry));
            assertThat(page.select(".records > li")).hasSize(entry.giRecordIds().size());
        }
    }

    @Test
    void aRecordKeepsItsOwnTypeAndState() throws Exception {
        Document page = page(fetch("/e/product/da-xing-xi-gua"));

        assertThat(page.select(".records > li").eachText())
                .satisfiesExactly(
                        first -> assertThat(first).contains("农产品地理标志", "登记编号未查到"),
                        second -> assertThat(second).contains("地理标志产品 · 大兴西瓜", "2007年第49号", "2007-03-07"));
        assertThat(page.select(".records a").eachAttr("href")).allMatch(href -> href.startsWith("/g/"));
    }

    @Test
    void whereNoPointIsKnownThePageSaysSoAndShowsTheDistrict() throws Exception {
        Document without = page(fetch("/e/product/jing-bai-li"));
        Document with = page(fetch("/e/product/an-ding-sang-shen"));

        assertThat(without.select("#where").text()).contains("示意图", "没有可靠的坐标", "门头沟区");
        assertThat(without.select("#where .spot")).isEmpty();
        assertThat(with.select("#where .spot")).hasSize(1);
        assertThat(page(fetch("/e/product/bei-jing-ya")).select("#where").text())
                .contains("不标点");
    }

    @Test
    void everyRelatedEntrySaysWhy() throws Exception {
        Document page = page(fetch("/e/product/jing-bai-li"));

        assertThat(page.select(".related h2").eachText()).contains("同一地方", "同一时令");
        assertThat(page.select(".related article.card"))
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.select(".why").text()).isNotBlank());
    }

    @Test
    void thePermalinkCanBeCopiedAndScanned() throws Exception {
        Document page = page(fetch("/e/product/jing-bai-li"));

        String canonical = page.select("link[rel=canonical]").attr("href");
        assertThat(page.select("#permalink").attr("value")).isEqualTo(canonical);
        assertThat(page.select("label[for=permalink]").text()).isNotBlank();
        assertThat(page.select("svg.qr[role=img] path").attr("d")).hasSizeGreaterThan(1_000);
    }

    @Test
    void aShareCardIsAPictureThatMayBeKept() throws Exception {
        MockHttpServletResponse response = fetch("/e/product/jing-bai-li/card.png");

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo(MediaType.IMAGE_PNG_VALUE);
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("public", "max-age=86400");
        assertThat(response.getHeader(HttpHeaders.ETAG)).isNotBlank();
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(response.getContentAsByteArray()).startsWith(0x89, 'P', 'N', 'G');
        assertThat(fetch("/e/product/no-such/card.png").getStatus()).isEqualTo(404);
        assertThat(fetch("/e/nothing/jing-bai-li/card.png").getStatus()).isEqualTo(404);
    }

    private static JsonNode jsonLd(Document page) {
        return JsonMapper.shared()
                .readTree(page.select("script[type=application/ld+json]").html());
    }

    private static Document page(MockHttpServletResponse response) throws Exception {
        return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        return mvc.perform(MockMvcRequestBuilders.get(
                                java.net.URI.create(path.replace("门头沟区", "%E9%97%A8%E5%A4%B4%E6%B2%9F%E5%8C%BA")))
                        .accept(MediaType.TEXT_HTML, MediaType.ALL))
                .andReturn()
                .getResponse();
    }
}
