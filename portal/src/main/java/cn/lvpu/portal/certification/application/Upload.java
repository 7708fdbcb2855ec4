package cn.lvpu.portal.certification.application;

/** What came of handing a file in. */
public sealed interface Upload {
    /** It is in its owner's library now; the same when the same upload is sent again. */
    record Kept(Attachment attachment) implements Upload {}

    /** Nothing was kept. */
    record Rejected(Fault fault) implements Upload {}

    enum Fault {
        EMPTY,
        /** More than {@link Attachments#MOST_BYTES}. */
        TOO_LARGE,
        /** Not a PDF, JPEG, PNG or WebP by its bytes, whatever its name says. */
        NOT_ALLOWED,
        /** It begins like a picture, but is none that can be read. */
        UNREADABLE,
        /** More than {@link Attachments#MOST_BYTES_TOGETHER} in all. */
        NO_ROOM,
        /** Somebody else's upload has this id. */
        ID_TAKEN
    }
}
