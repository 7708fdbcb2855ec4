package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.CertificateState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import tools.jackson.databind.json.JsonMapper;

/**
 * The published status lists (W3C Bitstring Status List v1.0). Each is read from the registry and signed when it is asked
 * for, so that a decision shows at once. Open to everybody; safe for use by many threads.
 */
@Service
public class StatusLists {
    /** How soon a verifier with a network should ask again. */
    public static final Duration FRESH_FOR = Duration.ofMinutes(5);

    /** After that a list vouches for nothing any more: as long as the verdict page trusts a copy. */
    public static final Duration VALID_FOR = Duration.ofHours(24);

    private final StatusSlots slots;
    private final Signer signer;
    private final Issuer issuer;
    private final Clock clock;
    private final JsonMapper json;

    StatusLists(StatusSlots slots, Signer signer, Issuer issuer, Clock clock, JsonMapper json) {
        this.slots = slots;
        this.signer = signer;
        this.issuer = issuer;
        this.clock = clock;
        this.json = json;
    }

    /** All there are: of every list one for each purpose. */
    public List<StatusListName> list() {
        return slots.listLists().stream()
                .flatMap(list -> Arrays.stream(StatusListName.Purpose.values())
                        .map(purpose -> new StatusListName(purpose, list)))
                .toList();
    }

    /** The list as it is now, as a signed credential ({@code vc+jwt}); empty when there is no such list. */
    public Optional<String> find(StatusListName name) {
        if (!slots.listLists().contains(name.list())) {
            return Optional.empty();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Bitstring bits = new Bitstring();
        slots.listStandings(name.list()).stream()
                .filter(standing -> marks(name.purpose(), standing.state()))
                .forEach(standing -> bits.set(standing.position()));
        String address = issuer.url(name.path());
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", address + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", name.purpose().key());
        subject.put("ttl", FRESH_FOR.toMillis());
        subject.put("encodedList", bits.encoded());
        Map<String, Object> credential = new LinkedHashMap<>();
        credential.put("@context", List.of(SignedProofs.CONTEXT));
        credential.put("id", address);
        credential.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        credential.put("issuer", issuer.did());
        credential.put("validFrom", SignedProofs.moment(now));
        credential.put("validUntil", SignedProofs.moment(now.plus(VALID_FOR)));
        credential.put("credentialSubject", subject);
        return Optional.of(signer.sign(
                Signer.header(SignedProofs.CREDENTIAL_TYPE).contentType("vc"),
                issuer::keyUrl,
                json.writeValueAsString(credential)));
    }

    /** What only the calendar ends is in no list: the period is in the proof itself. */
    private static boolean marks(StatusListName.Purpose purpose, CertificateState state) {
        return switch (purpose) {
            case SUSPENSION -> state == CertificateState.SUSPENDED;
            case REVOCATION -> state == CertificateState.REVOKED || state == CertificateState.SURRENDERED;
        };
    }
}
