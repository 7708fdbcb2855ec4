package cn.lvpu.portal.registry;

import static cn.lvpu.portal.registry.CertificateState.ACTIVE;
import static cn.lvpu.portal.registry.CertificateState.EXPIRED;
import static cn.lvpu.portal.registry.CertificateState.REVOKED;
import static cn.lvpu.portal.registry.CertificateState.SURRENDERED;
import static cn.lvpu.portal.registry.CertificateState.SUSPENDED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CertificateTest {
    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");
    private static final Instant AFTER_THE_END = Instant.parse("2028-11-23T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CertificateNumber NUMBER = new CertificateNumber("LSLC", 2026, 123);

    static Stream<Arguments> everyStep() {
        return Stream.of(
                step(ACTIVE, TransitionKind.ISSUE, null),
                step(ACTIVE, TransitionKind.SUSPEND, SUSPENDED),
                step(ACTIVE, TransitionKind.RESUME, null),
                step(ACTIVE, TransitionKind.RENEW, ACTIVE),
                step(ACTIVE, TransitionKind.CORRECT, ACTIVE),
                step(ACTIVE, TransitionKind.EXPIRE, EXPIRED),
                step(ACTIVE, TransitionKind.REVOKE, REVOKED),
                step(ACTIVE, TransitionKind.SURRENDER, SURRENDERED),
                step(SUSPENDED, TransitionKind.ISSUE, null),
                step(SUSPENDED, TransitionKind.SUSPEND, null),
                step(SUSPENDED, TransitionKind.RESUME, ACTIVE),
                step(SUSPENDED, TransitionKind.RENEW, null),
                step(SUSPENDED, TransitionKind.CORRECT, SUSPENDED),
                step(SUSPENDED, TransitionKind.EXPIRE, EXPIRED),
                step(SUSPENDED, TransitionKind.REVOKE, REVOKED),
                step(SUSPENDED, TransitionKind.SURRENDER, SURRENDERED),
                step(EXPIRED, TransitionKind.ISSUE, null),
                step(EXPIRED, TransitionKind.SUSPEND, null),
                step(EXPIRED, TransitionKind.RESUME, null),
                step(EXPIRED, TransitionKind.RENEW, null),
                step(EXPIRED, TransitionKind.CORRECT, null),
                step(EXPIRED, TransitionKind.EXPIRE, null),
                step(EXPIRED, TransitionKind.REVOKE, REVOKED),
                step(EXPIRED, TransitionKind.SURRENDER, null),
                step(REVOKED, TransitionKind.ISSUE, null),
                step(REVOKED, TransitionKind.SUSPEND, null),
                step(REVOKED, TransitionKind.RESUME, null),
                step(REVOKED, TransitionKind.RENEW, null),
                step(REVOKED, TransitionKind.CORRECT, null),
                step(REVOKED, TransitionKind.EXPIRE, null),
                step(REVOKED, TransitionKind.REVOKE, null),
                step(REVOKED, TransitionKind.SURRENDER, null),
                step(SURRENDERED, TransitionKind.ISSUE, null),
                step(SURRENDERED, TransitionKind.SUSPEND, null),
                step(SURRENDERED, TransitionKind.RESUME, null),
                step(SURRENDERED, TransitionKind.RENEW, null),
                step(SURRENDERED, TransitionKind.CORRECT, null),
                step(SURRENDERED, TransitionKind.EXPIRE, null),
                step(SURRENDERED, TransitionKind.REVOKE, null),
                step(SURRENDERED, TransitionKind.SURRENDER, null));
    }

    private static Arguments step(CertificateState from, TransitionKind kind, CertificateState to) {
        return Arguments.of(from, kind, to);
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}")
    @MethodSource("everyStep")
    void onlyTheAllowedStepsAreTaken(CertificateState from, TransitionKind kind, CertificateState to) {
        Certificate before = inState(from);
        TransitionOutcome outcome = take(before, kind);
        if (to == null) {
            assertThat(outcome).isEqualTo(new TransitionOutcome.Refused(new Refusal.NotFrom(from, kind)));
        } else {
            Certificate after = accepted(outcome);
            assertThat(after.state()).isEqualTo(to);
            assertThat(after.rowVersion()).isEqualTo(before.rowVersion() + 1);
            assertThat(after.history()).startsWith(before.history().toArray(Transition[]::new));
            assertThat(after.history()).hasSize(before.history().size() + 1);
        }
    }

    /** As it would be allowed if only the state allowed it. */
    private static TransitionOutcome take(Certificate before, TransitionKind kind) {
        Decision now = decision(before.state() == EXPIRED ? AFTER_THE_END : NOON.plusSeconds(60));
        return switch (kind) {
            case RENEW -> before.renew(TODAY.plusYears(4), now);
            case CORRECT -> before.correct("示例合作社（更名）", List.of("京白梨", "梨汁"), "门头沟区军庄镇", now);
            case EXPIRE -> before.expire(decision(AFTER_THE_END));
            case ISSUE, SUSPEND, RESUME, REVOKE, SURRENDER -> before.decide(kind, now);
        };
    }

    @Test
    void aRenewalMovesTheLastDayAloneAndTheHistoryTellsBoth() {
        Certificate renewed = accepted(inState(ACTIVE).renew(TODAY.plusYears(5), decision(NOON)));
        assertThat(renewed.terms()).isEqualTo(terms(TODAY, TODAY.plusYears(5)));
        assertThat(renewed.history().getLast().changes())
                .containsExactly(new TermsChange(
                        TermsField.VALID_TO,
                        TODAY.plusYears(2).toString(),
                        TODAY.plusYears(5).toString()));
    }

    @Test
    void aRenewalEndsLaterAndIsDecidedBeforeThePeriodIsOver() {
        Certificate active = inState(ACTIVE);
        assertThat(active.renew(TODAY.plusYears(2), decision(NOON)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.ChangesNotThat(TransitionKind.RENEW)));
        assertThat(active.renew(TODAY.plusYears(4), decision(AFTER_THE_END)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.PeriodOver(TODAY.plusYears(2))));
        assertThat(active.decide(TransitionKind.RENEW, decision(NOON)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.ChangesNotThat(TransitionKind.RENEW)));
    }

    @Test
    void aCorrectionChangesPrintAloneAndWhatWasPrintedStaysInTheHistory() {
        Certificate corrected =
                accepted(inState(SUSPENDED).correct("示例合作社（更名）", List.of("京白梨"), "军庄镇", decision(NOON)));
        assertThat(corrected.state()).isEqualTo(SUSPENDED);
        assertThat(corrected.terms().holder()).isEqualTo("示例合作社（更名）");
        assertThat(corrected.terms().period())
                .isEqualTo(terms(TODAY, TODAY.plusYears(2)).period());
        assertThat(corrected.history().getLast().changes())
                .containsExactly(
                        new TermsChange(TermsField.HOLDER, "示例合作社（示例）", "示例合作社（更名）"),
                        new TermsChange(TermsField.ORIGIN, "门头沟区军庄镇", "军庄镇"));
        assertThat(inState(ACTIVE).correct("示例合作社（示例）", List.of("京白梨"), "门头沟区军庄镇", decision(NOON)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.ChangesNotThat(TransitionKind.CORRECT)));
    }

    @Test
    void nothingExpiresBeforeItsLastDayIsOver() {
        assertThat(inState(ACTIVE).expire(decision(NOON)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.PeriodNotOver(TODAY.plusYears(2))));
    }

    @Test
    void everyStepNamesItsGroundAndNoGroundIsALongOne() {
        assertThat(inState(ACTIVE).history().getLast().legalGround()).contains("灵山绿产");
        Certificate suspended =
                accepted(inState(ACTIVE).suspend(Decision.now("核查结论属实", "管理办法第十八条", ActorRole.REVIEWER, NOON)));
        assertThat(suspended.history().getLast().legalGround()).isEqualTo("管理办法第十八条");
        assertThat(inState(ACTIVE).suspend(Decision.now("核查结论属实", "长".repeat(201), ActorRole.REVIEWER, NOON)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.GroundLength(201)));
    }

    @Test
    void aHistoryWithAMissingOrForbiddenStepIsBrokenAndNeverValid() {
        Certificate resumed = accepted(inState(SUSPENDED).resume(decision(NOON)));
        assertThat(resumed.integrity()).isEqualTo(Integrity.CONSISTENT);
        assertThat(resumed.verdict(TODAY, NOON)).isEqualTo(Verdict.VALID);
        List<Transition> shorter =
                List.of(resumed.history().getFirst(), resumed.history().getLast());
        for (Certificate tampered : List.of(
                new Certificate(NUMBER, resumed.terms(), shorter, 2),
                new Certificate(NUMBER, resumed.terms(), List.of(shorter.getFirst()), 3))) {
            assertThat(tampered.integrity()).isEqualTo(Integrity.BROKEN);
            assertThat(tampered.verdict(TODAY, NOON)).isEqualTo(Verdict.COULD_NOT_BE_CHECKED);
        }
        Certificate renewed = accepted(resumed.renew(TODAY.plusYears(3), decision(NOON)));
        Certificate longer =
                new Certificate(NUMBER, terms(TODAY, TODAY.plusYears(9)), renewed.history(), renewed.rowVersion());
        assertThat(longer.integrity()).isEqualTo(Integrity.BROKEN);
        assertThat(longer.verdict(TODAY, NOON)).isEqualTo(Verdict.COULD_NOT_BE_CHECKED);
    }

    @Test
    void everyStateAndKindIsInTheTable() {
        assertThat(everyStep()).hasSize(CertificateState.values().length * TransitionKind.values().length);
    }

    @Test
    void namedStepsAreTheStepsOfTheirKind() {
        assertThat(accepted(inState(ACTIVE).suspend(decision(NOON))).state()).isEqualTo(SUSPENDED);
        assertThat(accepted(inState(SUSPENDED).resume(decision(NOON))).state()).isEqualTo(ACTIVE);
        assertThat(accepted(inState(ACTIVE).revoke(decision(NOON))).state()).isEqualTo(REVOKED);
        assertThat(accepted(inState(ACTIVE).surrender(decision(NOON))).state()).isEqualTo(SURRENDERED);
    }

    @Test
    void aReasonTooShortOrTooLongIsRefused() {
        for (String reason : List.of("", "    不合格   ", "长".repeat(501))) {
            assertThat(inState(ACTIVE).suspend(Decision.now(reason, ActorRole.REVIEWER, NOON)))
                    .isEqualTo(new TransitionOutcome.Refused(
                            new Refusal.ReasonLength(reason.strip().length())));
        }
    }

    @Test
    void aDecisionNeverReachesBackBeforeTheOneItFollows() {
        assertThat(inState(ACTIVE).suspend(decision(NOON, TODAY.minusDays(1))))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.BeforeLastDecision(TODAY)));
    }

    @Test
    void aDecisionIsNeverForADayToCome() {
        assertThat(inState(ACTIVE).suspend(decision(NOON, TODAY.plusDays(1))))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.EffectiveInFuture(TODAY)));
    }

    @Test
    void theDayOfADecisionIsTheDayInShanghai() {
        Instant lateInLondon = Instant.parse("2026-11-21T16:30:00Z");
        assertThat(Decision.now("抽检不合格", ActorRole.REVIEWER, lateInLondon).effectiveOn())
                .isEqualTo(TODAY);
    }

    @Test
    void aPeriodStartingBeforeTheIssueIsRefused() {
        assertThat(Certificate.issue(NUMBER, terms(TODAY.minusDays(1), TODAY.plusYears(1)), decision(NOON)))
                .isEqualTo(new TransitionOutcome.Refused(new Refusal.PeriodBeforeIssue(TODAY)));
    }

    @Test
    void termsThatGrantNothingDoNotExist() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ValidityPeriod(TODAY, TODAY.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Certificate(NUMBER, terms(TODAY, TODAY), List.of(), 1));
    }

    private static Decision decision(Instant at) {
        return Decision.now("核查结论属实", ActorRole.REVIEWER, at);
    }

    private static Decision decision(Instant at, LocalDate effectiveOn) {
        return new Decision("核查结论属实", ActorRole.REVIEWER, at, effectiveOn);
    }

    private static Terms terms(LocalDate from, LocalDate to) {
        return new Terms(
                new Scheme("LSLC", "灵山绿产", "品牌运营方"),
                "示例合作社（示例）",
                List.of("京白梨"),
                "门头沟区军庄镇",
                "110109",
                new ValidityPeriod(from, to),
                true);
    }

    private static Certificate inState(CertificateState state) {
        Certificate issued = accepted(Certificate.issue(NUMBER, terms(TODAY, TODAY.plusYears(2)), decision(NOON)));
        return switch (state) {
            case ACTIVE -> issued;
            case EXPIRED -> accepted(issued.expire(decision(AFTER_THE_END)));
            case SUSPENDED -> accepted(issued.suspend(decision(NOON)));
            case REVOKED -> accepted(issued.revoke(decision(NOON)));
            case SURRENDERED -> accepted(issued.surrender(decision(NOON)));
        };
    }

    private static Certificate accepted(TransitionOutcome outcome) {
        assertThat(outcome).isInstanceOf(TransitionOutcome.Accepted.class);
        return ((TransitionOutcome.Accepted) outcome).certificate();
    }
}
