package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateProofs;
import cn.lvpu.portal.registry.Integrity;
import cn.lvpu.portal.registry.Schemes;
import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.VerdictWords;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says of a certificate apart: is it valid, is what we know of it whole, and do we know who granted it. */
@Component
class ThreeJudgements {
    private final Texts texts;
    private final VerdictWords words;
    private final List<CertificateProofs> proofs;

    ThreeJudgements(Texts texts, VerdictWords words, ObjectProvider<CertificateProofs> proofs) {
        this.texts = texts;
        this.words = words;
        this.proofs = proofs.orderedStream().toList();
    }

    List<VerdictPage.Judgement> of(VerdictAnswer.Judged judged) {
        return List.of(status(judged), integrity(judged), issuer(judged.certificate()));
    }

    private VerdictPage.Judgement status(VerdictAnswer.Judged judged) {
        return new VerdictPage.Judgement(
                texts.get("certificate.three.status"),
                words.headline(judged),
                judged.verdict() == Verdict.VALID ? texts.get("certificate.three.status.valid") : words.reason(judged),
                mark(judged.verdict()),
                List.of());
    }

    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "good";
            case NOT_YET_VALID, SUSPENDED -> "warn";
            case EXPIRED, REVOKED, SURRENDERED -> "bad";
            case UNKNOWN, COULD_NOT_BE_CHECKED -> "grey";
        };
    }

    private VerdictPage.Judgement integrity(VerdictAnswer.Judged judged) {
        Integrity integrity = judged.integrity();
        String key = "certificate.three.integrity."
                + switch (integrity) {
                    case CONSISTENT -> "consistent";
                    case BROKEN -> "broken";
                    case NOT_CONFIRMED -> "unconfirmed";
                };
        return new VerdictPage.Judgement(
                texts.get("certificate.three.integrity"),
                texts.get(key),
                texts.get(key + ".text", judged.certificate().history().size()),
                switch (integrity) {
                    case CONSISTENT -> "good";
                    case BROKEN -> "bad";
                    case NOT_CONFIRMED -> "grey";
                },
                proofs.stream()
                        .flatMap(each -> each.list(judged.number()).stream())
                        .toList());
    }

    private VerdictPage.Judgement issuer(Certificate certificate) {
        var scheme = certificate.terms().scheme();
        String key;
        String mark;
        if (certificate.terms().example()) {
            key = "certificate.three.issuer.example";
            mark = "grey";
        } else if (Schemes.find(scheme.code()).isPresent()) {
            key = "certificate.three.issuer.known";
            mark = "good";
        } else {
            key = "certificate.three.issuer.unknown";
            mark = "warn";
        }
        return new VerdictPage.Judgement(
                texts.get("certificate.three.issuer"),
                texts.get(key),
                texts.get(key + ".text", scheme.issuer(), scheme.name()),
                mark,
                List.of());
    }
}
