package cn.lvpu.portal.proof;

import java.time.Instant;
import java.util.Optional;

/**
 * A key that signs or signed, as the public may know it.
 *
 * @param id the beginning of its JWK thumbprint (RFC 7638): short, since it travels in every printed proof
 * @param publicJwk the public half as JSON Web Key (RFC 7517)
 * @param retiredAt from then on it signed nothing more, for its private half was destroyed; empty for the one that signs
 * @param withdrawnAt from then on nothing that it signed is to be believed, because somebody else may have had it
 */
public record ProofKey(
        String id, String publicJwk, Instant activeFrom, Optional<Instant> retiredAt, Optional<Instant> withdrawnAt) {
    public ProofKey {
        if (retiredAt.isEmpty() && withdrawnAt.isPresent()) {
            throw new IllegalArgumentException("a key that signs is not withdrawn but retired first: " + id);
        }
    }

    /** Whether it is the one that signs now. */
    public boolean isActive() {
        return retiredAt.isEmpty();
    }

    /** Whether what it signed still counts. */
    public boolean isTrusted() {
        return withdrawnAt.isEmpty();
    }
}
