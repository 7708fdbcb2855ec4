package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.Geolocation;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The search screen as people use it: with a mouse, with the keyboard alone, on a phone. */
@IntegrationTest
class SearchErrandsIT {
    private static final Path PICTURES = Path.of(System.getProperty("lvpu.screenshots", "target/screenshots"))
            .resolveSibling("screens");

    @LocalServerPort
    int port;

    /** The portal is there before its index is, at its first start. */
    @BeforeEach
    void untilThereIsSomethingToFind() {
        try (var anybody = Person.onDesktop(port)) {
            assertThat(anybody.opens("/search")
                            .page()
                            .locator(".result-list .card")
                            .first())
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(120_000));
        }
    }

    @Test
    void aCitizenNarrowsLooksAtTheMapSearchesThereComesBackAndTakesTheResultsAway() throws IOException {
        try (var citizen = Person.onDesktop(port)) {
            Page page = citizen.opens("/search?q=梨").page();
            choose(page, "district:110109");
            choose(page, "district:110117");
            choose(page, "month:9");
            assertThat(page.locator(".chosen .chip.on")).hasCount(3);
            assertThat(page.locator(".facet-column [data-key='month:9'] input")).isChecked();

            page.locator(".chosen [data-key='chip:month:9']").click();
            assertThat(page.locator(".chosen .chip.on")).hasCount(2);
            page.locator(".views .view-map").click();
            assertThat(page.locator("lvpu-map[data-count][data-outlines=drawn]"))
                    .isVisible();
            assertThat(page.locator(".map-status")).containsText("条有可靠坐标");
            citizen.findsThePageAccessible();

            page.locator(".map-frame").focus();
            citizen.presses("ArrowRight");
            page.locator(".map-again").click();
            page.waitForURL(url -> url.contains("area="));
            assertThat(page.locator(".chosen .chip.on")).hasCount(3);
            page.goBack();
            assertThat(page.locator(".chosen .chip.on")).hasCount(2);
            page.waitForURL(url -> url.contains("view=map") && !url.contains("area="));

            String csv = Files.readString(
                    download(page, () -> page.locator("a[download$=csv]").click()));
            assertThat(csv).startsWith("\uFEFF编号,").contains("京白梨").doesNotContain("大兴区");
            String json = Files.readString(
                    download(page, () -> page.locator("a[download$=geojson]").click()));
            assertThat(json).contains("\"FeatureCollection\"", "京白梨");
        }
    }

    @Test
    void theSameByKeyboardAloneAndTheFocusIsNeverLost() throws IOException {
        try (var citizen = Person.onDesktop(port)) {
            Page page = citizen.opens("/search").page();
            citizen.tabsTo("[role=combobox]");
            citizen.types("梨");
            citizen.presses("Enter");
            page.waitForURL(url -> url.contains("q="));
            for (String value : List.of("district:110109", "district:110117", "month:9")) {
                citizen.tabsTo(".facet-column [data-key='" + value + "']");
                citizen.presses("Space");
                assertThat(page.locator(".chosen [data-key='chip:" + value + "']"))
                        .isVisible();
                assertThat(page.locator(".facet-column [data-key='" + value + "'] input"))
                        .isFocused();
            }
            page.reload();
            citizen.tabsTo(".chosen [data-key='chip:month:9']");
            citizen.presses("Enter");
            assertThat(page.locator(".chosen .chip.on")).hasCount(2);
            assertThat(page.locator(".search-bar .count")).isFocused();

            citizen.tabsTo(".views .view-map");
            citizen.presses("Enter");
            page.waitForURL(url -> url.contains("view=map"));
            assertThat(page.locator("lvpu-map[data-count][data-outlines=drawn]"))
                    .isVisible();
            citizen.tabsTo(".map-districts [data-district='110117']");
            assertThat(page.locator("path[stroke='#b8481a']")).hasCount(1);
            citizen.presses("Enter");
            assertThat(page.locator(".chosen .chip.on")).hasCount(1);
            assertThat(page.locator(".map-districts [data-district='110117']")).isFocused();

            page.reload();
            assertThat(page.locator("lvpu-map[data-count][data-outlines=drawn]"))
                    .isVisible();
            citizen.tabsTo(".map-frame");
            citizen.presses("ArrowLeft");
            assertThat(page.locator(".map-again")).isVisible();
            citizen.presses("Enter");
            page.waitForURL(url -> url.contains("area="));
            page.goBack();
            page.waitForURL(url -> !url.contains("area="));
            assertThat(page.locator("a[download$=csv]")).isVisible();
            citizen.tabsTo("a[download$=csv]");
            assertThat(Files.readString(download(page, () -> citizen.presses("Enter"))))
                    .contains("京白梨");
        }
    }

    @Test
    void aPinOpensByKeyboardAndItsCardLightsUp() {
        try (var citizen = Person.onDesktop(port)) {
            Page page = citizen.opens("/search?q=梨").page();
            assertThat(page.locator("[data-pin]").first()).isVisible();
            String id = page.locator("[data-pin]").first().getAttribute("data-pin");
            page.locator("[data-pin]").first().focus();
            assertThat(page.locator("[data-entry='" + id + "']")).hasClass(Pattern.compile(".*\\blit\\b.*"));
            citizen.presses("Enter");
            assertThat(page.locator(".leaflet-popup-content a")).isFocused();
            citizen.presses("Escape");
            assertThat(page.locator(".leaflet-popup-content")).hasCount(0);
            assertThat(page.locator("[data-pin]").first()).isFocused();
            page.locator("[data-entry='" + id + "']").hover();
            assertThat(page.locator("[data-pin='" + id + "']")).hasClass(Pattern.compile(".*\\blit\\b.*"));
        }
    }

    @Test
    void onAPhoneTheFiltersAreASheetThatKeepsTheFocusAndTellsTheCount() {
        try (var citizen = Person.onPhone(port)) {
            Page page = citizen.opens("/search?q=梨").page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.locator(".result-list .card h3").first()).isVisible();
            citizen.tabsTo(".phone-bar vaadin-button");
            citizen.presses("Enter");
            var month = page.locator("vaadin-dialog [data-key='month:9'] input");
            assertThat(month).isVisible();
            month.focus();
            citizen.presses("Space");
            page.waitForURL(url -> url.contains("month=9"));
            assertThat(month).isChecked();
            assertThat(month).isFocused();
            assertThat(page.locator("vaadin-dialog").getByText(Pattern.compile("看 \\d+ 条结果")))
                    .isVisible();
            picture(page, "search-sheet", 390);
            citizen.findsThePageAccessible();
            citizen.presses("Escape");
            assertThat(month).not().isVisible();
            assertThat(page.locator(".phone-bar vaadin-button")).isFocused();
            assertThat(page.locator(".phone-bar vaadin-button")).containsText("筛选（1）");

            page.locator(".phone-bar a").click();
            page.waitForURL(url -> url.contains("view=map"));
            assertThat(page.locator(".map-frame")).isVisible();
            assertThat(page.locator(".result-list")).not().isVisible();
            citizen.findsNothingCutOff();
            page.goBack();
            assertThat(page.locator(".result-list .card").first()).isVisible();
        }
    }

    @Test
    void turningAPageStartsAtItsTopAndComingBackFindsThePlace() {
        try (var citizen = Person.onDesktop(port)) {
            Page page = citizen.opens("/search?page=1").page();
            var tenth = page.locator(".result-list .card h3 a").nth(10);
            assertThat(tenth).isVisible();
            tenth.scrollIntoViewIfNeeded();
            page.waitForFunction("scrollY > 400");
            int before = ((Number) page.evaluate("Math.round(scrollY)")).intValue();
            tenth.click();
            page.waitForURL(url -> !url.contains("/search"));
            page.goBack();
            assertThat(page.locator(".result-list .card h3 a").nth(10)).isVisible();
            page.waitForFunction("before => Math.abs(scrollY - before) < 150", before);

            page.locator(".pages a[aria-label='第 3 页']").click();
            page.waitForURL(url -> url.contains("page=2"));
            page.waitForFunction("scrollY === 0");
            assertThat(page.locator(".pages [aria-current=page]")).hasText("3");
        }
    }

    @Test
    void distanceIsMeasuredFromAChosenTownOrFromWhereOneIsButOnlyWhenAsked() {
        try (var citizen = Person.onDesktop(port)) {
            Page page = citizen.opens("/search?kind=village").page();
            var place = page.locator(".facet-column vaadin-combo-box input");
            place.fill("zhaitang");
            assertThat(page.locator("vaadin-combo-box-item:visible")).hasCount(1);
            place.press("ArrowDown");
            place.press("Enter");
            page.waitForURL(url -> url.contains("near=") && url.contains("sort=distance"));
            assertThat(page.locator(".chosen")).containsText("斋堂镇（约） 50 公里以内");
            assertThat(page.locator(".result-list .card").first()).containsText("公里");
            assertThat(page.locator(".facet-column .distance")).containsText("估算");

            page.locator(".facet-column lvpu-locate button").click();
            assertThat(page.locator(".facet-column lvpu-locate p")).containsText(Pattern.compile("没有得到允许|没有定到位"));

            page.context().grantPermissions(List.of("geolocation"));
            page.context().setGeolocation(new Geolocation(40.0123456, 116.1234567));
            page.locator(".facet-column lvpu-locate button").click();
            page.waitForURL(url -> url.contains("near=40.012%2C116.123"));
            assertThat(page.locator(".chosen")).containsText("所选位置 50 公里以内");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "search-list, 1280, /search?view=list",
        "search-split, 1280, /search?q=梨",
        "search-split, 390, /search?q=梨",
        "search-map, 1280, /search?view=map",
        "search-map, 390, /search?view=map",
        "search-empty, 1280, /search?q=京白梨&month=3&district=110118",
        "search-empty, 390, /search?q=京白梨&month=3&district=110118"
    })
    void everySightIsAccessibleAndNothingIsCutOff(String name, int width, String address) {
        try (var anybody = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            Page page = anybody.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            anybody.opens(address);
            assertThat(page.locator(name.equals("search-empty") ? ".ways .way" : ".search-bar .count")
                            .first())
                    .isVisible();
            if (name.equals("search-map")) {
                assertThat(page.locator("lvpu-map[data-count][data-outlines=drawn]"))
                        .isVisible();
            } else if (!name.equals("search-empty")) {
                assertThat(page.locator(".result-list .card h3").first()).isVisible();
            }
            anybody.findsThePageAccessible();
            anybody.findsNothingCutOff();
            picture(page, name, width);
        }
    }

    @Test
    void anEmptyResultIsLoosenedInOneTapAndGivesAsManyAsItSaid() {
        try (var citizen = Person.onPhone(port)) {
            Page page = citizen.opens("/search?q=京白梨&month=3&district=110118").page();
            var way = page.locator(".ways .way").first();
            assertThat(way).isVisible();
            String said = way.locator(".tabular").textContent().replaceAll("\\D", "");
            way.click();
            assertThat(page.locator(".search-bar .count")).containsText("共 " + said + " 条");
            assertThat(page.locator(".result-list .card").first()).isVisible();
        }
    }

    @Test
    void aDistrictIsTakenAwayByItsChipAndItsBoxIsCleared() {
        try (var citizen = Person.onDesktop(port)) {
            Page page =
                    citizen.opens("/search?q=梨&district=110109&district=110117").page();
            page.locator(".chosen [data-key='chip:district:110109']").click();
            assertThat(page.locator(".chosen .chip.on")).hasCount(1);
            assertThat(page.locator(".facet-column [data-key='district:110109'] input"))
                    .not()
                    .isChecked();
        }
    }

    private static void choose(Page page, String value) {
        page.locator(".facet-column [data-key='" + value + "'] input").check();
        assertThat(page.locator(".chosen [data-key='chip:" + value + "']")).isVisible();
    }

    private static Path download(Page page, Runnable click) {
        Download download = page.waitForDownload(click);
        assertThat(download.failure()).isNull();
        return download.path();
    }

    private static void picture(Page page, String name, int width) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + width + ".png")));
    }
}
