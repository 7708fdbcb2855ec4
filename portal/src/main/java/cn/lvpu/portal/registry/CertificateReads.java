package cn.lvpu.portal.registry;

import java.time.Duration;
import java.util.Optional;

/** Reads single certificates for verdicts, apart from all other work with the registry. Safe for use by many threads. */
public interface CertificateReads {
    /** How long a read may take before it fails: getting a connection, and then each answer of the server. */
    Duration LONGEST = Duration.ofMillis(1000);

    /**
     * The certificate as it is now, with its whole history.
     *
     * @throws RuntimeException when the registry did not answer in time, or failed
     */
    Optional<Certificate> find(CertificateNumber number);
}
