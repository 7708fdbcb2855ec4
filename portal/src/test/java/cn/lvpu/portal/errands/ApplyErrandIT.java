package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Enrolment;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.application.Asking;
import cn.lvpu.portal.certification.application.Reviewing;
import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A producer's whole errand: eligible, filled in, handed in, corrected. */
@IntegrationTest
class ApplyErrandIT {
    private static final Path PICTURES = Path.of(System.getProperty("lvpu.screenshots", "target/screenshots"));
    private static final byte[] PDF =
            "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Reviewing reviewing;

    @Test
    void aCitizenBecomesAProducerAppliesAndAnswersACorrectionOnThePhone() {
        String login = "grower-" + UUID.randomUUID().toString().substring(0, 8);
        Enrolment.of(accounts, login, "军庄梨农", Role.CITIZEN);
        try (var grower = Person.onPhone(port);
                var desk = Person.onDesktop(port)) {
            grower.logsIn(login).opens("/apply");
            looksAt(grower, "apply-become");
            grower.page().locator("#become").click();
            grower.seesHeading("我的申请");
            looksAt(grower, "apply-home");
            grower.page()
                    .locator("#schemes a", new Page.LocatorOptions().setHasText("灵山绿产"))
                    .click();
            for (String id : new String[] {"region", "subject", "batch"}) {
                grower.page()
                        .locator("#e-" + id + " vaadin-radio-button")
                        .first()
                        .click();
            }
            looksAt(grower, "apply-eligibility");
            grower.page().locator("#start").click();
            assertThat(grower.page().locator("#tasks li")).hasCount(4);
            looksAt(grower, "apply-tasks");
            String application = grower.address();

            grower.opens(application + "&part=applicant");
            fills(grower, "holder", "军庄梨业合作社");
            fills(grower, "credit-code", "93110109MA00K1L2M1");
            assertThat(grower.page().locator("#q-credit-code")).containsText("校验位不对");
            looksAt(grower, "apply-form");
            fills(grower, "credit-code", "93110109MA00K1L2MH");
            fills(grower, "contact", "张三");
            fills(grower, "phone", "138 0013 8000");
            assertThat(grower.page().locator("#keep-status")).containsText("已保存");

            desk.logsIn(login).opens(application + "&part=produce");
            desk.page().locator("#q-products textarea").fill("京白梨");
            desk.page().locator("#q-products textarea").blur();
            desk.page().locator("#q-place input").fill("门头沟区 军庄镇");
            desk.page()
                    .locator("vaadin-combo-box-item", new Page.LocatorOptions().setHasText("军庄镇"))
                    .first()
                    .click();
            fills(desk, "site", "东山村梨园");
            fills(desk, "since", "2015-03-01");
            desk.page().locator("#q-process textarea").fill("按绿色食品标准生产，采收后分级、抽检、装箱。");
            desk.page().locator("#q-process textarea").blur();
            assertThat(desk.page().locator("#keep-status")).containsText("已保存");
            looksAt(desk, "apply-form");

            grower.opens(application + "&part=documents");
            for (String id : new String[] {"licence", "origin", "test-report", "promise"}) {
                grower.page()
                        .locator("#upload-" + id + " input[type=file]")
                        .setInputFiles(new FilePayload(id + ".pdf", "application/pdf", pdf(id)));
                assertThat(grower.page().locator("#d-" + id + " .files a")).hasText(id + ".pdf");
            }
            grower.page()
                    .locator("#upload-certificates input[type=file]")
                    .setInputFiles(new FilePayload(
                            "fake.pdf", "application/pdf", "MZ not a pdf".getBytes(StandardCharsets.US_ASCII)));
            assertThat(grower.page().locator("#d-certificates")).containsText("只收 PDF");
            looksAt(grower, "apply-documents");

            grower.opens(application + "&part=check");
            assertThat(grower.page().locator("#submit")).isEnabled();
            looksAt(grower, "apply-check");
            desk.opens(application + "&part=check");
            looksAt(desk, "apply-check");
            grower.page().locator("#submit").click();
            assertThat(grower.page().locator("#receipt")).containsText("SQ-");
            desk.page().locator("#submit").click();
            assertThat(desk.page().locator("#submit-status")).containsText("还没有提交");

            String receipt = grower.page().locator("#receipt").textContent().replaceAll(".*(SQ-[0-9-]+).*", "$1");
            Asking.correction(reviewing, receipt, "site", "请写到地块");
            grower.page().reload();
            assertThat(grower.page().locator(".correction")).hasCount(1);
            looksAt(grower, "apply-correction");
            fills(grower, "site", "东山村梨园三组北坡");
            assertThat(grower.page().locator("#keep-status")).containsText("已保存");
            grower.opens(application + "&part=check");
            assertThat(grower.page().locator("#differences del")).hasText("东山村梨园");
            assertThat(grower.page().locator("#differences ins")).hasText("东山村梨园三组北坡");
            grower.page().locator("#submit").click();
            assertThat(grower.page().locator("#timeline")).containsText("提交补正");
            looksAt(grower, "apply-answered");
            desk.opens(application);
            looksAt(desk, "apply-answered");
        }
    }

    private static byte[] pdf(String title) {
        return (new String(PDF, StandardCharsets.US_ASCII) + "%" + title).getBytes(StandardCharsets.US_ASCII);
    }

    private static void fills(Person person, String question, String answer) {
        person.page().locator("#q-" + question + " input").fill(answer);
        person.page().locator("#q-" + question + " input").press("Tab");
    }

    private static void looksAt(Person person, String name) {
        person.findsThePageAccessible();
        person.findsNothingCutOff();
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(PICTURES.resolve(name + "-" + person.page().viewportSize().width + ".png"))
                        .setFullPage(true));
    }
}
