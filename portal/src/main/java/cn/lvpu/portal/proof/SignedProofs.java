package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.ValidityPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes the proofs of a certificate. Nothing is in them that the verdict page does not show. Neither says whether the
 * certificate was suspended or revoked since: that is in the status lists that they point to. Open to everybody; safe for
 * use by many threads.
 */
@Service
public class SignedProofs {
    /** Media type of a JWT-secured credential without {@code application/} (W3C VC-JOSE-COSE §3.1.1). */
    static final String CREDENTIAL_TYPE = "vc+jwt";

    static final String CONTEXT = "https://www.w3.org/ns/credentials/v2";

    /** Type of the short proof in its header, so that neither kind passes for the other. */
    static final String SHORT_TYPE = "lvpu+jwt";

    private final StatusSlots slots;
    private final Signer signer;
    private final Issuer issuer;
    private final JsonMapper json;

    SignedProofs(StatusSlots slots, Signer signer, Issuer issuer, JsonMapper json) {
        this.slots = slots;
        this.signer = signer;
        this.issuer = issuer;
        this.json = json;
    }

    /**
     * The certificate as W3C Verifiable Credential 2.0, secured as {@code vc+jwt}.
     *
     * @throws IllegalStateException for a certificate that the registry does not hold
     */
    public String credential(Certificate certificate) {
        StatusSlot slot = slot(certificate);
        Map<String, Object> credential = new LinkedHashMap<>();
        // The vocabulary of the subject is explained on a page of this portal.
        credential.put("@context", List.of(CONTEXT, Map.of("@vocab", issuer.url("/help/proof#"))));
        credential.put("id", issuer.url("/c/" + certificate.number() + "/credential"));
        credential.put("type", List.of("VerifiableCredential", "LvpuCertificate"));
        credential.put("issuer", Map.of("id", issuer.did(), "name", "绿谱"));
        ValidityPeriod period = certificate.terms().period();
        credential.put("validFrom", moment(start(period.from())));
        credential.put("validUntil", moment(end(period).minusSeconds(1)));
        credential.put("credentialSubject", subject(certificate));
        credential.put(
                "credentialStatus",
                Arrays.stream(StatusListName.Purpose.values())
                        .map(purpose -> status(new StatusListName(purpose, slot.list()), slot.position()))
                        .toList());
        return signer.sign(
                Signer.header(CREDENTIAL_TYPE).contentType("vc"), issuer::keyUrl, json.writeValueAsString(credential));
    }

    /**
     * The short proof for a printed code (ADR 0030): the address of the checking page with a compact JWT behind {@code #},
     * at most {@value ShortClaims#MOST_CHARACTERS} characters beside the address.
     *
     * @throws IllegalStateException for a certificate that the registry does not hold
     */
    public String printed(Certificate certificate) {
        String claims = json.writeValueAsString(ShortClaims.of(certificate, slot(certificate)));
        return issuer.url("/verify#") + signer.sign(Signer.header(SHORT_TYPE), keyId -> keyId, claims);
    }

    private StatusSlot slot(Certificate certificate) {
        return slots.find(certificate.number())
                .orElseThrow(() -> new IllegalStateException("not in the status lists: " + certificate.number()));
    }

    private Map<String, Object> subject(Certificate certificate) {
        Terms terms = certificate.terms();
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", issuer.url("/c/" + certificate.number()));
        subject.put("certificateNumber", certificate.number().toString());
        subject.put("schemeCode", terms.scheme().code());
        subject.put("schemeName", terms.scheme().name());
        subject.put("grantedBy", terms.scheme().issuer());
        subject.put("holder", terms.holder());
        subject.put("products", terms.products());
        subject.put("origin", terms.origin());
        subject.put("districtCode", terms.districtCode());
        if (terms.example()) {
            subject.put("example", true);
        }
        return subject;
    }

    private Map<String, Object> status(StatusListName list, int position) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("id", issuer.url(list.path()) + "#" + position);
        entry.put("type", "BitstringStatusListEntry");
        entry.put("statusPurpose", list.purpose().key());
        entry.put("statusListIndex", Integer.toString(position));
        entry.put("statusListCredential", issuer.url(list.path()));
        return entry;
    }

    static Instant start(LocalDate day) {
        return day.atStartOfDay(RegistryDay.ZONE).toInstant();
    }

    /** The first moment after the period. */
    static Instant end(ValidityPeriod period) {
        return start(period.to().plusDays(1));
    }

    static String moment(Instant instant) {
        return instant.atZone(RegistryDay.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }
}
