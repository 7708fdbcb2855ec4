package cn.lvpu.portal.registry;

import java.time.Instant;
import java.util.Optional;

/** Published copies of certificates, for when the truth does not answer. Safe for use by many threads. */
public interface CertificateCopies {
    /**
     * The copy of a certificate. None says nothing about whether it exists: a copy may be late.
     *
     * @throws RuntimeException when the index does not answer
     */
    Optional<Copied> find(CertificateNumber number);

    /** @param knownUntil decisions after this moment are not in it */
    record Copied(Certificate certificate, Instant knownUntil) {}
}
