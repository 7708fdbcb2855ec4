package cn.lvpu.portal.proof.page;

import cn.lvpu.portal.platform.i18n.Texts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What the checking page is made of, and what its service worker keeps on the phone. Immutable. */
@Component
class VerifyFiles {
    private static final String ASSETS = "/META-INF/resources";
    private static final List<String> KEPT = List.of(
            "/assets/lvpu.css",
            "/assets/mark.svg",
            "/assets/proof/verify.css",
            "/assets/proof/verify.js",
            "/assets/proof/proof.js",
            "/assets/proof/store.js",
            "/assets/scan/scan.js",
            "/assets/scan/jsqr.js",
            "/assets/proof/icon-192.png",
            "/assets/proof/icon-512.png");
    /** The words that the scripts say; the rest of the page is words already. */
    private static final List<String> WORDS = List.of(
            "kind.valid",
            "kind.invalid",
            "kind.caution",
            "kind.unchecked",
            "head.valid",
            "text.valid",
            "head.tampered",
            "text.tampered",
            "head.revoked",
            "text.revoked",
            "head.suspended",
            "text.suspended",
            "head.expired",
            "text.expired",
            "head.not-yet",
            "text.not-yet",
            "head.unknown-key",
            "text.unknown-key",
            "head.no-list",
            "text.no-list",
            "head.old-list",
            "text.old-list",
            "head.clock",
            "text.clock",
            "head.no-keys",
            "text.no-keys",
            "head.not-a-proof",
            "text.not-a-proof",
            "head.number-only",
            "text.number-only",
            "head.cannot",
            "text.cannot",
            "head.no-code",
            "text.no-code",
            "when",
            "when.list",
            "when.unverified",
            "fact.heading",
            "fact.number",
            "fact.scheme",
            "fact.holder",
            "fact.products",
            "fact.more",
            "fact.origin",
            "fact.period",
            "fact.period.text",
            "fact.example",
            "fact.shortened",
            "age.now",
            "age.minutes",
            "age.hours",
            "age.days",
            "store.none",
            "store.keys",
            "store.lists",
            "store.partial",
            "store.ready",
            "store.not-ready",
            "store.unsupported",
            "store.updating",
            "store.updated",
            "store.failed",
            "store.offline",
            "online.link",
            "camera.looking",
            "camera.refused",
            "camera.none",
            "camera.start",
            "camera.stop",
            "photo.reading");

    private final Texts texts;
    private final JsonMapper json;
    private final String worker;

    VerifyFiles(Texts texts, JsonMapper json) {
        this.texts = texts;
        this.json = json;
        this.worker = new String(bytes(ASSETS + "/assets/proof/worker.js"), StandardCharsets.UTF_8)
                .replace("__VERSION__", version())
                .replace("[/* kept */]", json.writeValueAsString(KEPT));
    }

    /** The script of the service worker; another text whenever anything that it keeps is another. */
    String worker() {
        return worker;
    }

    /** The words as JSON that may stand inside a script element. */
    String words() {
        Map<String, String> words = new LinkedHashMap<>();
        WORDS.forEach(key -> words.put(key, texts.get("proof.verify." + key)));
        return json.writeValueAsString(words).replace("<", "\\u003c");
    }

    String manifest() {
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("id", "/verify");
        manifest.put("name", texts.get("proof.verify.app"));
        manifest.put("short_name", texts.get("proof.verify.app.short"));
        manifest.put("lang", "zh-CN");
        manifest.put("start_url", "/verify");
        manifest.put("scope", "/verify");
        manifest.put("display", "standalone");
        manifest.put("background_color", "#faf8f3");
        manifest.put("theme_color", "#1d5c46");
        manifest.put("icons", List.of(icon("192"), icon("512")));
        return json.writeValueAsString(manifest);
    }

    private static Map<String, String> icon(String side) {
        return Map.of(
                "src",
                "/assets/proof/icon-" + side + ".png",
                "sizes",
                side + "x" + side,
                "type",
                "image/png",
                "purpose",
                "any");
    }

    private String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String path : KEPT) {
                digest.update(bytes(ASSETS + path));
            }
            for (String page : List.of("/templates/proof/verify.html", "/templates/shell/layout.html")) {
                digest.update(bytes(page));
            }
            digest.update(words().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bytes(String path) {
        try (InputStream file = VerifyFiles.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(file, path).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
