package cn.lvpu.portal.certification.paper;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateAddresses;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.registry.VerdictWords;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Draws the certificate itself on one page. Paper cannot be revoked: it says when it was printed and where the verdict of today is. */
@Component
public class CertificatePaper {
    private static final float MIDDLE = 105;
    private static final float TERM = 34;
    private static final float VALUE = 64;
    private static final float WIDTH = 112;

    private final CertificateAddresses addresses;
    private final VerdictWords words;
    private final Texts texts;

    CertificatePaper(CertificateAddresses addresses, VerdictWords words, Texts texts) {
        this.addresses = addresses;
        this.words = words;
        this.texts = texts;
    }

    /** @param now the moment of printing */
    public byte[] draw(Certificate certificate, Instant now) {
        var terms = certificate.terms();
        Sheet sheet = new Sheet(
                terms.scheme().name() + " " + certificate.number(),
                terms.scheme().issuer());
        sheet.frame(14, 14, 182, 269, 1.6f, Sheet.PINE);
        sheet.frame(16.5f, 16.5f, 177, 264, .5f, Sheet.PINE);
        sheet.centred(terms.scheme().name(), 22, MIDDLE, 44, Sheet.PINE);
        sheet.centred(texts.get("certificate.paper.title"), 40, MIDDLE, 64, Sheet.INK);
        sheet.centred(certificate.number().toString(), 14, MIDDLE, 76, Sheet.SOFT);
        sheet.line(60, 82, 150, 82, .8f, Sheet.PINE);
        float y = 98;
        y = fact(sheet, texts.get("registry.page.holder"), terms.holder(), y, true);
        y = fact(sheet, texts.get("registry.page.products"), String.join("、", terms.products()), y, true);
        y = fact(sheet, texts.get("registry.page.origin"), terms.origin(), y, false);
        y = fact(sheet, texts.get("registry.page.period"), words.period(terms.period()), y, false);
        y = fact(sheet, texts.get("registry.page.issuer"), terms.scheme().issuer(), y, false);
        Transition issue = certificate.history().getFirst();
        y = fact(sheet, texts.get("certificate.paper.issued"), words.day(issue.effectiveOn()), y, false);
        fact(sheet, texts.get("certificate.paper.ground"), issue.legalGround(), y, false);
        sheet.code(addresses.of(certificate.number()), 30, 216, 46);
        float note = 224;
        for (String line : sheet.font()
                .lines(
                        sheet.font().printable(texts.get("certificate.paper.scan", addresses.of(certificate.number()))),
                        10.5f,
                        Sheet.points(98))) {
            sheet.text(line, 10.5f, 80, note, Sheet.INK);
            note += 6;
        }
        sheet.text(texts.get("certificate.paper.printed", words.moment(now)), 9, 80, note + 3, Sheet.SOFT);
        state(sheet, certificate, now);
        if (sheet.font().hasMissed()) {
            sheet.text(texts.get("certificate.paper.missing"), 9, 34, 272, Sheet.ROSE);
        }
        return sheet.finish();
    }

    private static float fact(Sheet sheet, String term, String value, float y, boolean strong) {
        if (value.isEmpty()) {
            return y;
        }
        sheet.text(term, 11, TERM, y, Sheet.SOFT);
        float size = strong ? 16 : 12.5f;
        float at = y;
        for (String line : sheet.font().lines(sheet.font().printable(value), size, Sheet.points(WIDTH))) {
            if (strong) {
                sheet.strong(line, size, VALUE, at, Sheet.INK);
            } else {
                sheet.text(line, size, VALUE, at, Sheet.INK);
            }
            at += Sheet.millimetres(size) * 1.5f;
        }
        return at + 4.5f;
    }

    /** What is not valid when it is printed says so across the page; an example says so too. */
    private void state(Sheet sheet, Certificate certificate, Instant now) {
        Verdict verdict = certificate.verdict(RegistryDay.of(now), now);
        if (verdict != Verdict.VALID) {
            sheet.frame(64, 24, 82, 9, 1.2f, Sheet.ROSE);
            sheet.centred(texts.get("certificate.paper.state", words.headline(verdict)), 13, MIDDLE, 30.3f, Sheet.ROSE);
        } else if (certificate.terms().example()) {
            sheet.frame(64, 24, 82, 9, 1.2f, Sheet.SOFT);
            sheet.centred(texts.get("certificate.paper.example"), 13, MIDDLE, 30.3f, Sheet.SOFT);
        }
    }
}
