package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Enrolment;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the pictures of docs/SCREENS.md. They go to {@code target/screenshots}; {@code -Dlvpu.screenshots=../docs/screenshots}
 * renews the committed ones.
 */
@IntegrationTest
class ScreenshotsIT {
    private static final Path FOLDER = Path.of(System.getProperty("lvpu.screenshots", "target/screenshots"));

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void everyMainScreenIsPictured(int width) {
        Enrolment.of(accounts, "screens-moderator", "处置员甲", Role.MODERATOR);
        var suspended = jdbc.sql("select number from certificate where state = 'suspended' and example limit 1")
                .query(String.class)
                .single();
        var valid = jdbc.sql("select number from certificate where state = 'active' and example"
                        + " and valid_from <= current_date and valid_to >= current_date limit 1")
                .query(String.class)
                .single();
        try (var anybody = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            anybody.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            picture(anybody.opens("/"), "h1", "home", width);
            picture(anybody.opens("/search?q=梨"), ".card h3", "search", width);
            picture(anybody.opens("/search?q=四月 采摘 门头沟"), ".card h3", "search-understood", width);
            picture(anybody.opens("/search?q=梨&view=map"), "lvpu-map", "search-map", width);
            picture(anybody.opens("/search?q=qwxyzv"), ".empty", "search-empty", width);
            picture(anybody.opens("/season/9"), "h1", "season", width);
            picture(anybody.opens("/e/product/jing-bai-li"), "h1", "entry", width);
            picture(anybody.opens("/b/ling-shan-lv-chan"), "h1", "brand", width);
            picture(anybody.opens("/c/" + valid), ".verdict", "verdict", width);
            picture(anybody.opens("/c/" + suspended), ".verdict", "verdict-suspended", width);
            picture(anybody.opens("/c/LSLC-2020-999999-0"), "h1", "verdict-unknown", width);
            picture(anybody.opens("/lookup?q=第640号"), "#answer h2, #answer h3", "lookup", width);
            picture(anybody.opens("/feed"), "article", "feed", width);
            picture(anybody.opens("/login"), "vaadin-login-form", "login", width);
            picture(anybody.opens("/registry?q=茶"), "h1", "registry", width);
            picture(anybody.opens("/log"), "h1", "log", width);
            picture(anybody.opens("/log/c/" + suspended), "h1", "log-certificate", width);
            picture(anybody.opens("/c/" + valid + "/proof"), "h1", "proof", width);
            picture(anybody.opens("/verify"), "h1", "verify", width);
            picture(anybody.opens("/c/" + valid + "/report"), "h1", "report", width);
        }
        Enrolment.of(accounts, "screens-producer", "果农甲", Role.PRODUCER);
        try (var producer = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            producer.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            producer.logsIn("screens-producer");
            picture(producer.opens("/apply"), "main h2", "apply", width);
            picture(producer.opens("/certificates"), "main h2, main .empty", "certificates", width);
        }
        try (var moderator = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            moderator.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
            moderator.logsIn("screens-moderator");
            picture(moderator.opens("/moderation"), "#moderation-queue > *", "moderation", width);
        }
    }

    private static void picture(Person person, String awaited, String name, int width) {
        assertThat(person.page().locator(awaited).first()).isVisible();
        person.page().evaluate("document.fonts.ready");
        person.findsNothingCutOff();
        var bytes = person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(FOLDER.resolve(name + "-" + width + ".png"))
                        .setFullPage(List.of("verdict", "entry", "proof").contains(name)));
        assertThat(bytes.length).isGreaterThan(5_000);
    }
}
