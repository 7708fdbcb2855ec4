package cn.lvpu.portal.registry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The certificates there are: the truth. Safe for use by many threads. */
public interface Certificates {
    /** In one round trip, with the whole history. */
    Optional<Certificate> find(CertificateNumber number);

    /** The certificate that a request issued or changed, as it is now. */
    Optional<Certificate> findByRequest(UUID requestId);

    /** Which of these exist. */
    Set<CertificateNumber> listExisting(Collection<CertificateNumber> numbers);

    /** Newest first. */
    CertificatePage list(CertificateQuery query);

    /** Those whose period is over before the day, without a record of it yet; the longest over first. */
    List<Certificate> listRunOut(LocalDate today, int limit);

    /**
     * A number that nobody has and nobody else will get. Belongs to the caller's transaction; numbers of one scheme and
     * year are handed out one transaction after the other.
     */
    CertificateNumber next(String schemeCode, int year);

    /**
     * Stores a newly issued certificate and announces it to the change feed, in the caller's transaction.
     *
     * @throws org.springframework.dao.DuplicateKeyException when the number is taken or the request was carried out before
     */
    void add(Certificate issued, Recording recording);

    /**
     * Stores the last transition of a changed certificate and announces it to the change feed, in the caller's
     * transaction.
     *
     * @return false, and nothing stored, when somebody else changed the certificate since it was read
     * @throws org.springframework.dao.DuplicateKeyException when the request was carried out before
     */
    boolean update(Certificate changed, Recording recording);

    /**
     * What is stored beside a transition and never published.
     *
     * @param requestId one press of a button; the same request is never carried out twice
     * @param actorId the account that decided; empty for what a machine did
     */
    record Recording(UUID requestId, Optional<UUID> actorId) {}
}
