package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lvpu.portal.alerts.NewEntriesRound;
import cn.lvpu.portal.discovery.CatalogueWatch;
import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class SavedSearchErrandsIT {
    private static final Path PICTURES = Path.of(System.getProperty("lvpu.screenshots", "target/screenshots"));
    private static final String ENTRY = "product:jing-bai-li";

    @LocalServerPort
    int port;

    @Autowired
    NewEntriesRound round;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    CatalogueWatch catalogue;

    /** The portal serves while its first index is being built; these errands need it built. */
    @BeforeEach
    void theIndexIsBuilt() {
        await().atMost(Duration.ofMinutes(3)).until(() -> catalogue.generation().isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aNewcomerSavesASearchIsToldOfANewEntryAndLooksAtIt(int width) {
        try (var newcomer = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            newcomer.opens("/search?q=京白梨");
            assertThat(newcomer.page().locator(".card h3").first()).hasText("京白梨");

            newcomer.opens("/account/searches?save=" + encoded("q=" + encoded("京白梨") + "&page=1"));
            newcomer.isAt("/login");
            newcomer.page().locator("#to-signup").click();
            signsUp(newcomer);

            newcomer.isAt("/account/searches");
            assertThat(newcomer.page().locator("#searches-notice")).containsText("已保存“京白梨”");
            newcomer.page().waitForURL(url -> !url.contains("save="));
            assertThat(newcomer.page().locator(".saved")).hasCount(1);
            assertThat(newcomer.page().locator("#news")).isHidden();
            newcomer.findsThePageAccessible();
            newcomer.findsNothingCutOff();

            appears();
            newcomer.page().reload();
            assertThat(newcomer.page().locator(".saved")).hasCount(1);
            assertThat(newcomer.page().locator(".saved .fresh a")).hasText("京白梨");
            assertThat(newcomer.page().locator("#news")).hasText("1");
            newcomer.findsThePageAccessible();
            newcomer.findsNothingCutOff();
            picture(newcomer, "searches", width);

            newcomer.page().locator("[id^=read-]").click();
            assertThat(newcomer.page().locator("#searches-notice")).containsText("看过了");
            assertThat(newcomer.page().locator("#news")).isHidden();
            newcomer.page().locator(".saved .fresh a").click();
            newcomer.isAt("/e/product/jing-bai-li");
        }
    }

    @Test
    void aSavedSearchIsRenamedPausedAndRemovedByKeyboard() {
        try (var newcomer = Person.onDesktop(port)) {
            newcomer.opens("/signup?next=/account/searches");
            signsUp(newcomer);
            newcomer.isAt("/account/searches");
            assertThat(newcomer.page().locator(".empty")).containsText("还没有保存的搜索");
            assertThat(newcomer.page().locator("#letters")).containsText("没有配置邮件服务器");
            newcomer.findsThePageAccessible();
            newcomer.findsNothingCutOff();
            picture(newcomer, "searches-empty", 1280);

            newcomer.opens("/account/searches?save=" + encoded("kind=homestay&month=4"));
            assertThat(newcomer.page().locator("#searches-notice")).containsText("民宿 · 4月时令");
            newcomer.tabsTo("[id^=rename-]");
            newcomer.presses("Enter");
            assertThat(newcomer.page().locator("#rename-name input")).isFocused();
            newcomer.findsThePageAccessible();
            newcomer.presses("Control+A");
            newcomer.types("春天的民宿");
            newcomer.presses("Enter");
            assertThat(newcomer.page().locator(".saved h2")).hasText("春天的民宿");

            newcomer.tabsTo("[id^=pause-]");
            newcomer.presses("Enter");
            assertThat(newcomer.page().locator(".saved .badge")).hasText("已暂停");

            newcomer.tabsTo("[id^=remove-]");
            newcomer.presses("Enter");
            assertThat(newcomer.page().locator("#remove-confirm")).isVisible();
            newcomer.findsThePageAccessible();
            newcomer.tabsTo("#remove-confirm");
            newcomer.presses("Enter");
            assertThat(newcomer.page().locator(".empty")).isVisible();
        }
    }

    @Test
    void theLinksInLettersAreTakenInWords() {
        try (var anybody = Person.onPhone(port)) {
            anybody.opens("/mail/unsubscribe/nonsense");
            anybody.seesHeading("这个链接不对");
            anybody.findsThePageAccessible();
            anybody.findsNothingCutOff();
        }
    }

    /** A generation comes that has one entry more than the one before. */
    private void appears() {
        round.run();
        jdbc.sql("delete from search_match where entry_id = ?").param(ENTRY).update();
        jdbc.sql("delete from known_entry where id = ?").param(ENTRY).update();
        jdbc.sql("update catalogue_sight set generation = 'before'").update();
        round.run();
    }

    private static void signsUp(Person newcomer) {
        newcomer.page()
                .locator("#signup-login-name input")
                .fill("saver-" + UUID.randomUUID().toString().substring(0, 8));
        newcomer.page().locator("#signup-display-name input").fill("爱吃梨的人");
        newcomer.page().locator("#signup-password input").fill("一个够长的密码-2026");
        newcomer.page().locator("#signup-submit").click();
    }

    private static void picture(Person person, String name, int width) {
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + width + ".png"))
                        .setFullPage(true));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
