package cn.lvpu.portal.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.AccountStore;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.BoxReport;
import cn.lvpu.portal.registry.BoxReports;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.support.TransactionTemplate;

/** What holders do with their certificates, and what reviewers do with reports of boxes. */
@IntegrationTest
class OwnCertificatesIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final LocalDate TODAY = RegistryDay.of(NOW);

    @Autowired
    OwnCertificates own;

    @Autowired
    CertificateAccounts accounts;

    @Autowired
    Certificates certificates;

    @Autowired
    Reminders reminders;

    @Autowired
    BoxReports reports;

    @Autowired
    BoxReportDesk reportDesk;

    @Autowired
    AccountStore people;

    @Autowired
    CurrentAccount currentAccount;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    @As(Role.PRODUCER)
    void aHolderPrintsTheCertificateAndItsLabels() throws Exception {
        Certificate mine = give(issued("龘龖𠮷㐂合作社", TODAY, TODAY.plusYears(1)), me());
        assertThat(own.list()).extracting(OwnCertificates.Own::certificate).contains(mine);
        byte[] paper = own.paper(mine.number());
        PdfReader read = new PdfReader(paper);
        assertThat(read.getNumberOfPages()).isEqualTo(1);
        assertThat(paper.length).as("only the characters used go into the file").isLessThan(200_000);
        String text = new PdfTextExtractor(read).getTextFromPage(1);
        assertThat(text).contains(mine.number().toString()).contains("龘龖").doesNotContain("〓");
        byte[] labels = own.labels(mine.number(), new LabelOrder(LabelSize.MIDDLE, 30, 5, true, UUID.randomUUID()))
                .orElseThrow();
        assertThat(new PdfReader(labels).getNumberOfPages()).isEqualTo(2);
        assertThat(jdbc.sql("select units from serial_batch where number = ?")
                        .param(mine.number().toString())
                        .query(Integer.class)
                        .list())
                .containsExactly(30);
    }

    @Test
    @As(Role.PRODUCER)
    void aCharacterThatNoTypefaceHasIsShownAsMissingAndSaidSo() throws Exception {
        Certificate mine = give(issued("\uE000合作社", TODAY, TODAY.plusYears(1)), me());
        String text = new PdfTextExtractor(new PdfReader(own.paper(mine.number()))).getTextFromPage(1);
        assertThat(text).contains("〓合作社").contains("不在印刷字库里");
    }

    @Test
    @As(Role.PRODUCER)
    void whatIsNotValidGetsNoLabelsAndItsPaperSaysSo() throws Exception {
        Certificate mine = give(issued("示例合作社", TODAY, TODAY.plusYears(1)), me());
        Certificate revoked = RegistryExamples.accepted(mine.revoke(Decision.now("抽检发现农残超标", ActorRole.REVIEWER, NOW)));
        transaction.executeWithoutResult(status -> certificates.update(revoked, recording()));
        assertThat(own.labels(mine.number(), new LabelOrder(LabelSize.SMALL, 1, 0, true, UUID.randomUUID())))
                .isEmpty();
        assertThat(new PdfTextExtractor(new PdfReader(own.paper(mine.number()))).getTextFromPage(1))
                .contains("已被撤销");
    }

    @Test
    @As(Role.PRODUCER)
    void nobodyPrintsWhatIsSomebodyElses() {
        Certificate theirs = give(issued("别人的合作社", TODAY, TODAY.plusYears(1)), somebody());
        assertThat(own.list()).extracting(OwnCertificates.Own::certificate).doesNotContain(theirs);
        assertThatThrownBy(() -> own.paper(theirs.number())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        own.labels(theirs.number(), new LabelOrder(LabelSize.SMALL, 1, 0, false, UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @As(Role.REVIEWER)
    void aReviewerPrintsAnyCertificateButNoLabels() {
        Certificate some = issued("示例合作社", TODAY, TODAY.plusYears(1));
        assertThat(own.paper(some.number())).isNotEmpty();
        assertThatThrownBy(() ->
                        own.labels(some.number(), new LabelOrder(LabelSize.SMALL, 1, 0, false, UUID.randomUUID())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @WithAnonymousUser
    void nobodyWithoutALogInPrintsOrReadsReports() {
        assertRefused();
    }

    @Test
    @As(Role.CITIZEN)
    void citizensNeitherPrintNorReadReports() {
        assertRefused();
    }

    @Test
    @As(Role.MODERATOR)
    void moderatorsNeitherPrintNorReadReports() {
        assertRefused();
    }

    @Test
    @As(Role.OPERATOR)
    void operatorsNeitherPrintNorReadReports() {
        assertRefused();
    }

    private void assertRefused() {
        Certificate some = issued("示例合作社", TODAY, TODAY.plusYears(1));
        for (Runnable attempt : List.<Runnable>of(
                () -> own.list(),
                () -> own.paper(some.number()),
                () -> reportDesk.list(true),
                () -> reportDesk.countOpen())) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        }
    }

    @Test
    @As(Role.PRODUCER)
    void eachMarkIsToldOnceAndAfterAStandstillTheNearestAlone() {
        Certificate far = give(issued("甲合作社", TODAY, TODAY.plusDays(91)), me());
        Certificate ninety = give(issued("乙合作社", TODAY, TODAY.plusDays(90)), me());
        Certificate late = give(issued("丙合作社", TODAY, TODAY.plusDays(12)), me());
        reminders.run();
        reminders.run();
        assertThat(told(far)).isEmpty();
        assertThat(told(ninety)).containsExactly(90);
        assertThat(told(late)).containsExactly(30);
        assertThat(own.countUnseenReminders()).isGreaterThanOrEqualTo(2);
        own.seeReminders();
        assertThat(own.countUnseenReminders()).isZero();
        reminders.run();
        assertThat(own.countUnseenReminders()).isZero();
    }

    @Test
    @As(Role.REVIEWER)
    void ofTwoAnswersToOneReportTheFirstStands() {
        BoxReport report = new BoxReport(
                UUID.randomUUID(),
                UUID.randomUUID().toString().substring(0, 8),
                "LSLC-2026-000001-M",
                "",
                BoxReport.Kind.COPIED_LABEL,
                "",
                "两盒的序列号一样",
                NOW,
                Optional.empty());
        reports.add(report, UUID.randomUUID());
        assertThat(reportDesk.answer(report, "短")).isEqualTo(BoxReportDesk.Answered.TOO_SHORT);
        assertThat(reportDesk.answer(report, "已联系持证人核对。")).isEqualTo(BoxReportDesk.Answered.DONE);
        assertThat(reportDesk.answer(report, "另一位的答复。")).isEqualTo(BoxReportDesk.Answered.OVERTAKEN);
        assertThat(reports.findByReceipt(report.receipt())
                        .flatMap(BoxReport::answer)
                        .map(BoxReport.Answer::text))
                .contains("已联系持证人核对。");
    }

    private List<Integer> told(Certificate certificate) {
        return jdbc.sql("select days from certificate_reminder where number = ? order by days desc")
                .param(certificate.number().toString())
                .query(Integer.class)
                .list();
    }

    private AccountId me() {
        AccountId id = currentAccount.find().map(SignedIn::id).orElseThrow();
        if (people.find(id).isEmpty()) {
            people.add(id, "me-" + id.value(), "我", "x", Set.of(Role.PRODUCER), NOW);
        }
        return id;
    }

    private AccountId somebody() {
        AccountId id = new AccountId(UUID.randomUUID());
        people.add(id, "somebody-" + id.value(), "别人", "x", Set.of(Role.PRODUCER), NOW);
        return id;
    }

    private Certificate give(Certificate certificate, AccountId to) {
        accounts.assign(certificate.number(), to, NOW);
        return certificate;
    }

    private Certificate issued(String holder, LocalDate from, LocalDate to) {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", TODAY.getYear()), RegistryExamples.terms(holder, from, to), NOW);
            certificates.add(issued, recording());
            return issued;
        });
    }

    private static Certificates.Recording recording() {
        return new Certificates.Recording(UUID.randomUUID(), Optional.empty());
    }
}
