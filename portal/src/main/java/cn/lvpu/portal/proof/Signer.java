package cn.lvpu.portal.proof;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Signs with the key that is active at that moment (ES256, which every browser can verify, ADR 0029). Which one that is is
 * asked of the database every time, so that a rotation counts at once in every portal. Safe for use by many threads.
 */
@Component
class Signer {
    private static final int ID_CHARACTERS = 11;

    private final ProofKeys keys;
    private final KeySeal seal;
    private final Clock clock;
    private final Map<String, ECKey> opened = new ConcurrentHashMap<>();

    Signer(ProofKeys keys, KeySeal seal, Clock clock) {
        this.keys = keys;
        this.seal = seal;
        this.clock = clock;
    }

    /** How the key is named in a header, from its id. */
    @FunctionalInterface
    interface Naming {
        String of(String keyId);
    }

    /** @return a compact JWS (RFC 7515) over the JSON */
    String sign(JWSHeader.Builder header, Naming naming, String json) {
        ProofKeys.Active active = active();
        ECKey key = opened.computeIfAbsent(active.id(), id -> seal.open(active.sealedPrivateJwk()));
        opened.keySet().retainAll(Set.of(active.id()));
        try {
            JWSObject signed =
                    new JWSObject(header.keyID(naming.of(active.id())).build(), new Payload(json));
            signed.sign(new ECDSASigner(key));
            return signed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("nothing can be signed with key " + active.id(), e);
        }
    }

    static JWSHeader.Builder header(String type) {
        return new JWSHeader.Builder(JWSAlgorithm.ES256).type(new JOSEObjectType(type));
    }

    /** Makes the first key where there is none yet. */
    void ensureKey() {
        active();
    }

    private ProofKeys.Active active() {
        return keys.findActive().orElseGet(() -> {
            keys.addFirst(generate());
            return keys.findActive().orElseThrow(() -> new IllegalStateException("no signing key could be stored"));
        });
    }

    /** A new key, ready to be stored. */
    ProofKeys.Active generate() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            ECKey fresh = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .generate();
            String id = fresh.computeThumbprint().toString().substring(0, ID_CHARACTERS);
            ECKey named = new ECKey.Builder(fresh).keyID(id).build();
            return new ProofKeys.Active(id, named.toPublicJWK().toJSONString(), seal.seal(named), now);
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java can make P-256 keys", e);
        }
    }
}
