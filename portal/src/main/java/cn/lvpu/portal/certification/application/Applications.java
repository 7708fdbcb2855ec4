package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.registry.CertificateNumber;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The applications there are: the truth. Safe for use by many threads. */
public interface Applications {
    Optional<Application> find(ApplicationId id);

    /** Reads it and keeps everybody else from changing it until the caller's transaction ends. */
    Optional<Application> findForUpdate(ApplicationId id);

    Optional<Application> findByReceipt(Receipt receipt);

    /** The application that a request took a step of, as it is now. */
    Optional<Application> findByRequest(UUID requestId);

    /** The application for which a certificate was issued. */
    Optional<Application> findByGranted(CertificateNumber number);

    /** The running applications, drafts among them, that start from a certificate. */
    List<Application> listRunningAbout(CertificateNumber number);

    /** Newest change first. */
    List<Application> listBy(AccountId applicant);

    /** What reviewers see, the one that is due first at the top. */
    ReviewPage list(ReviewQuery query);

    /** Those whose public notice runs or ran last, newest first. */
    List<Application> listInPublicNotice();

    /** A receipt number that nobody has and nobody else will get; gaps are allowed. */
    Receipt nextReceipt(int year);

    /**
     * Stores a new draft in the caller's transaction.
     *
     * @return false, and nothing stored, when there is one with this id
     */
    boolean add(Application draft);

    /**
     * Stores what is new: answers, versions and events, in the caller's transaction.
     *
     * @return false, and nothing stored, when somebody else changed it since it was read
     * @throws org.springframework.dao.DuplicateKeyException when the request was carried out before
     */
    boolean update(Application changed);

    /** Notes that the applicant has seen the history so far. */
    void markSeen(ApplicationId id, int ordinal);

    /** How many applications of an account have steps by others that it has not seen. */
    int countUnseen(AccountId applicant);
}
