package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.AccountStore;
import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Enrolment;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.CertificateAccounts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.testing.IntegrationTest;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A box at a stall: looked up, judged, asked about the day of buying, reported and answered; its holder prints labels. */
@IntegrationTest
class CertificateErrandIT {
    private static final LocalDate TODAY = RegistryDay.of(Instant.now());

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStore people;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateAccounts holders;

    @Autowired
    TransactionTemplate transaction;

    private Certificate certificate;

    @BeforeEach
    void aHolderWithACertificate() {
        Enrolment.of(accounts, "errand-reviewer", "审核员甲", Role.REVIEWER);
        Enrolment.of(accounts, "errand-producer", "示例果农", Role.PRODUCER);
        certificate = transaction.execute(status -> {
            Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", TODAY.getYear()),
                    RegistryExamples.terms("示例合作社（示例）", TODAY, TODAY.plusDays(60)),
                    now);
            certificates.add(issued, new Certificates.Recording(UUID.randomUUID(), Optional.empty()));
            holders.assign(
                    issued.number(),
                    people.findCredentials("errand-producer")
                            .orElseThrow()
                            .account()
                            .id(),
                    now);
            return issued;
        });
    }

    @Test
    void aBoxIsLookedUpJudgedReportedAndAnswered() {
        String path = "/c/" + certificate.number();
        String receiptPath;
        try (var citizen = Person.onPhone(port)) {
            citizen.opens("/lookup");
            assertThat(citizen.page().locator("lvpu-scan button")).hasText("用相机扫");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            pictured(citizen, "lookup-390");
            citizen.page()
                    .locator("#question")
                    .fill(certificate.number().toString().toLowerCase(java.util.Locale.ROOT));
            citizen.page().locator("#question").press("Enter");
            assertThat(citizen.page().locator("#verdict")).containsText("证书有效");
            citizen.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("看完整结论"))
                    .click();
            citizen.isAt(path);
            citizen.seesHeading("证书有效");
            assertThat(citizen.page().locator("dl.three")).containsText("前后一致");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            pictured(citizen, "verdict-390");

            citizen.page().locator("#on").fill(TODAY.minusDays(1).toString());
            citizen.page().locator("#day button").click();
            citizen.isAt(path);
            citizen.seesHeading("那天尚未生效");
            citizen.page().locator("a[href$='/report']").first().click();
            citizen.isAt(path + "/report");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            pictured(citizen, "report-390");
            citizen.page().locator("input[value=copied_label]").check();
            citizen.page().locator("#what").fill("三盒贴的是同一个序列号");
            citizen.page().locator("form.report button").click();
            assertThat(citizen.page().locator("#receipt")).not().isEmpty();
            citizen.findsThePageAccessible();
            pictured(citizen, "receipt-390");
            receiptPath = citizen.address();
        }
        String receipt = receiptPath.substring(receiptPath.lastIndexOf('/') + 1);
        try (var reviewer = Person.onDesktop(port)) {
            reviewer.logsIn("errand-reviewer").opens("/review");
            reviewer.page().locator("#to-reports").click();
            assertThat(reviewer.page().locator("#report-" + receipt)).containsText("三盒贴的是同一个序列号");
            reviewer.findsThePageAccessible();
            reviewer.findsNothingCutOff();
            pictured(reviewer, "reports-1280");
            reviewer.page().locator("#answer-" + receipt + " textarea").fill("已请持证人核对这一批标签。");
            reviewer.page().locator("#send-" + receipt).click();
            assertThat(reviewer.page().getByText("已经答复。")).isVisible();
            reviewer.opens(path);
            reviewer.findsThePageAccessible();
            pictured(reviewer, "verdict-1280");
        }
        try (var citizen = Person.onPhone(port)) {
            citizen.opens(receiptPath);
            assertThat(citizen.page().locator("main")).containsText("已请持证人核对这一批标签。");
        }
    }

    @Test
    void theCameraReadsALabelAndLeadsToItsVerdict() {
        try (var shopper = Person.onPhone(port)) {
            shopper.opens("/lookup");
            // A camera that sees the label.
            shopper.page().evaluate("""
                    async number => {
                      const code = new Image();
                      code.src = '/c/' + number + '/qr.svg';
                      await code.decode();
                      const canvas = Object.assign(document.createElement('canvas'), { width: 1280, height: 960 });
                      const draw = () => {
                        canvas.getContext('2d').fillRect(0, 0, 1280, 960);
                        canvas.getContext('2d').drawImage(code, 440, 280, 400, 400);
                      };
                      setInterval(draw, 100);
                      draw();
                      window.seen = canvas.captureStream(10);
                      navigator.mediaDevices.getUserMedia = async () => window.seen;
                    }""", certificate.number().toString());
            shopper.page().locator("lvpu-scan button").click();
            shopper.isAt("/c/" + certificate.number());
            shopper.seesHeading("证书有效");
        }
    }

    @Test
    void aHolderDownloadsTheCertificateAndLabelsWhoseSerialsAreGood() throws IOException {
        try (var producer = Person.onDesktop(port)) {
            producer.logsIn("errand-producer").opens("/certificates");
            assertThat(producer.page().locator("#own-" + certificate.number())).containsText("还有 60 天到期");
            producer.page()
                    .locator("#label-form-" + certificate.number() + " > summary")
                    .click();
            producer.findsThePageAccessible();
            producer.findsNothingCutOff();
            pictured(producer, "own-1280");
            Download paper = producer.page()
                    .waitForDownload(() -> producer.page()
                            .locator("#paper-" + certificate.number())
                            .click());
            isPdf(paper.path());
            Download labels = producer.page()
                    .waitForDownload(() -> producer.page()
                            .locator("#labels-" + certificate.number())
                            .click());
            isPdf(labels.path());
            kept(paper.path(), "paper.pdf");
            kept(labels.path(), "labels.pdf");
        }
    }

    private static void isPdf(Path file) throws IOException {
        byte[] start = Arrays.copyOf(Files.readAllBytes(file), 5);
        assertThat(new String(start, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    private static void pictured(Person person, String name) {
        person.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/certificate-pictures/" + name + ".png")));
    }

    private static void kept(Path file, String name) throws IOException {
        Files.createDirectories(Path.of("target/certificate-pictures"));
        Files.copy(
                file,
                Path.of("target/certificate-pictures/" + name),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
}
