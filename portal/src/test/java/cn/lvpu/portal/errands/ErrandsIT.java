package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Enrolment;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class ErrandsIT {
    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void people() {
        Enrolment.of(accounts, "errand-citizen", "山里人", Role.CITIZEN);
        Enrolment.of(accounts, "errand-moderator", "处置员甲", Role.MODERATOR);
        Enrolment.of(accounts, "errand-reviewer", "审核员甲", Role.REVIEWER);
    }

    @Test
    void aCitizenSearchesThePearReadsItsEntryAndGoesOnToTheBrand() {
        try (var citizen = Person.onPhone(port)) {
            citizen.opens("/");
            citizen.page().getByRole(AriaRole.COMBOBOX).fill("京白梨");
            citizen.page().getByRole(AriaRole.COMBOBOX).press("Enter");

            citizen.isAt("/search");
            assertThat(citizen.page().locator(".card h3").first()).hasText("京白梨");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            citizen.page().locator(".card h3 a").first().click();

            citizen.isAt("/e/product/jing-bai-li");
            citizen.seesHeading("京白梨");
            assertThat(citizen.page().getByText("2012年第37号").first()).isVisible();
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            citizen.page().getByRole(AriaRole.LINK, link("灵山绿产")).first().click();

            citizen.isAt("/b/ling-shan-lv-chan");
            citizen.seesHeading("灵山绿产");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
        }
    }

    @Test
    void theSameErrandByKeyboardAlone() {
        try (var citizen = Person.onDesktop(port)) {
            citizen.opens("/");
            citizen.tabsTo("form[role=search] input");
            citizen.types("京白梨");
            citizen.presses("Enter");
            citizen.isAt("/search");
            assertThat(citizen.page().locator(".card h3").first()).hasText("京白梨");
            citizen.tabsTo(".card h3 a");
            citizen.presses("Enter");
            citizen.isAt("/e/product/jing-bai-li");
            citizen.tabsTo("a[href='/b/ling-shan-lv-chan']");
            citizen.presses("Enter");
            citizen.isAt("/b/ling-shan-lv-chan");
        }
    }

    @Test
    void theBackButtonReturnsToTheSearchAsItWas() {
        try (var citizen = Person.onDesktop(port)) {
            citizen.opens("/search?q=" + "梨&kind=product");
            assertThat(citizen.page().locator(".card h3").first()).isVisible();
            var before = citizen.page().locator(".card h3").allTextContents();
            citizen.page().locator(".card h3 a").first().click();
            citizen.page().waitForURL(url -> url.contains("/e/"));
            citizen.page().goBack();
            assertThat(citizen.page().locator(".card h3")).hasCount(before.size());
            assertThat(citizen.page().locator(".card h3").allTextContents()).isEqualTo(before);
        }
    }

    @Test
    void atTheStallASuspendedCertificateIsLookedUpWithTheKeyboard() {
        try (var reviewer = Person.onDesktop(port);
                var citizen = Person.onPhone(port)) {
            var number = new Reviewing(reviewer.logsIn("errand-reviewer")).issuesAndSuspends();

            citizen.opens("/lookup");
            citizen.tabsTo("#question");
            citizen.types(number.toLowerCase(java.util.Locale.ROOT));
            citizen.presses("Enter");
            assertThat(citizen.page().locator("#answer")).containsText("暂停");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            citizen.tabsTo("#answer a[href^='/c/']");
            citizen.presses("Enter");

            citizen.isAt("/c/" + number);
            assertThat(citizen.page().locator(".verdict")).containsText("暂停");
            assertThat(citizen.page().locator(".verdict")).not().containsText("证书有效");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
        }
    }

    @Test
    void aNewcomerSignsUpPostsAModeratorApprovesAndEverybodySeesIt() {
        var words = "妙峰山的香椿冒芽了 " + UUID.randomUUID().toString().substring(0, 8);
        try (var newcomer = Person.onPhone(port);
                var moderator = Person.onDesktop(port);
                var anybody = Person.onPhone(port)) {
            newcomer.opens("/signup");
            newcomer.findsThePageAccessible();
            newcomer.findsNothingCutOff();
            newcomer.page()
                    .locator("#signup-login-name input")
                    .fill("newcomer-" + UUID.randomUUID().toString().substring(0, 8));
            newcomer.page().locator("#signup-display-name input").fill("新来的");
            newcomer.page().locator("#signup-password input").fill("一个够长的密码-2026");
            newcomer.page().locator("#signup-submit").click();
            newcomer.page().waitForURL(url -> !url.contains("/signup"));

            newcomer.opens("/feed");
            newcomer.page().locator("#write-text textarea").fill(words);
            newcomer.page().locator("#write-send").click();
            assertThat(newcomer.page().locator("#write-status")).containsText("已收到");
            newcomer.findsThePageAccessible();
            newcomer.findsNothingCutOff();

            moderator.logsIn("errand-moderator").opens("/moderation");
            var item = moderator.page().locator("#moderation-queue > *", new Page.LocatorOptions().setHasText(words));
            assertThat(item).isVisible();
            moderator.findsThePageAccessible();
            item.focus();
            moderator.presses("a");
            assertThat(moderator.page().locator("#moderation-status")).containsText("已通过");
            assertThat(item).hasCount(0);

            anybody.opens("/feed");
            assertThat(anybody.page().getByText(words).first()).isVisible();
            anybody.findsThePageAccessible();
            anybody.findsNothingCutOff();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moderation", "/review"})
    void aCitizenIsRefusedInWords(String address) {
        try (var citizen = Person.onPhone(port)) {
            citizen.logsIn("errand-citizen").opens(address);
            assertThat(citizen.page().locator("h1").first()).isVisible();
            assertThat(citizen.page().locator("main")).containsText("没有权限");
            assertThat(citizen.page().locator("#moderation-queue")).hasCount(0);
            citizen.findsThePageAccessible();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moderation", "/review", "/account"})
    void aStrangerIsAskedToLogInAndComesBack(String address) {
        try (var stranger = Person.onPhone(port)) {
            stranger.opens(address);
            stranger.isAt("/login");
            stranger.findsThePageAccessible();
            stranger.findsNothingCutOff();
        }
    }

    private static Page.GetByRoleOptions link(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    /** What a reviewer does at the desk. */
    private record Reviewing(Person reviewer) {
        String issuesAndSuspends() {
            var page = reviewer.opens("/review").page();
            page.locator("#issue").click();
            chooses("#issue-scheme", "灵山绿产 LSLC");
            chooses("#issue-district", "门头沟区");
            page.locator("#issue-holder input").fill("示例果园（示例）");
            page.locator("#issue-products textarea").fill("京白梨（鲜果）");
            page.locator("#issue-origin input").fill("门头沟区军庄镇");
            page.locator("#issue-valid-to input").fill("2029/12/31");
            page.locator("#issue-valid-to input").press("Enter");
            page.locator("#issue-reason textarea").fill("现场核查通过，公示期内没有异议。");
            reviewer.findsThePageAccessible();
            page.locator("#issue-confirm").click();
            var card = page.locator("[id^='certificate-LSLC-']", new Page.LocatorOptions().setHasText("示例果园（示例）"))
                    .first();
            assertThat(card).isVisible();
            var number = card.getAttribute("id").substring("certificate-".length());

            page.locator("#suspend-" + number).click();
            page.locator("#reason textarea").fill("抽检不合格，整改期间暂停使用。");
            page.locator("#confirm").click();
            assertThat(page.locator("#review-status")).containsText("暂停");
            reviewer.findsThePageAccessible();
            return number;
        }

        private void chooses(String field, String item) {
            var page = reviewer.page();
            page.locator(field).click();
            page.locator("vaadin-select-item:visible", new Page.LocatorOptions().setHasText(item))
                    .first()
                    .click();
        }
    }
}
