package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VerdictRuleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate ISSUED = LocalDate.of(2026, 1, 10);
    private static final ValidityPeriod PERIOD =
            new ValidityPeriod(LocalDate.of(2026, 2, 1), LocalDate.of(2027, 1, 31));

    @Test
    void aCertificateInForceIsValidFromItsFirstToItsLastDay() {
        List<Transition> history = List.of(step(TransitionKind.ISSUE, ISSUED));
        assertThat(verdict(history, ISSUED.minusDays(1))).isEqualTo(Verdict.NOT_YET_VALID);
        assertThat(verdict(history, ISSUED)).isEqualTo(Verdict.NOT_YET_VALID);
        assertThat(verdict(history, PERIOD.from().minusDays(1))).isEqualTo(Verdict.NOT_YET_VALID);
        assertThat(verdict(history, PERIOD.from())).isEqualTo(Verdict.VALID);
        assertThat(verdict(history, TODAY)).isEqualTo(Verdict.VALID);
        Instant later = Instant.parse("2027-06-01T04:00:00Z");
        assertThat(VerdictRule.verdict(history, PERIOD, PERIOD.to(), later)).isEqualTo(Verdict.VALID);
        assertThat(VerdictRule.verdict(history, PERIOD, PERIOD.to().plusDays(1), later))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void theDayChangesAtMidnightInShanghai() {
        List<Transition> history = List.of(step(TransitionKind.ISSUE, ISSUED));
        Instant lastMinute = Instant.parse("2027-01-31T15:59:59Z");
        assertThat(VerdictRule.verdict(history, PERIOD, RegistryDay.of(lastMinute), lastMinute))
                .isEqualTo(Verdict.VALID);
        Instant midnight = Instant.parse("2027-01-31T16:00:00Z");
        assertThat(VerdictRule.verdict(history, PERIOD, RegistryDay.of(midnight), midnight))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void aSuspendedCertificateIsNeverShownAsValid() {
        List<Transition> history =
                List.of(step(TransitionKind.ISSUE, ISSUED), step(TransitionKind.SUSPEND, TODAY.minusDays(3)));
        assertThat(verdict(history, TODAY.minusDays(4))).isEqualTo(Verdict.VALID);
        assertThat(verdict(history, TODAY.minusDays(3))).isEqualTo(Verdict.SUSPENDED);
        assertThat(verdict(history, TODAY)).isEqualTo(Verdict.SUSPENDED);
    }

    @Test
    void aDayOnWhichItWasSuspendedAtAnyTimeWasASuspendedDay() {
        LocalDate day = TODAY.minusDays(5);
        List<Transition> history = List.of(
                step(TransitionKind.ISSUE, ISSUED),
                step(TransitionKind.SUSPEND, day),
                step(TransitionKind.RESUME, day));
        assertThat(verdict(history, day)).isEqualTo(Verdict.SUSPENDED);
        assertThat(verdict(history, day.minusDays(1))).isEqualTo(Verdict.VALID);
        assertThat(verdict(history, day.plusDays(1))).isEqualTo(Verdict.VALID);
    }

    @Test
    void theDayOfLiftingCountsAsSuspendedOnceItIsPast() {
        List<Transition> history = List.of(
                step(TransitionKind.ISSUE, ISSUED),
                step(TransitionKind.SUSPEND, TODAY.minusDays(9)),
                step(TransitionKind.RESUME, TODAY.minusDays(5)));
        assertThat(verdict(history, TODAY.minusDays(5))).isEqualTo(Verdict.SUSPENDED);
        assertThat(verdict(history, TODAY.minusDays(4))).isEqualTo(Verdict.VALID);
    }

    @Test
    void todayASuspensionLiftedAMomentAgoNoLongerCounts() {
        List<Transition> history = List.of(
                step(TransitionKind.ISSUE, ISSUED),
                step(TransitionKind.SUSPEND, TODAY),
                step(TransitionKind.RESUME, TODAY));
        assertThat(verdict(history, TODAY)).isEqualTo(Verdict.VALID);
    }

    @Test
    void revocationAndSurrenderCountFromTheirDayOnForEver() {
        List<Transition> revoked =
                List.of(step(TransitionKind.ISSUE, ISSUED), step(TransitionKind.REVOKE, TODAY.minusDays(2)));
        assertThat(verdict(revoked, TODAY.minusDays(3))).isEqualTo(Verdict.VALID);
        assertThat(verdict(revoked, TODAY.minusDays(2))).isEqualTo(Verdict.REVOKED);
        assertThat(VerdictRule.verdict(
                        revoked, PERIOD, PERIOD.to().plusYears(3), Instant.parse("2031-01-01T00:00:00Z")))
                .isEqualTo(Verdict.REVOKED);
        List<Transition> surrendered =
                List.of(step(TransitionKind.ISSUE, ISSUED), step(TransitionKind.SURRENDER, TODAY));
        assertThat(verdict(surrendered, TODAY)).isEqualTo(Verdict.SURRENDERED);
    }

    @Test
    void suspendedAndThenRunOutIsExpiredAndBeforeTheStartIsSuspended() {
        List<Transition> history = List.of(step(TransitionKind.ISSUE, ISSUED), step(TransitionKind.SUSPEND, ISSUED));
        assertThat(verdict(history, PERIOD.from().minusDays(1))).isEqualTo(Verdict.SUSPENDED);
        assertThat(VerdictRule.verdict(history, PERIOD, PERIOD.to().plusDays(1), Instant.parse("2028-01-01T00:00:00Z")))
                .isEqualTo(Verdict.EXPIRED);
    }

    @Test
    void aDecisionStampedByAServerWhoseClockIsAheadCountsAtOnce() {
        Transition ahead =
                new Transition(TransitionKind.REVOKE, "抽检不合格", ActorRole.REVIEWER, NOW.plusMillis(900), TODAY);
        assertThat(verdict(List.of(step(TransitionKind.ISSUE, ISSUED), ahead), TODAY))
                .isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aHistoryThatIsMissingIsNeverValid() {
        assertThat(verdict(List.of(), TODAY)).isEqualTo(Verdict.COULD_NOT_BE_CHECKED);
    }

    @Test
    void thereIsNoVerdictForADayToCome() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> verdict(List.of(step(TransitionKind.ISSUE, ISSUED)), TODAY.plusDays(1)));
    }

    @Test
    void overRandomHistoriesItIsNeverValidOutsideItsPeriodNorAfterRevocationNorWhileSuspended() {
        Random random = new Random(7064);
        int valid = 0;
        Set<TransitionKind> seen = EnumSet.noneOf(TransitionKind.class);
        for (int round = 0; round < 2_000; round++) {
            Certificate certificate = randomCertificate(random);
            certificate.history().forEach(step -> seen.add(step.kind()));
            assertThat(certificate.integrity()).isEqualTo(Integrity.CONSISTENT);
            for (int i = 0; i < 60; i++) {
                LocalDate on = ISSUED.minusDays(20).plusDays(random.nextInt(700));
                Instant now = on.plusDays(random.nextInt(3))
                        .atTime(LocalTime.NOON)
                        .atZone(RegistryDay.ZONE)
                        .toInstant();
                Verdict verdict = certificate.verdict(on, now);
                if (verdict == Verdict.VALID) {
                    valid++;
                    assertThat(certificate.terms().period().includes(on)).isTrue();
                    assertThat(on)
                            .isAfterOrEqualTo(certificate.history().getFirst().effectiveOn());
                    assertThat(certificate.history())
                            .filteredOn(step -> !step.effectiveOn().isAfter(on))
                            .noneMatch(step ->
                                    step.kind() == TransitionKind.REVOKE || step.kind() == TransitionKind.SURRENDER)
                            .filteredOn(step -> step.kind() != TransitionKind.CORRECT)
                            .last()
                            .matches(step ->
                                    step.kind() != TransitionKind.SUSPEND && step.kind() != TransitionKind.EXPIRE);
                }
                assertThat(verdict).isNotIn(Verdict.UNKNOWN, Verdict.COULD_NOT_BE_CHECKED);
            }
        }
        assertThat(valid).as("the histories are not all of one kind").isGreaterThan(1_000);
        assertThat(seen).containsExactlyInAnyOrder(TransitionKind.values());
    }

    private static Certificate randomCertificate(Random random) {
        LocalDate from = ISSUED.plusDays(random.nextInt(60));
        ValidityPeriod period = new ValidityPeriod(from, from.plusDays(random.nextInt(500)));
        Terms terms = new Terms(new Scheme("LSLC", "灵山绿产", "品牌运营方"), "某社", List.of("梨"), "军庄镇", "110109", period, true);
        Certificate certificate =
                accepted(Certificate.issue(new CertificateNumber("LSLC", 2026, 1), terms, decision(ISSUED)));
        LocalDate day = ISSUED;
        for (int i = random.nextInt(8); i > 0; i--) {
            day = day.plusDays(random.nextInt(120));
            TransitionKind kind = TransitionKind.values()[random.nextInt(TransitionKind.values().length)];
            if (step(certificate, kind, day, random) instanceof TransitionOutcome.Accepted accepted) {
                certificate = accepted.certificate();
            }
        }
        return certificate;
    }

    private static TransitionOutcome step(Certificate before, TransitionKind kind, LocalDate day, Random random) {
        return switch (kind) {
            case RENEW -> before.renew(before.terms().period().to().plusDays(random.nextInt(200)), decision(day));
            case CORRECT -> before.correct("某社" + random.nextInt(3), List.of("梨"), "军庄镇", decision(day));
            case ISSUE, SUSPEND, RESUME, EXPIRE, REVOKE, SURRENDER -> before.decide(kind, decision(day));
        };
    }

    private static Decision decision(LocalDate day) {
        return Decision.now(
                "核查结论属实",
                ActorRole.REVIEWER,
                day.atTime(10, 0).atZone(RegistryDay.ZONE).toInstant());
    }

    private static Certificate accepted(TransitionOutcome outcome) {
        return ((TransitionOutcome.Accepted) outcome).certificate();
    }

    private static Verdict verdict(List<Transition> history, LocalDate on) {
        return VerdictRule.verdict(history, PERIOD, on, NOW);
    }

    private static Transition step(TransitionKind kind, LocalDate day) {
        return new Transition(
                kind,
                "核查结论属实",
                ActorRole.REVIEWER,
                day.atTime(10, 0).atZone(RegistryDay.ZONE).toInstant(),
                day);
    }
}
