package cn.lvpu.portal.proof.page;

import cn.lvpu.portal.proof.Issuer;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /help/proof}: how a shopper checks without a network, how a developer verifies, and what the words mean. */
@Controller
@Hidden
class ProofHelpController {
    private static final List<String> KINDS = List.of("valid", "invalid", "caution", "unchecked");
    private static final List<String> TERMS = List.of(
            "certificateNumber",
            "schemeCode",
            "schemeName",
            "grantedBy",
            "holder",
            "products",
            "origin",
            "districtCode",
            "example");

    private final Issuer issuer;

    ProofHelpController(Issuer issuer) {
        this.issuer = issuer;
    }

    @GetMapping("/help/proof")
    String help(Model model) {
        model.addAttribute("kinds", KINDS);
        model.addAttribute("terms", TERMS);
        model.addAttribute(
                "example", """
                curl %1$s/c/LSLC-2026-000123-T/credential   # application/vc+jwt
                curl %1$s/.well-known/did.json              # %2$s
                curl %1$s/status                            # revocation-1, suspension-1 …
                curl %1$s/status/revocation-1               # application/vc+jwt
                """.formatted(issuer.url(""), issuer.did()).strip());
        return "proof/help";
    }
}
