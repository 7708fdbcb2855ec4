package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.CatalogueBuilding;
import cn.lvpu.portal.testing.IntegrationTest;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search field by keyboard: the same on the home page and on the search screen, and whole without its script. */
@IntegrationTest
class SearchBoxIT {
    private static final String SUGGESTIONS = "**/api/v1/suggestions?*";

    @LocalServerPort
    private int port;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private Content content;

    @Autowired
    private DataSource database;

    @BeforeEach
    void build() {
        CatalogueBuilding.buildIfDue(client, content, Optional.of(database));
    }

    @ParameterizedTest
    @CsvSource({"/,390", "/,1280", "/search,390", "/search,1280"})
    void theListIsWalkedByKeyboardAndReadOut(String address, int width) {
        try (var person = width < 500 ? Person.onPhone(port) : Person.onDesktop(port)) {
            person.opens(address);
            person.tabsTo("lvpu-search-box input");
            Locator input = person.page().locator("lvpu-search-box input");
            assertThat(input).hasAttribute("role", "combobox");
            assertThat(input).hasAttribute("aria-expanded", "false");
            person.types("妙峰");
            assertThat(options(person).first()).isVisible();
            assertThat(input).hasAttribute("aria-expanded", "true");
            assertThat(person.page().locator("lvpu-search-box [role=status]")).containsText("条建议");
            assertThat(person.page()
                            .locator("lvpu-search-box .suggestion-group")
                            .first())
                    .hasText("条目");
            assertThat(person.page().locator("lvpu-search-box em.hit").first()).hasText("妙峰");
            findsTheBoxAccessible(person);
            person.findsNothingCutOff();
            person.page()
                    .screenshot(new Page.ScreenshotOptions()
                            .setPath(Path.of(
                                    "target",
                                    "screens",
                                    "suggestions" + address.replace('/', '-') + "-" + width + ".png")));

            person.presses("ArrowDown");
            isMarked(person, 0);
            findsTheBoxAccessible(person);
            person.presses("ArrowUp");
            isMarked(person, options(person).count() - 1);
            person.presses("ArrowDown", "ArrowDown");
            isMarked(person, 1);
            person.presses("Home");
            assertThat(input).not().hasAttribute("aria-activedescendant", Pattern.compile(".*"));
            assertThat(input.evaluate("input => input.selectionStart")).isEqualTo(0);
            person.presses("End");
            assertThat(input.evaluate("input => input.selectionStart")).isEqualTo(2);
            person.presses("Escape");
            assertThat(person.page().locator("lvpu-search-box [role=listbox]")).isHidden();
            assertThat(input).hasValue("妙峰");
            assertThat(input).hasAttribute("aria-expanded", "false");
            person.presses("ArrowDown");
            isMarked(person, 0);
            String name = options(person).first().locator(".suggestion-name").innerText();
            person.presses("Enter");
            person.page().waitForURL(url -> url.contains("/e/"));
            person.seesHeading(name);
        }
    }

    @Test
    void onTheSearchScreenATownNarrowsTheSearchWithoutLoadingThePageAnew() {
        try (var person = Person.onDesktop(port)) {
            person.opens("/search");
            person.page().evaluate("window.sameDocument = true");
            person.tabsTo("lvpu-search-box input");
            person.types("妙峰山镇");
            Locator town = person.page()
                    .locator("lvpu-search-box [role=option][data-url*='town=']")
                    .first();
            assertThat(town).containsText("妙峰山镇");
            town.click();
            person.page().waitForURL(url -> url.contains("town="));
            assertThat(person.page().locator(".chip.on", new Page.LocatorOptions().setHasText("妙峰山镇")))
                    .isVisible();
            assertThat(person.page().evaluate("window.sameDocument === true")).isEqualTo(true);
        }
    }

    @Test
    void aLateAnswerNeverOverwritesANewerOne() {
        try (var person = Person.onDesktop(port)) {
            var late = new AtomicReference<Route>();
            person.page().route(SUGGESTIONS, route -> {
                if (route.request().url().endsWith("q=jing")) {
                    late.set(route);
                } else {
                    route.resume();
                }
            });
            person.opens("/");
            person.tabsTo("lvpu-search-box input");
            person.page().waitForRequest(SUGGESTIONS, () -> person.types("jing"));
            person.types("baili");
            assertThat(options(person).first()).containsText("京白梨");
            late.get()
                    .fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(
                                            "{\"items\":[{\"text\":\"旧\",\"group\":\"entry\",\"kind\":\"product\",\"note\":\"\",\"highlight\":\"旧\",\"url\":\"/\"}]}"));
            person.page().waitForResponse(SUGGESTIONS, () -> person.types(" "));
            assertThat(options(person).first()).containsText("京白梨");
            assertThat(person.page().locator("lvpu-search-box [role=listbox]"))
                    .not()
                    .containsText("旧");
        }
    }

    @Test
    void halfTypedPinyinOfAnInputMethodAsksNothingAndTheChosenWordDoes() {
        try (var person = Person.onDesktop(port)) {
            List<String> asked = new ArrayList<>();
            person.page().onRequest(request -> question(request).ifPresent(asked::add));
            person.opens("/");
            person.tabsTo("lvpu-search-box input");
            var keyboard = person.page().context().newCDPSession(person.page());
            for (String half : List.of("j", "jing", "jing'b", "jing'bai")) {
                var composition = new JsonObject();
                composition.addProperty("text", half);
                composition.addProperty("selectionStart", half.length());
                composition.addProperty("selectionEnd", half.length());
                keyboard.send("Input.imeSetComposition", composition);
            }
            assertThat(person.page().locator("lvpu-search-box input")).hasValue("jing'bai");
            var chosen = new JsonObject();
            chosen.addProperty("text", "京白");
            person.page().waitForResponse(SUGGESTIONS, () -> keyboard.send("Input.insertText", chosen));
            assertThat(options(person).first()).containsText("京白梨");
            assertThat(asked).containsExactly("京白");
        }
    }

    @Test
    void fastTypingAsksOnceNotForEveryLetter() {
        try (var person = Person.onDesktop(port)) {
            List<String> asked = new ArrayList<>();
            person.page().onRequest(request -> question(request).ifPresent(asked::add));
            person.opens("/");
            person.tabsTo("lvpu-search-box input");
            person.page().waitForResponse(SUGGESTIONS, () -> person.types("jingbaili"));
            assertThat(options(person).first()).containsText("京白梨");
            assertThat(asked).last().isEqualTo("jingbaili");
            assertThat(asked.size()).isLessThan(5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/search"})
    void withTheEngineAwayTheFieldStillSearches(String address) {
        try (var person = Person.onPhone(port)) {
            // 400 rather than 503, which the browser test would count among its complaints; the field treats both
            // alike.
            person.page()
                    .route(
                            SUGGESTIONS,
                            route -> route.fulfill(
                                    new Route.FulfillOptions().setStatus(400).setBody("{}")));
            person.opens(address);
            person.tabsTo("lvpu-search-box input");
            person.page().waitForResponse(SUGGESTIONS, () -> person.types("京白梨"));
            assertThat(person.page().locator("lvpu-search-box [role=listbox]")).isHidden();
            person.presses("Enter");
            person.page().waitForURL(url -> url.contains("/search?q="));
            assertThat(person.page().locator(".card h3").first()).hasText("京白梨");
        }
    }

    @Test
    void withoutItsScriptTheFieldIsAPlainForm() {
        try (var person = Person.onPhone(port)) {
            person.page()
                    .route(
                            "**/lvpu-search-box.js",
                            route -> route.fulfill(new Route.FulfillOptions()
                                    .setContentType("text/javascript")
                                    .setBody("")));
            person.opens("/");
            Locator input = person.page().locator("form[role=search] input");
            assertThat(input).not().hasAttribute("role", "combobox");
            input.fill("京白梨");
            input.press("Enter");
            person.isAt("/search");
        }
    }

    /** Nothing at all by axe-core within the box as it stands, list and all. */
    private static void findsTheBoxAccessible(Person person) {
        assertThat(new AxeBuilder(person.page())
                        .include("lvpu-search-box")
                        .analyze()
                        .getViolations())
                .extracting(Rule::getId)
                .isEmpty();
    }

    private static Optional<String> question(Request request) {
        int at = request.url().indexOf("/api/v1/suggestions?q=");
        return at < 0
                ? Optional.empty()
                : Optional.of(URLDecoder.decode(
                        request.url().substring(at + "/api/v1/suggestions?q=".length()), StandardCharsets.UTF_8));
    }

    private static Locator options(Person person) {
        return person.page().locator("lvpu-search-box [role=option]");
    }

    private static void isMarked(Person person, int at) {
        Locator option = options(person).nth(at);
        assertThat(option).hasAttribute("aria-selected", "true");
        assertThat(person.page().locator("lvpu-search-box [aria-selected=true]"))
                .hasCount(1);
        assertThat(person.page().locator("lvpu-search-box input"))
                .hasAttribute("aria-activedescendant", String.valueOf(option.getAttribute("id")));
    }
}
