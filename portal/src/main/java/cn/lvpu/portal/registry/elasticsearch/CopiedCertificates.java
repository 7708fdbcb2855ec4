package cn.lvpu.portal.registry.elasticsearch;

import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Scheme;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.TermsChange;
import cn.lvpu.portal.registry.TermsField;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.ValidityPeriod;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns a document back into the certificate it was made from; its keys are those of {@code certificate_publication}. */
final class CopiedCertificates {
    private CopiedCertificates() {}

    /** @throws IllegalArgumentException if anything needed for a verdict is missing: half a copy gives no verdict */
    static Certificate certificate(RegistryDocument document) {
        return new Certificate(
                CertificateNumber.ofCanonical(document.number()),
                new Terms(
                        new Scheme(
                                need(document.schemeCode(), "scheme_code"),
                                need(document.schemeName(), "scheme_name"),
                                need(document.issuer(), "issuer")),
                        need(document.holder(), "holder"),
                        document.products(),
                        need(document.origin(), "origin"),
                        need(document.districtCode(), "district_code"),
                        new ValidityPeriod(
                                need(document.validFrom(), "valid_from"), need(document.validTo(), "valid_to")),
                        document.example()),
                document.history().stream().map(CopiedCertificates::transition).toList(),
                document.rowVersion());
    }

    private static Transition transition(Map<String, Object> line) {
        return new Transition(
                TransitionKind.ofKey(text(line, "kind")),
                text(line, "reason"),
                line.getOrDefault("legal_ground", "").toString(),
                ActorRole.ofKey(text(line, "actor_role")),
                OffsetDateTime.parse(text(line, "at")).toInstant(),
                LocalDate.parse(text(line, "effective_on")),
                changes(line));
    }

    private static List<TermsChange> changes(Map<String, Object> line) {
        return line.get("changes") instanceof List<?> lines
                ? lines.stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new TermsChange(
                                TermsField.ofKey(
                                        need(each.get("field"), "field").toString()),
                                need(each.get("before"), "before").toString(),
                                need(each.get("after"), "after").toString()))
                        .toList()
                : List.of();
    }

    private static String text(Map<String, Object> line, String key) {
        return need(line.get(key), key).toString();
    }

    private static <T> T need(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("a copied certificate lacks " + name);
        }
        return value;
    }
}
