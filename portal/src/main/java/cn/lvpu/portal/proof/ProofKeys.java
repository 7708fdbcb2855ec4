package cn.lvpu.portal.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The signing keys there are and were. One signs at a time. Safe for use by many threads and portals. */
public interface ProofKeys {
    /** All, newest first. */
    List<ProofKey> list();

    /** The one that signs; empty before the first. */
    Optional<Active> findActive();

    /** Stores the first key there is; does nothing where one signs already. */
    void addFirst(Active key);

    /**
     * Lets a new key sign from now on and destroys the private half of the old one, in the caller's transaction.
     *
     * @return false, and nothing stored, when {@code old} no longer is the one that signs
     */
    boolean replace(String oldId, Active key);

    /**
     * Declares that what a retired key signed is not to be believed, in the caller's transaction.
     *
     * @return false, and nothing stored, when it signs, is unknown or was withdrawn before
     */
    boolean withdraw(String id, Instant at);

    /** @param sealedPrivateJwk the private half as {@link KeySeal} keeps it */
    record Active(String id, String publicJwk, String sealedPrivateJwk, Instant activeFrom) {
        /** Without the private half, which belongs into no log. */
        @Override
        public String toString() {
            return "Active[" + id + "]";
        }
    }
}
