package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Enrolment;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.proof.Proven;
import cn.lvpu.portal.proof.SignedProofs;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A shopper with a phone and no network: the browser is really cut off, and the page is loaded anew after that. */
@IntegrationTest
class OfflineCheckIT {
    @LocalServerPort
    int port;

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignedProofs proofs;

    @Autowired
    Accounts accounts;

    @Test
    void withoutANetworkThePhoneTellsGoodProofsFromBadOnes() throws Exception {
        var valid = proven().issued(10, 300);
        var expired = proven().issued(40, -5);
        var suspended = proven().decided(proven().issued(10, 300), TransitionKind.SUSPEND);
        var revoked = proven().decided(proven().issued(10, 300), TransitionKind.REVOKE);
        try (var shopper = Person.onPhone(port)) {
            installs(shopper);
            cutOff(shopper);

            says(shopper, proofs.printed(valid), "valid", "valid", "证书有效");
            assertThat(shopper.page().locator("#answer")).containsText("京白梨");
            assertThat(shopper.page().locator("#answer"))
                    .containsText(valid.number().toString());
            assertThat(shopper.page().locator("#list-age")).containsText("状态名单：刚刚更新");
            shopper.findsThePageAccessible();
            shopper.findsNothingCutOff();

            says(shopper, proofs.credential(valid), "valid", "valid", "证书有效");
            says(shopper, proofs.printed(expired), "invalid", "expired", "已过有效期");
            says(shopper, proofs.printed(suspended), "invalid", "suspended", "暂停使用");
            says(shopper, proofs.printed(revoked), "invalid", "revoked", "已撤销或注销");
            says(shopper, Forgeries.tampered(proofs.printed(valid)), "invalid", "tampered", "签名不符");
            assertThat(shopper.page().locator("#answer")).not().containsText("京白梨");
            shopper.findsThePageAccessible();
            says(shopper, Forgeries.signedByAStranger(proofs.printed(valid)), "caution", "unknown-key", "不能确认");
            assertThat(shopper.page().locator("#answer")).not().containsText("京白梨");
            shopper.findsThePageAccessible();
        }
    }

    @Test
    void whatIsNoProofIsNeverCalledValid() throws Exception {
        var valid = proven().issued(10, 300);
        String token = Forgeries.token(proofs.printed(valid));
        String[] parts = token.split("\\.");
        try (var shopper = Person.onPhone(port)) {
            installs(shopper);
            cutOff(shopper);
            for (String text : new String[] {
                "你好",
                "a.b.c",
                "....",
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                Forgeries.unsigned(parts[1]),
                "{}",
                "A".repeat(30_000),
                "https://elsewhere.example/verify#" + parts[1]
            }) {
                shopper.page().locator("#text").fill(text);
                shopper.page().locator("#check").click();
                assertThat(shopper.page().locator("#conclusion"))
                        .hasAttribute("data-kind", Pattern.compile("unchecked|invalid"));
                assertThat(shopper.page().locator("#conclusion")).not().containsText("证书有效");
            }
            says(shopper, "http://localhost/c/" + valid.number(), "unchecked", "number-only", "只有证书编号");
            assertThat(shopper.page().locator("#answer a")).hasAttribute("href", "/c/" + valid.number());
            // A status list is genuine and signed by us, and still no certificate.
            shopper.page().context().setOffline(false);
            String list = (String) shopper.page().evaluate("fetch('/status/revocation-1').then(r => r.text())");
            says(shopper, list, "unchecked", "not-a-proof", "不是离线证明");
            shopper.findsThePageAccessible();
        }
    }

    @Test
    void anOldListIsSaidToBeOldAndAForgottenOneToBeMissing() throws Exception {
        var valid = proven().issued(10, 300);
        var revoked = proven().decided(proven().issued(10, 300), TransitionKind.REVOKE);
        try (var shopper = Person.onPhone(port)) {
            installs(shopper);
            cutOff(shopper);
            at(shopper, Duration.ofHours(5));
            says(shopper, proofs.printed(valid), "valid", "valid", "证书有效");
            assertThat(shopper.page().locator("#list-age")).containsText("5 小时前");
            at(shopper, Duration.ofDays(3));
            says(shopper, proofs.printed(valid), "caution", "old-list", "名单太旧");
            assertThat(shopper.page().locator("#list-age")).containsText("3 天前");
            says(shopper, proofs.printed(revoked), "invalid", "revoked", "已撤销或注销");
            at(shopper, Duration.ofHours(-5));
            says(shopper, proofs.printed(valid), "caution", "clock", "时间不对");
            at(shopper, Duration.ofDays(-30));
            says(shopper, proofs.printed(valid), "caution", "not-yet", "尚未生效");
            at(shopper, Duration.ZERO);
            shopper.page().evaluate("caches.open('lvpu-proof-kept').then(c => c.delete('/status/suspension-1'))");
            says(shopper, proofs.printed(valid), "caution", "no-list", "不能确认");
            shopper.page().evaluate("caches.delete('lvpu-proof-kept')");
            says(shopper, proofs.printed(valid), "unchecked", "no-keys", "没有查成");
        }
    }

    @Test
    void aPhotoOfThePrintedCodeIsReadOnThePhoneItself() throws Exception {
        var valid = proven().issued(10, 300);
        try (var shopper = Person.onPhone(port)) {
            installs(shopper);
            cutOff(shopper);
            shopper.page()
                    .locator("#photo")
                    .setInputFiles(new FilePayload("box.png", "image/png", Forgeries.photo(proofs.printed(valid))));
            concludes(shopper, "valid", "valid", "证书有效");
            shopper.page()
                    .locator("#photo")
                    .setInputFiles(new FilePayload("no.txt", "text/plain", "no".getBytes(StandardCharsets.UTF_8)));
            concludes(shopper, "unchecked", "no-code", "没有找到码");
        }
    }

    @Test
    void theCameraReadsTheCodeAndIsSwitchedOff() {
        var valid = proven().issued(10, 300);
        try (var shopper = Person.onPhone(port)) {
            installs(shopper);
            // A camera that sees the printed code.
            shopper.page().evaluate("""
                    async number => {
                      const code = new Image();
                      code.src = '/c/' + number + '/proof.svg';
                      await code.decode();
                      const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 960 });
                      const draw = () => {
                        canvas.getContext('2d').fillRect(0, 0, 1280, 960);
                        canvas.getContext('2d').drawImage(code, 340, 200, 560, 560);
                      };
                      setInterval(draw, 100);
                      draw();
                      window.seen = canvas.captureStream(10);
                      navigator.mediaDevices.getUserMedia = async () => window.seen;
                    }""", valid.number().toString());
            cutOffButStay(shopper);
            shopper.page().locator("#camera").click();
            concludes(shopper, "valid", "valid", "证书有效");
            assertThat(shopper.page().locator("#finder")).isHidden();
            assertThat(shopper.page().evaluate("window.seen.getTracks().every(track => track.readyState === 'ended')"))
                    .isEqualTo(true);
        }
    }

    @Test
    void anOperatorFindsTheKeysAndACitizenDoesNot() {
        Enrolment.of(accounts, "proof-operator", "运营员甲", Role.OPERATOR);
        Enrolment.of(accounts, "proof-citizen", "市民甲", Role.CITIZEN);
        proofs.printed(proven().issued(10, 300));
        try (var operator = Person.onPhone(port);
                var citizen = Person.onPhone(port)) {
            operator.logsIn("proof-operator").opens("/account");
            operator.page().locator("a[href='/operations/keys']").click();
            operator.isAt("/operations/keys");
            assertThat(operator.page().locator("#keys")).containsText("正在签名");
            operator.findsThePageAccessible();
            operator.findsNothingCutOff();
            citizen.logsIn("proof-citizen").opens("/operations/keys");
            assertThat(citizen.page().locator("main")).containsText("没有权限");
            assertThat(citizen.page().locator("#keys")).hasCount(0);
        }
    }

    @Test
    void aCodeOpenedBeforeTheLastDecisionIsJudgedAgainWhenThereIsANetwork() {
        var valid = proven().issued(10, 300);
        try (var shopper = Person.onPhone(port)) {
            installs(shopper);
            cutOff(shopper);
            says(shopper, proofs.printed(valid), "valid", "valid", "证书有效");
            proven().decided(valid, TransitionKind.REVOKE);
            says(shopper, proofs.printed(valid), "valid", "valid", "证书有效");
            shopper.page().context().setOffline(false);
            concludes(shopper, "invalid", "revoked", "已撤销或注销");
            assertThat(shopper.page().locator("#offline")).isHidden();
        }
    }

    @Test
    void fromTheVerdictPageToTheProofAndItsConclusionByKeyboard() {
        var valid = proven().issued(10, 300);
        try (var shopper = Person.onDesktop(port)) {
            shopper.opens("/c/" + valid.number());
            shopper.tabsTo("a[href='/c/" + valid.number() + "/proof']");
            shopper.presses("Enter");
            shopper.isAt("/c/" + valid.number() + "/proof");
            assertThat(shopper.page().locator(".code svg")).isVisible();
            shopper.findsThePageAccessible();
            shopper.findsNothingCutOff();
            shopper.tabsTo("a[href^='/verify#']");
            shopper.presses("Enter");
            shopper.page().waitForURL(url -> url.endsWith("/verify"));
            concludes(shopper, "valid", "valid", "证书有效");
            shopper.findsThePageAccessible();
            shopper.findsNothingCutOff();
            shopper.tabsTo("#text");
            shopper.types("x");
            shopper.tabsTo("#check");
            shopper.presses("Enter");
            concludes(shopper, "unchecked", "not-a-proof", "不是离线证明");
            shopper.opens("/help/proof").seesHeading("没有网络");
            shopper.findsThePageAccessible();
            shopper.findsNothingCutOff();
        }
    }

    private Proven proven() {
        return new Proven(certificates, transaction);
    }

    private static void installs(Person shopper) {
        shopper.opens("/verify");
        assertThat(shopper.page().locator("html")).hasAttribute("data-offline", "ready");
        assertThat(shopper.page().locator("#kept-lists")).containsText("份");
    }

    /** Off for the page, its worker and everything else; then the page is opened anew, as at a stall. */
    private static void cutOff(Person shopper) {
        cutOffButStay(shopper);
        shopper.opens("/verify");
        assertThat(shopper.page().locator("#offline")).isVisible();
        assertThat(shopper.page().evaluate("fetch('/robots.txt').then(() => 'network', () => 'none')"))
                .isEqualTo("none");
    }

    private static void cutOffButStay(Person shopper) {
        shopper.page().context().setOffline(true);
    }

    /** Moves the clock of the phone. */
    private static void at(Person shopper, Duration later) {
        shopper.page().clock().setFixedTime(Date.from(Instant.now().plus(later)));
    }

    private static void says(Person shopper, String text, String kind, String code, String headline) {
        Page page = shopper.page();
        page.locator("#text").fill(text);
        page.locator("#check").click();
        concludes(shopper, kind, code, headline);
    }

    private static void concludes(Person shopper, String kind, String code, String headline) {
        var conclusion = shopper.page().locator("#conclusion");
        assertThat(conclusion).hasAttribute("data-code", code);
        assertThat(conclusion).hasAttribute("data-kind", kind);
        assertThat(conclusion.locator("h2")).hasText(headline);
        // Each look has words and a shape of its own, not a colour alone.
        assertThat(conclusion.locator("svg path")).hasCount(1);
        assertThat(conclusion.locator(".when")).containsText("离线查验结论");
    }
}
