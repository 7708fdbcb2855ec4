package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.AccountId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where attachments are kept, bytes and all (ADR 0021). */
public interface AttachmentStore {
    /** Returns false, and changes nothing, when there is one with this id. */
    boolean add(Attachment attachment, byte[] bytes);

    Optional<Attachment> find(AttachmentId id);

    /** In no particular order; those that do not exist are left out. */
    List<Attachment> list(Collection<AttachmentId> ids);

    /** The library of an account: newest first, those removed left out. */
    List<Attachment> listBy(AccountId owner);

    Optional<byte[]> findBytes(AttachmentId id);

    /** How many bytes an account keeps. */
    long bytesOf(AccountId owner);

    /** Notes that attachments were handed in with an application, or with an inspection of it: reviewers may see them from then on. */
    void handIn(ApplicationId application, Collection<AttachmentId> ids);

    /** Whether it was handed in with some application. */
    boolean isHandedIn(AttachmentId id);

    /** Takes it out of its owner's library; its bytes go too unless it was handed in. */
    void remove(AttachmentId id);
}
