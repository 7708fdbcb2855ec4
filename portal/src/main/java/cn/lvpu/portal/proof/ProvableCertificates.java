package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.KnownFrom;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.Verdicts;
import org.springframework.stereotype.Service;

/** Finds certificates to make proofs of, from the registry itself and from nothing else. Open to everybody. */
@Service
public class ProvableCertificates {
    private final Verdicts verdicts;

    ProvableCertificates(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** @param typed a number as people type it */
    public ProvableCertificate find(String typed) {
        return switch (CertificateNumber.parse(typed)) {
            case NumberReading.Misread ignored -> new ProvableCertificate.Misread();
            case NumberReading.Read read -> find(read.number());
        };
    }

    private ProvableCertificate find(CertificateNumber number) {
        return switch (verdicts.today(number)) {
            case VerdictAnswer.Judged judged ->
                judged.source() instanceof KnownFrom.Registry
                        ? new ProvableCertificate.Found(judged.certificate())
                        : new ProvableCertificate.Unreachable();
            case VerdictAnswer.Unknown ignored -> new ProvableCertificate.Unknown();
            case VerdictAnswer.NotChecked ignored -> new ProvableCertificate.Unreachable();
        };
    }
}
