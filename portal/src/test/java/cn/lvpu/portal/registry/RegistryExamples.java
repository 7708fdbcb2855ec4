package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Certificates to test with. */
public final class RegistryExamples {
    private RegistryExamples() {}

    public static Terms terms(String holder, LocalDate from, LocalDate to) {
        return new Terms(
                Schemes.find("LSLC").orElseThrow(),
                holder,
                List.of("京白梨", "京白梨（鲜果）"),
                "门头沟区军庄镇",
                "110109",
                new ValidityPeriod(from, to),
                true);
    }

    public static Certificate issued(CertificateNumber number, Terms terms, Instant at) {
        return accepted(Certificate.issue(number, terms, Decision.now("初审、复核、现场核查通过。", ActorRole.REVIEWER, at)));
    }

    public static Certificate accepted(TransitionOutcome outcome) {
        if (outcome instanceof TransitionOutcome.Accepted accepted) {
            return accepted.certificate();
        }
        throw new AssertionError("refused: " + outcome);
    }
}
