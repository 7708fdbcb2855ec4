package cn.lvpu.portal.proof.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.qr.QrCode;
import cn.lvpu.portal.proof.ProvableCertificate;
import cn.lvpu.portal.proof.ProvableCertificates;
import cn.lvpu.portal.proof.SignedProofs;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.VerdictWords;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** {@code /c/{number}/proof}: the printed proof of a certificate to look at and to keep, and how it is checked. */
@Controller
@Hidden
class ProofPageController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final ProvableCertificates certificates;
    private final SignedProofs proofs;
    private final VerdictWords words;
    private final Texts texts;

    ProofPageController(ProvableCertificates certificates, SignedProofs proofs, VerdictWords words, Texts texts) {
        this.certificates = certificates;
        this.proofs = proofs;
        this.words = words;
        this.texts = texts;
    }

    @GetMapping("/c/{number}/proof")
    String proof(@PathVariable String number, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return switch (certificates.find(number)) {
            case ProvableCertificate.Found found -> found(found.certificate(), model);
            case ProvableCertificate.Unknown ignored -> missing(HttpStatus.NOT_FOUND, "unknown", model, response);
            case ProvableCertificate.Misread ignored -> missing(HttpStatus.NOT_FOUND, "malformed", model, response);
            case ProvableCertificate.Unreachable ignored ->
                missing(HttpStatus.SERVICE_UNAVAILABLE, "unreachable", model, response);
        };
    }

    @GetMapping("/c/{number}/proof.svg")
    ResponseEntity<String> code(@PathVariable String number) {
        Optional<Certificate> found = certificates.find(number) instanceof ProvableCertificate.Found it
                ? Optional.of(it.certificate())
                : Optional.empty();
        return found.map(certificate -> ResponseEntity.ok()
                        .contentType(SVG)
                        .cacheControl(CacheControl.noStore())
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                "inline; filename=\"" + certificate.number() + ".proof.svg\"")
                        .body(QrCode.file(proofs.printed(certificate), codeLabel(certificate))))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private String found(Certificate certificate, Model model) {
        String printed = proofs.printed(certificate);
        String number = certificate.number().toString();
        model.addAttribute("title", texts.get("proof.page.title", number));
        model.addAttribute("description", texts.get("proof.page.lead"));
        model.addAttribute("number", number);
        model.addAttribute("what", String.join("、", certificate.terms().products()));
        model.addAttribute("period", words.period(certificate.terms().period()));
        model.addAttribute("example", certificate.terms().example());
        model.addAttribute("printed", printed);
        model.addAttribute("token", printed.substring(printed.indexOf('#') + 1));
        model.addAttribute("picture", QrCode.svg(printed, codeLabel(certificate)));
        return "proof/proof";
    }

    private String codeLabel(Certificate certificate) {
        return texts.get("proof.page.code", certificate.number().toString());
    }

    private String missing(HttpStatus status, String key, Model model, HttpServletResponse response) {
        response.setStatus(status.value());
        model.addAttribute("title", texts.get("proof.problem." + key + ".title"));
        model.addAttribute("description", texts.get("proof.problem." + key));
        return "proof/missing";
    }
}
