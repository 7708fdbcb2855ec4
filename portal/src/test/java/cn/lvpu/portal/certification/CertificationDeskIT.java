package cn.lvpu.portal.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateQuery;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Integrity;
import cn.lvpu.portal.registry.Refusal;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.TermsChange;
import cn.lvpu.portal.registry.TermsField;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithAnonymousUser;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class CertificationDeskIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Autowired
    CertificationDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Certificates certificates;

    @Autowired
    Expiry expiry;

    @Autowired
    TransactionTemplate transaction;

    private final String holder = "持证人" + UUID.randomUUID().toString().replaceAll("[0-9]", "g");

    @Test
    @As(Role.REVIEWER)
    void aReviewerIssuesSuspendsResumesAndRevokes() {
        Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
        assertThat(issued.number().schemeCode()).isEqualTo("LSLC");
        assertThat(issued.state()).isEqualTo(CertificateState.ACTIVE);
        Certificate suspended = done(decide(issued, TransitionKind.SUSPEND));
        Certificate resumed = done(decide(suspended, TransitionKind.RESUME));
        Certificate revoked = done(decide(resumed, TransitionKind.REVOKE));
        assertThat(revoked.history()).hasSize(4);
        assertThat(desk.find(issued.number())).contains(revoked);
    }

    @Test
    @As(Role.REVIEWER)
    void aRenewalAndACorrectionAreKeptWithWhatWasBefore() {
        Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
        Certificate renewed = done(desk.decide(
                UUID.randomUUID(),
                issued.number(),
                issued.rowVersion(),
                DecisionForm.renewal(TODAY.plusYears(4), "年度检查合格，同意续展。", "管理办法第九条")));
        assertThat(renewed.terms().period().to()).isEqualTo(TODAY.plusYears(4));
        Certificate corrected = done(desk.decide(
                UUID.randomUUID(),
                issued.number(),
                renewed.rowVersion(),
                DecisionForm.correction(new DecisionForm.Print(holder, "京白梨", "军庄镇"), "签发时产品写错了。", "")));
        assertThat(desk.find(issued.number())).contains(corrected);
        assertThat(corrected.history().get(1).legalGround()).isEqualTo("管理办法第九条");
        assertThat(corrected.history().getLast().changes())
                .extracting(TermsChange::field)
                .containsExactly(TermsField.PRODUCTS, TermsField.ORIGIN);
        assertThat(corrected.integrity()).isEqualTo(Integrity.CONSISTENT);
    }

    @Test
    @As(Role.REVIEWER)
    void aRenewalWithMistakesIsAnsweredFieldByFieldAndPeopleDoNotExpire() {
        Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
        for (LocalDate to : new LocalDate[] {null, TODAY.plusYears(2), TODAY.plusYears(13)}) {
            assertThat(desk.decide(
                            UUID.randomUUID(),
                            issued.number(),
                            issued.rowVersion(),
                            DecisionForm.renewal(to, "年度检查合格，同意续展。", "")))
                    .isInstanceOfSatisfying(
                            DeskOutcome.Invalid.class,
                            invalid -> assertThat(invalid.problems())
                                    .extracting(IssueForm.Problem::field)
                                    .containsExactly(IssueForm.Field.VALID_TO));
        }
        assertThat(decide(issued, TransitionKind.EXPIRE)).isInstanceOf(DeskOutcome.Forbidden.class);
        assertThat(desk.find(issued.number())).contains(issued);
    }

    @Test
    @As(Role.REVIEWER)
    void whatIsOverIsRecordedOnceWhoeverIsTold() {
        Certificate over = transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", TODAY.getYear() - 1),
                    RegistryExamples.terms(holder, TODAY.minusDays(400), TODAY.minusDays(1)),
                    Instant.now().minus(400, ChronoUnit.DAYS).truncatedTo(ChronoUnit.MICROS));
            certificates.add(issued, new Certificates.Recording(UUID.randomUUID(), Optional.empty()));
            return issued;
        });
        assertThat(over.verdict(TODAY, Instant.now())).isEqualTo(Verdict.EXPIRED);
        expiry.run();
        expiry.run();
        Certificate recorded = desk.find(over.number()).orElseThrow();
        assertThat(recorded.state()).isEqualTo(CertificateState.EXPIRED);
        assertThat(recorded.history()).hasSize(2);
        assertThat(recorded.history().getLast().actor()).isEqualTo(ActorRole.CLOCK);
        assertThat(recorded.history().getLast().effectiveOn()).isEqualTo(TODAY);
        assertThat(recorded.verdict(TODAY.minusDays(1), Instant.now())).isEqualTo(Verdict.VALID);
    }

    @Test
    @As(Role.REVIEWER)
    void theDatabaseRefusesAChangeWithoutItsLineOfHistory() {
        Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
        for (String change : List.of("valid_to = valid_to + 900", "holder = '别人'", "products = '{别的}'")) {
            assertThatThrownBy(() -> jdbc.sql("update certificate set row_version = row_version + 1, " + change
                                    + " where number = ?")
                            .param(issued.number().toString())
                            .update())
                    .rootCause()
                    .hasMessageContaining("without the line of history");
        }
    }

    @Test
    @As(Role.REVIEWER)
    void everyDecisionIsInTheLedgerWithTheReviewer() {
        Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
        done(decide(issued, TransitionKind.SURRENDER));
        assertThat(jdbc.sql("select action from ledger_entry where subject_id = ? and actor_role = 'REVIEWER'"
                                + " order by sequence")
                        .param(issued.number().toString())
                        .query(String.class)
                        .list())
                .containsExactly("certificate.issue", "certificate.surrender");
    }

    @Test
    @As(Role.REVIEWER)
    void aForbiddenStepChangesNothingAndSaysWhy() {
        Certificate revoked = done(decide(done(desk.issue(UUID.randomUUID(), form())), TransitionKind.REVOKE));
        assertThat(decide(revoked, TransitionKind.RESUME))
                .isEqualTo(new DeskOutcome.Forbidden(
                        new Refusal.NotFrom(CertificateState.REVOKED, TransitionKind.RESUME)));
        assertThat(desk.find(revoked.number())).contains(revoked);
    }

    @Test
    @As(Role.REVIEWER)
    void aFormWithMistakesIsAnsweredFieldByField() {
        IssueForm empty = new IssueForm("", "", "", "", "", null, null, "");
        assertThat(desk.issue(UUID.randomUUID(), empty))
                .isInstanceOfSatisfying(
                        DeskOutcome.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .extracting(IssueForm.Problem::field)
                                .contains(IssueForm.Field.SCHEME, IssueForm.Field.HOLDER, IssueForm.Field.REASON));
    }

    @Test
    @As(Role.REVIEWER)
    void aNumberThatWasNeverIssuedCannotBeDecidedOn() {
        CertificateNumber missing = new CertificateNumber("LSLC", 2001, 999_999);
        assertThat(desk.decide(UUID.randomUUID(), missing, 1, TransitionKind.REVOKE, "持证人伪造检测报告"))
                .isEqualTo(new DeskOutcome.NoSuchCertificate(missing));
    }

    @Test
    @As(Role.REVIEWER)
    void twoPressesOfOneButtonIssueOneCertificate() throws Exception {
        UUID request = UUID.randomUUID();
        List<DeskOutcome> outcomes = atOnce(8, i -> desk.issue(request, form()));
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isInstanceOf(DeskOutcome.Done.class));
        assertThat(outcomes)
                .extracting(outcome -> done(outcome).number())
                .containsOnly(done(outcomes.getFirst()).number());
        assertThat(desk.list(new CertificateQuery(holder, Optional.empty(), 0, 10))
                        .total())
                .isEqualTo(1);
    }

    @Test
    @As(Role.REVIEWER)
    void ofTwoReviewersAtOnceOneWinsAndTheOtherIsToldWhatIsNow() throws Exception {
        for (int round = 0; round < 10; round++) {
            Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
            List<DeskOutcome> outcomes =
                    atOnce(2, i -> decide(issued, i == 0 ? TransitionKind.SUSPEND : TransitionKind.REVOKE));
            Certificate now = desk.find(issued.number()).orElseThrow();
            assertThat(now.history()).hasSize(2);
            assertThat(outcomes).containsExactlyInAnyOrder(new DeskOutcome.Done(now), new DeskOutcome.Overtaken(now));
        }
    }

    @Test
    @As(Role.REVIEWER)
    void aDecisionSentTwiceIsDoneOnceAndNotAConflictWithItself() throws Exception {
        Certificate issued = done(desk.issue(UUID.randomUUID(), form()));
        UUID request = UUID.randomUUID();
        List<DeskOutcome> outcomes = atOnce(
                4, i -> desk.decide(request, issued.number(), issued.rowVersion(), TransitionKind.SUSPEND, "抽检发现农残超标"));
        Certificate now = desk.find(issued.number()).orElseThrow();
        assertThat(now.history()).hasSize(2);
        assertThat(outcomes).containsOnly(new DeskOutcome.Done(now));
    }

    @Test
    @WithAnonymousUser
    void nobodyDecidesWithoutSigningIn() {
        assertRefused();
    }

    @Test
    @As(Role.CITIZEN)
    void citizensDoNotDecide() {
        assertRefused();
    }

    @Test
    @As(Role.PRODUCER)
    void producersDoNotDecide() {
        assertRefused();
    }

    @Test
    @As(Role.MODERATOR)
    void moderatorsDoNotDecide() {
        assertRefused();
    }

    @Test
    @As(Role.OPERATOR)
    void operatorsDoNotDecide() {
        assertRefused();
    }

    private void assertRefused() {
        CertificateNumber number = new CertificateNumber("LSLC", 2001, 1);
        List<Runnable> attempts = List.of(
                () -> desk.issue(UUID.randomUUID(), form()),
                () -> desk.decide(UUID.randomUUID(), number, 1, TransitionKind.REVOKE, "持证人伪造检测报告"),
                () -> desk.list(new CertificateQuery("", Optional.empty(), 0, 10)),
                () -> desk.find(number));
        for (Runnable attempt : attempts) {
            assertThatThrownBy(attempt::run)
                    .isInstanceOfAny(AccessDeniedException.class, AuthenticationCredentialsNotFoundException.class);
        }
    }

    private interface Attempt {
        DeskOutcome run(int index);
    }

    private static List<DeskOutcome> atOnce(int people, Attempt attempt) throws Exception {
        var context = SecurityContextHolder.getContext();
        CountDownLatch ready = new CountDownLatch(people);
        List<Future<DeskOutcome>> waiting = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < people; i++) {
                int index = i;
                waiting.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    ready.countDown();
                    ready.await();
                    return attempt.run(index);
                }));
            }
            List<DeskOutcome> outcomes = new ArrayList<>();
            for (Future<DeskOutcome> each : waiting) {
                outcomes.add(each.get());
            }
            return outcomes;
        }
    }

    private DeskOutcome decide(Certificate seen, TransitionKind kind) {
        return desk.decide(UUID.randomUUID(), seen.number(), seen.rowVersion(), kind, "核查结论：" + kind.key() + "。");
    }

    private IssueForm form() {
        return new IssueForm(
                "LSLC", holder, "京白梨、京白梨汁", "门头沟区军庄镇", "110109", TODAY, TODAY.plusYears(2), "初审、复核、现场核查通过。");
    }

    private static Certificate done(DeskOutcome outcome) {
        assertThat(outcome).isInstanceOf(DeskOutcome.Done.class);
        return ((DeskOutcome.Done) outcome).certificate();
    }
}
