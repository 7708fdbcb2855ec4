package cn.lvpu.portal.proof.page;

import cn.lvpu.portal.platform.i18n.Texts;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /verify}: checks proofs on the visitor's own device; once opened it works without a network. */
@Controller
@Hidden
class VerifyPageController {
    private static final MediaType SCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);
    private static final MediaType MANIFEST = new MediaType("application", "manifest+json", StandardCharsets.UTF_8);

    private final VerifyFiles files;
    private final Texts texts;

    VerifyPageController(VerifyFiles files, Texts texts) {
        this.files = files;
        this.texts = texts;
    }

    @GetMapping("/verify")
    String page(Model model) {
        model.addAttribute("title", texts.get("proof.verify.title"));
        model.addAttribute("description", texts.get("proof.verify.description"));
        model.addAttribute("words", files.words());
        return "proof/verify";
    }

    /** Never from a cache, so that a new version of the page reaches every phone; its scope is the page alone. */
    @GetMapping("/verify/worker.js")
    ResponseEntity<String> worker() {
        return ResponseEntity.ok()
                .contentType(SCRIPT)
                .cacheControl(CacheControl.noCache())
                .header("Service-Worker-Allowed", "/verify")
                .body(files.worker());
    }

    @GetMapping("/verify/manifest.webmanifest")
    ResponseEntity<String> manifest() {
        return ResponseEntity.ok()
                .contentType(MANIFEST)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(files.manifest());
    }
}
