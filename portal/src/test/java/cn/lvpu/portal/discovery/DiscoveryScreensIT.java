package cn.lvpu.portal.discovery;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.portal.testing.Browsers;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.testing.LvpuServers;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue's pages and the search screen in a real browser, at a phone's and a desk's width. */
@IntegrationTest
class DiscoveryScreensIT {
    @LocalServerPort
    private int port;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private Content content;

    @Autowired
    private DataSource database;

    private final List<String> complaints = new ArrayList<>();

    @BeforeEach
    void build() {
        CatalogueBuilding.buildIfDue(client, content, Optional.of(database));
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void readingPagesFitTheScreenAndTheBrowserHasNoComplaint(int width) {
        try (BrowserContext person = Browsers.person(width, 844)) {
            Page page = open(person);
            for (String[] shown : new String[][] {
                {"/", "home"}, {"/e/product/jing-bai-li", "entry"}, {"/b/ling-shan-lv-chan", "brand"}, {"/help", "help"}
            }) {
                page.navigate(address(shown[0]));
                assertThat(page.locator("h1")).isVisible();
                assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(shown[0])
                        .isEqualTo(true);
                shoot(page, shown[1], width);
            }
        }
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void searchShowsResultsFacetsAndMap(int width) {
        try (BrowserContext person = Browsers.person(width, 844)) {
            Page page = open(person);
            page.navigate(address("/search?q=%E9%97%A8%E5%A4%B4%E6%B2%9F%E7%9A%84%E4%BA%AC%E7%99%BD%E6%A2%A8"));
            assertThat(page.locator(".result-column .card h3 a").first())
                    .hasText("京白梨", new LocatorAssertions.HasTextOptions().setTimeout(20_000));
            if (width >= 1024) {
                assertThat(page.locator("lvpu-map[data-outlines=drawn]")).isVisible();
                assertThat(page.locator(".facet-column vaadin-checkbox").first())
                        .isVisible();
            }
            assertThat(page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .isEqualTo(true);
            shoot(page, "search", width);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void everyStepOfASearchIsAnAddressAndGoingBackWorks() {
        try (BrowserContext person = Browsers.onDesktop()) {
            Page page = open(person);
            page.navigate(address("/search"));
            Locator box = page.locator("lvpu-search-box input");
            box.fill("梨");
            box.press("Enter");
            page.waitForURL(url -> url.contains("q="));
            assertThat(page.locator(".count")).containsText("梨");
            page.locator(".facet-column vaadin-checkbox")
                    .first()
                    .locator("input")
                    .check();
            page.waitForURL(url -> url.contains("kind=product"));
            assertThat(page.locator(".chip.on")).hasCount(1);
            page.goBack();
            assertThat(page.locator(".chip.on")).hasCount(0);
            assertThat(page.locator("lvpu-search-box input")).hasValue("梨");
            page.locator(".result-column .card h3 a").first().click();
            page.waitForURL("**/e/product/**");
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void suggestionsAreChosenByKeyboard() {
        try (BrowserContext person = Browsers.onDesktop()) {
            Page page = open(person);
            page.navigate(address("/search"));
            page.locator("lvpu-search-box input").pressSequentially("jingbai");
            assertThat(page.getByRole(AriaRole.OPTION).first()).containsText("京白梨");
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL("**/e/product/jing-bai-li");
        }
    }

    @Test
    void onAPhoneFiltersComeInASheetAndListAndMapTakeTurns() {
        try (BrowserContext person = Browsers.onPhone()) {
            Page page = open(person);
            page.navigate(address("/search"));
            page.locator(".phone-bar a").getByText("地图").click();
            assertThat(page.locator("lvpu-map")).isVisible();
            shoot(page, "search-map", 390);
            page.locator(".phone-bar a").getByText("列表").click();
            page.getByText("筛选（0）").click();
            assertThat(page.locator("vaadin-dialog vaadin-checkbox").first()).isVisible();
            shoot(page, "search-sheet", 390);
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void searchSaysWhenTheEngineIsAwayAndComesBackByItself() {
        try (BrowserContext person = Browsers.onDesktop()) {
            Page page = open(person);
            LvpuServers.running().elasticsearch().stop();
            try {
                page.navigate(address("/search?q=梨"));
                assertThat(page.getByRole(AriaRole.ALERT))
                        .containsText("搜索暂时连不上", new LocatorAssertions.ContainsTextOptions().setTimeout(20_000));
                shoot(page, "search-away", 1280);
                page.navigate(address("/"));
                assertThat(page.locator("h1")).isVisible();
                page.navigate(address("/search?q=梨"));
                assertThat(page.getByRole(AriaRole.ALERT))
                        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(20_000));
            } finally {
                LvpuServers.running().elasticsearch().start();
            }
            assertThat(page.locator(".result-column .card").first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        }
    }

    private Page open(BrowserContext person) {
        Page page = person.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        return page;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    private static void shoot(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + "-" + width + ".png"))
                .setFullPage(!name.equals("search-sheet")));
    }
}
