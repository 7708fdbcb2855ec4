package cn.lvpu.portal.registry;

import cn.lvpu.portal.registry.TimeLimit.NoAnswerException;
import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Gives verdicts: from the registry; where that does not answer in a second, from the published copy, marked as such; where
 * neither does, that it could not be checked. What was not checked is never called valid. Open to everybody; safe for
 * use by many threads.
 */
@Service
public class Verdicts {
    /** Together with {@link CertificateReads#LONGEST} about the two seconds that a person at a stall would wait. */
    static final Duration COPY_WAIT = Duration.ofMillis(800);

    /** An older copy may still say that a certificate was revoked, but no longer that one is valid. */
    static final Duration COPY_TRUSTED_FOR = Duration.ofHours(24);

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);

    private final CertificateReads certificates;
    private final CertificateCopies copies;
    private final Clock clock;
    private final TimeLimit timeLimit = new TimeLimit();

    Verdicts(CertificateReads certificates, CertificateCopies copies, Clock clock) {
        this.certificates = certificates;
        this.copies = copies;
        this.clock = clock;
    }

    /** The verdict of this moment. */
    public VerdictAnswer today(CertificateNumber number) {
        return answer(number, Optional.empty());
    }

    /**
     * The verdict of a day, see {@link VerdictRule} for how a whole day counts.
     *
     * @throws IllegalArgumentException if the day has not come
     */
    public VerdictAnswer on(CertificateNumber number, LocalDate day) {
        return answer(number, Optional.of(day));
    }

    /** The verdict of this moment on a certificate just read from the registry. */
    public VerdictAnswer.Judged judge(Certificate certificate) {
        Instant now = clock.instant();
        return judge(certificate, RegistryDay.of(now), now, new KnownFrom.Registry());
    }

    /** Today in Asia/Shanghai: the last day that can be asked about. */
    public LocalDate today() {
        return RegistryDay.of(clock.instant());
    }

    private VerdictAnswer answer(CertificateNumber number, Optional<LocalDate> day) {
        Instant now = clock.instant();
        LocalDate on = day.orElseGet(() -> RegistryDay.of(now));
        if (on.isAfter(RegistryDay.of(now))) {
            throw new IllegalArgumentException("a verdict cannot be given for a day to come: " + on);
        }
        try {
            return certificates
                    .find(number)
                    .<VerdictAnswer>map(found -> judge(found, on, now, new KnownFrom.Registry()))
                    .orElseGet(() -> new VerdictAnswer.Unknown(number, now));
        } catch (RuntimeException e) {
            LOG.warn("The registry did not answer for {}, asking the copy: {}", number, rootMessage(e));
            return fromCopy(number, on, now);
        }
    }

    private VerdictAnswer fromCopy(CertificateNumber number, LocalDate on, Instant now) {
        try {
            // A copy may be late: that it lacks a number does not make a box a fake.
            return timeLimit
                    .within(COPY_WAIT, () -> copies.find(number))
                    .map(copied -> judge(copied.certificate(), on, now, new KnownFrom.Copy(copied.knownUntil())))
                    .filter(answer -> !isTooOldToTrust(answer))
                    .<VerdictAnswer>map(answer -> answer)
                    .orElseGet(() -> new VerdictAnswer.NotChecked(number, now));
        } catch (NoAnswerException e) {
            LOG.warn("The copy did not answer for {} either: {}", number, rootMessage(e));
            return new VerdictAnswer.NotChecked(number, now);
        }
    }

    private static VerdictAnswer.Judged judge(Certificate found, LocalDate on, Instant now, KnownFrom source) {
        Verdict verdict = found.verdict(on, now);
        return new VerdictAnswer.Judged(found, verdict, on, now, source);
    }

    private static boolean isTooOldToTrust(VerdictAnswer.Judged answer) {
        return answer.verdict() == Verdict.VALID
                && answer.source() instanceof KnownFrom.Copy copy
                && copy.knownUntil().plus(COPY_TRUSTED_FOR).isBefore(answer.asOf());
    }

    private static String rootMessage(Throwable e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }

    @PreDestroy
    void close() {
        timeLimit.close();
    }
}
