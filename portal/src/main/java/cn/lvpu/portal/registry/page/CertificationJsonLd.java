package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.registry.VerdictAnswer;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A certificate as schema.org Certification, ready to stand in a script element. */
final class CertificationJsonLd {
    private CertificationJsonLd() {}

    static String of(VerdictAnswer.Judged judged, String address, JsonMapper json) {
        var certificate = judged.certificate();
        var terms = certificate.terms();
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", "Certification");
        node.put("name", terms.scheme().name());
        node.put("certificationIdentification", certificate.number().toString());
        node.put(
                "certificationStatus",
                judged.verdict() == Verdict.VALID
                        ? "https://schema.org/CertificationActive"
                        : "https://schema.org/CertificationInactive");
        node.put("validFrom", terms.period().from().toString());
        node.put("expires", terms.period().to().toString());
        node.put("url", address);
        node.put(
                "issuedBy",
                Map.of("@type", "Organization", "name", terms.scheme().issuer()));
        node.put(
                "about",
                terms.products().stream()
                        .map(product -> named("Product", product))
                        .toList());
        node.put("validIn", named("Place", terms.origin()));
        return forScript(json.writeValueAsString(node));
    }

    /** A script element ends at the first {@code </script}, whatever quotes it stands in. */
    static String forScript(String json) {
        return json.replace("<", "\\u003c");
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put("name", name);
        return node;
    }
}
