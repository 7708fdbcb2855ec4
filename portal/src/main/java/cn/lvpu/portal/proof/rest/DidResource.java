package cn.lvpu.portal.proof.rest;

import cn.lvpu.portal.proof.Issuer;
import cn.lvpu.portal.proof.ProofKey;
import cn.lvpu.portal.proof.PublishedKeys;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The DID document of the portal: every key whose signatures count, the retired ones included. */
@RestController
@CrossOrigin
@Tag(name = "proofs", description = "可携带的证明")
class DidResource {
    private static final MediaType DID_JSON = new MediaType("application", "did+ld+json");
    private static final Duration CACHED_FOR = Duration.ofMinutes(1);

    private final PublishedKeys keys;
    private final Issuer issuer;
    private final JsonMapper json;

    DidResource(PublishedKeys keys, Issuer issuer, JsonMapper json) {
        this.keys = keys;
        this.issuer = issuer;
        this.json = json;
    }

    @GetMapping("/.well-known/did.json")
    @Operation(summary = "签发者的公钥", description = "did:web 文档（W3C DID Core）。换过密钥以后，旧公钥仍在其中，旧凭证照样能验证。")
    ResponseEntity<String> document() {
        List<ProofKey> trusted = keys.listTrusted();
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(
                "@context", List.of("https://www.w3.org/ns/did/v1", "https://w3id.org/security/suites/jws-2020/v1"));
        document.put("id", issuer.did());
        document.put("verificationMethod", trusted.stream().map(this::method).toList());
        document.put(
                "assertionMethod",
                trusted.stream().map(key -> issuer.keyUrl(key.id())).toList());
        return ResponseEntity.ok()
                .contentType(DID_JSON)
                .cacheControl(CacheControl.maxAge(CACHED_FOR).cachePublic())
                .body(json.writeValueAsString(document));
    }

    private Map<String, Object> method(ProofKey key) {
        Map<String, Object> method = new LinkedHashMap<>();
        method.put("id", issuer.keyUrl(key.id()));
        method.put("type", "JsonWebKey2020");
        method.put("controller", issuer.did());
        method.put("publicKeyJwk", json.readTree(key.publicJwk()));
        return method;
    }
}
