package cn.lvpu.portal.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.portal.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@IntegrationTest
class ReadingPagesIT {
    /** A script that is not data, a style element or attribute, or an event handler attribute. */
    private static final Pattern INLINE = Pattern.compile(
            "<script(?![^>]*(src=|type=\"application/ld\\+json\"))|<style|\\sstyle=\"|\\son[a-z]+=\"|javascript:");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Content catalogue;

    @ParameterizedTest
    @ValueSource(strings = {"/", "/e/product/jing-bai-li", "/b/ling-shan-lv-chan", "/help", "/season"})
    void aReadingPageIsCompleteWithoutSessionAndWithoutInlineCode(String path) throws Exception {
        MockHttpServletResponse response = fetch(path);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getCookies()).isEmpty();
        assertThat(response.getHeader(HttpHeaders.SET_COOKIE)).isNull();
        assertThat(response.getHeader("Content-Security-Policy"))
                .contains("default-src 'self'")
                .doesNotContain("unsafe");
        assertThat(response.getHeader(HttpHeaders.CACHE_CONTROL)).contains("public");
        assertThat(response.getHeader(HttpHeaders.ETAG)).isNotBlank();
        String html = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(INLINE.matcher(html).find()).isFalse();
        assertThat(html)
                .contains("<html lang=\"zh-CN\"", "<main", "rel=\"canonical\"")
                .doesNotContain("??")
                .hasSizeLessThan(60_000);
    }

    @Test
    void anUnchangedPageIsNotSentAgain() throws Exception {
        String tag = fetch("/").getHeader(HttpHeaders.ETAG);

        mvc.perform(get("/").header(HttpHeaders.IF_NONE_MATCH, tag)).andExpect(status().isNotModified());
    }

    @Test
    void theHomePageSearchesLooksUpAndDescribesItself() throws Exception {
        assertThat(fetch("/").getContentAsString(StandardCharsets.UTF_8))
                .contains("action=\"/search\"", "name=\"q\"", "action=\"/lookup\"", "SearchAction", "og:title");
    }

    @Test
    void anEntryShowsItsAnnouncementAndItsSources() throws Exception {
        assertThat(fetch("/e/product/jing-bai-li").getContentAsString(StandardCharsets.UTF_8))
                .contains("京白梨", "2012年第37号", "href=\"/g/", "\"@type\":\"Product\"", "示意图，非标准地图", "来源：");
    }

    @Test
    void everyEntryAndBrandPageAnswers() throws Exception {
        for (Entry entry : catalogue.entries()) {
            mvc.perform(get(EntryCards.url(entry))).andExpect(status().isOk());
        }
        for (var brand : catalogue.brands()) {
            mvc.perform(get(EntryCards.url(brand))).andExpect(status().isOk());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/e/product/no-such",
                "/e/nothing/jing-bai-li",
                "/e/product",
                "/b/no-such",
                "/help/no-such",
                "/e/product/%3Cscript%3E"
            })
    void anUnknownPageSaysSoInWordsAndOffersASearch(String path) throws Exception {
        mvc.perform(get(java.net.URI.create(path)))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有找到")))
                .andExpect(content().string(containsString("action=\"/search\"")));
    }

    @Test
    void machinesGetSiteMapRobotsAndOutlines() throws Exception {
        mvc.perform(get("/sitemap.xml"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/e/product/jing-bai-li</loc>")));
        mvc.perform(get("/robots.txt"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Sitemap: http")));
        mvc.perform(get("/map/beijing-districts.geojson"))
                .andExpect(status().isOk())
                .andExpect(header().string(HttpHeaders.CONTENT_TYPE, containsString("application/geo+json")));
    }

    private MockHttpServletResponse fetch(String path) throws Exception {
        return mvc.perform(get(path)).andReturn().getResponse();
    }
}
