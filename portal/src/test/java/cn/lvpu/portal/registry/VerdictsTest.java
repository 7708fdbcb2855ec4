package cn.lvpu.portal.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class VerdictsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T04:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final CertificateNumber NUMBER = new CertificateNumber("LSLC", 2026, 123);
    private static final Certificate CERTIFICATE = RegistryExamples.issued(
            NUMBER, RegistryExamples.terms("某社", TODAY, TODAY.plusYears(1)), NOW.minusSeconds(60));

    @Test
    void theRegistryIsAskedFirst() {
        VerdictAnswer answer =
                verdicts(number -> Optional.of(CERTIFICATE), copies(NOW)).today(NUMBER);
        assertThat(answer)
                .isEqualTo(new VerdictAnswer.Judged(CERTIFICATE, Verdict.VALID, TODAY, NOW, new KnownFrom.Registry()));
    }

    @Test
    void onlyTheRegistryCanSayThatANumberIsUnknown() {
        assertThat(verdicts(number -> Optional.empty(), copies(NOW))
                        .today(NUMBER)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        assertThat(verdicts(VerdictsTest::away, number -> Optional.empty())
                        .today(NUMBER)
                        .verdict())
                .isEqualTo(Verdict.COULD_NOT_BE_CHECKED);
    }

    @Test
    void withoutTheRegistryTheCopyAnswersAndTellsItsAge() {
        Instant knownUntil = NOW.minus(Duration.ofMinutes(3));
        VerdictAnswer answer = verdicts(VerdictsTest::away, copies(knownUntil)).today(NUMBER);
        assertThat(answer).isInstanceOfSatisfying(VerdictAnswer.Judged.class, judged -> {
            assertThat(judged.verdict()).isEqualTo(Verdict.VALID);
            assertThat(judged.source()).isEqualTo(new KnownFrom.Copy(knownUntil));
        });
    }

    @Test
    void aCopyOlderThanADayNoLongerCallsAnythingValidButStillWarns() {
        Instant old = NOW.minus(Duration.ofHours(25));
        assertThat(verdicts(VerdictsTest::away, copies(old)).today(NUMBER).verdict())
                .isEqualTo(Verdict.COULD_NOT_BE_CHECKED);
        Certificate revoked =
                RegistryExamples.accepted(CERTIFICATE.revoke(Decision.now("持证人伪造检测报告", ActorRole.REVIEWER, NOW)));
        assertThat(verdicts(VerdictsTest::away, number -> Optional.of(new CertificateCopies.Copied(revoked, old)))
                        .today(NUMBER)
                        .verdict())
                .isEqualTo(Verdict.REVOKED);
    }

    @Test
    void whenNobodyAnswersItIsNeverValid() {
        VerdictAnswer answer = verdicts(VerdictsTest::away, number -> {
                    throw new IllegalStateException("away");
                })
                .today(NUMBER);
        assertThat(answer).isEqualTo(new VerdictAnswer.NotChecked(NUMBER, NOW));
    }

    @Test
    void nobodyWaitsForACopyThatHangs() {
        CountDownLatch never = new CountDownLatch(1);
        long start = System.nanoTime();
        VerdictAnswer answer =
                verdicts(VerdictsTest::away, number -> hang(never)).today(NUMBER);
        assertThat(answer.verdict()).isEqualTo(Verdict.COULD_NOT_BE_CHECKED);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(2_500));
        assertThat(CertificateReads.LONGEST.plus(Verdicts.COPY_WAIT)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aPastDayIsJudgedByItsHistoryAndADayToComeIsRefused() {
        Verdicts verdicts = verdicts(number -> Optional.of(CERTIFICATE), copies(NOW));
        assertThat(verdicts.on(NUMBER, TODAY.minusDays(1)).verdict()).isEqualTo(Verdict.NOT_YET_VALID);
        assertThatIllegalArgumentException().isThrownBy(() -> verdicts.on(NUMBER, TODAY.plusDays(1)));
    }

    private static <T> Optional<T> hang(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    private static Optional<Certificate> away(CertificateNumber number) {
        throw new IllegalStateException("away: " + number);
    }

    private static CertificateCopies copies(Instant knownUntil) {
        return number -> Optional.of(new CertificateCopies.Copied(CERTIFICATE, knownUntil));
    }

    private static Verdicts verdicts(CertificateReads certificates, CertificateCopies copies) {
        return new Verdicts(certificates, copies, Clock.fixed(NOW, RegistryDay.ZONE));
    }
}
