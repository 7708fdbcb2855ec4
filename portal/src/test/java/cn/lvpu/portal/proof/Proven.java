package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.TransitionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Issues certificates into the registry, to make proofs of. */
public record Proven(Certificates certificates, TransactionTemplate transaction) {
    public static final LocalDate TODAY = RegistryDay.of(Instant.now());

    /** Valid from a number of days ago until so many days from today. */
    public Certificate issued(int daysAgo, int daysLeft) {
        return issued(RegistryExamples.terms("示例合作社（示例）", TODAY.minusDays(daysAgo), TODAY.plusDays(daysLeft)), daysAgo);
    }

    public Certificate issued(Terms terms, int daysAgo) {
        Instant at = Instant.now().truncatedTo(ChronoUnit.MICROS).minus(daysAgo, ChronoUnit.DAYS);
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(certificates.next("LSLC", TODAY.getYear()), terms, at);
            certificates.add(issued, recording());
            return issued;
        });
    }

    public Certificate decided(Certificate certificate, TransitionKind kind) {
        Certificate changed = RegistryExamples.accepted(certificate.decide(
                kind, Decision.now("抽检发现农残超标", ActorRole.REVIEWER, Instant.now().truncatedTo(ChronoUnit.MICROS))));
        transaction.executeWithoutResult(status -> certificates.update(changed, recording()));
        return changed;
    }

    private static Recording recording() {
        return new Recording(UUID.randomUUID(), Optional.empty());
    }
}
