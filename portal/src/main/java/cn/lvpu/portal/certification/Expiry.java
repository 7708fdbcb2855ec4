package cn.lvpu.portal.certification;

import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.LegalGrounds;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.TransitionOutcome;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Records in the history of every certificate whose period is over that it is. Verdicts do not wait for it. Done twice it is
 * recorded once: the request of an expiry is the certificate's own.
 */
@Component
public class Expiry {
    private static final int AT_ONCE = 200;
    private static final String REASON = "有效期届满，没有续展。";

    private final Certificates certificates;
    private final TransactionOperations transaction;
    private final Clock clock;

    Expiry(Certificates certificates, TransactionOperations transaction, Clock clock) {
        this.certificates = certificates;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Records what is over; returns how many. */
    public int run() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int recorded = 0;
        while (true) {
            List<Certificate> over = certificates.listRunOut(RegistryDay.of(now), AT_ONCE);
            int before = recorded;
            for (Certificate certificate : over) {
                recorded += record(certificate, now) ? 1 : 0;
            }
            if (over.size() < AT_ONCE || recorded == before) {
                return recorded;
            }
        }
    }

    private boolean record(Certificate certificate, Instant now) {
        if (!(certificate.expire(decision(certificate, now)) instanceof TransitionOutcome.Accepted accepted)) {
            return false;
        }
        UUID request = UUID.nameUUIDFromBytes(("expire " + certificate.number()).getBytes(StandardCharsets.UTF_8));
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> certificates.update(
                    accepted.certificate(), new Certificates.Recording(request, Optional.empty()))));
        } catch (DuplicateKeyException e) {
            // Another portal was faster.
            return false;
        }
    }

    /** Counts from the day after the last one, or from the last decision where that came later. */
    static Decision decision(Certificate certificate, Instant at) {
        LocalDate last = certificate.history().getLast().effectiveOn();
        LocalDate dayAfter = certificate.terms().period().to().plusDays(1);
        return new Decision(
                REASON,
                LegalGrounds.usual(TransitionKind.EXPIRE, certificate.terms().scheme()),
                ActorRole.CLOCK,
                at,
                last.isAfter(dayAfter) ? last : dayAfter);
    }
}
