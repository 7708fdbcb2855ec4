package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Files handed in: looked at by their bytes, bounded, pictures made anew so that what a camera wrote into them is gone. Read
 * by their owner and, once handed in with an application, by reviewers; by nobody else. Safe for many threads.
 */
@Service
@PreAuthorize("hasAnyRole('PRODUCER', 'REVIEWER')")
public class Attachments {
    /** Of one file, in bytes. */
    public static final int MOST_BYTES = 10 * 1024 * 1024;

    /** Of one account, in bytes. */
    public static final long MOST_BYTES_TOGETHER = 300L * 1024 * 1024;

    private static final int LONGEST_NAME = 120;

    private final AttachmentStore store;
    private final Applications applications;
    private final Pictures pictures;
    private final CurrentAccount currentAccount;
    private final Steps steps;
    private final Tika tika = new Tika();

    Attachments(
            AttachmentStore store,
            Applications applications,
            Pictures pictures,
            CurrentAccount currentAccount,
            Steps steps) {
        this.store = store;
        this.applications = applications;
        this.pictures = pictures;
        this.currentAccount = currentAccount;
        this.steps = steps;
    }

    /** An attachment with its bytes. */
    public record Opened(Attachment attachment, byte[] bytes) {}

    /**
     * Keeps a file in the library of the person signed in; the same bytes dropped again, after a line broke, are the file that is
     * there. Reads no more than {@link #MOST_BYTES} and one byte.
     *
     * @param fileName as the browser says; what is not fit for a name is left out of it
     * @throws IOException when the bytes do not arrive; nothing is kept then
     */
    @PreAuthorize("hasAnyRole('PRODUCER', 'REVIEWER')")
    public Upload upload(AttachmentId id, String fileName, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(MOST_BYTES + 1);
        if (bytes.length == 0) {
            return new Upload.Rejected(Upload.Fault.EMPTY);
        }
        if (bytes.length > MOST_BYTES) {
            return new Upload.Rejected(Upload.Fault.TOO_LARGE);
        }
        return switch (tika.detect(bytes)) {
            case "application/pdf" -> keep(id, fileName, MediaKind.PDF, bytes);
            case "image/jpeg", "image/png", "image/webp" ->
                pictures.remake(bytes)
                        .map(picture -> keep(id, fileName, picture.kind(), picture.bytes()))
                        .orElseGet(() -> new Upload.Rejected(Upload.Fault.UNREADABLE));
            default -> new Upload.Rejected(Upload.Fault.NOT_ALLOWED);
        };
    }

    private Upload keep(AttachmentId id, String fileName, MediaKind kind, byte[] bytes) {
        SignedIn me = currentAccount.get();
        return steps.inTransaction(() -> {
            Optional<Attachment> before = store.find(id);
            if (before.isPresent()) {
                return before.filter(found -> found.owner().equals(me.id()))
                        .<Upload>map(Upload.Kept::new)
                        .orElseGet(() -> new Upload.Rejected(Upload.Fault.ID_TAKEN));
            }
            String hash = sha256(bytes);
            Optional<Attachment> same = store.listBy(me.id()).stream()
                    .filter(attachment -> attachment.sha256().equals(hash))
                    .findFirst();
            if (same.isPresent()) {
                return new Upload.Kept(same.get());
            }
            if (store.bytesOf(me.id()) + bytes.length > MOST_BYTES_TOGETHER) {
                return new Upload.Rejected(Upload.Fault.NO_ROOM);
            }
            Attachment attachment =
                    new Attachment(id, me.id(), nameOf(fileName, kind), kind, bytes.length, hash, steps.now());
            return store.add(attachment, bytes)
                    ? new Upload.Kept(attachment)
                    : store.find(id)
                            .filter(found -> found.owner().equals(me.id()))
                            .<Upload>map(Upload.Kept::new)
                            .orElseGet(() -> new Upload.Rejected(Upload.Fault.ID_TAKEN));
        });
    }

    /** The own library, newest first. */
    public List<Attachment> listOwn() {
        return steps.store(() -> store.listBy(currentAccount.get().id()));
    }

    /** Those of the attachments that the person signed in may see. */
    public List<Attachment> list(Collection<AttachmentId> ids) {
        SignedIn me = currentAccount.get();
        return steps.store(() -> store.list(ids).stream()
                .filter(attachment -> isReadable(attachment, me))
                .toList());
    }

    /** An attachment with its bytes; empty when there is none, or not for this person. */
    public Optional<Opened> open(AttachmentId id) {
        SignedIn me = currentAccount.get();
        return steps.store(() -> store.find(id)
                .filter(attachment -> isReadable(attachment, me))
                .flatMap(attachment -> store.findBytes(id).map(bytes -> new Opened(attachment, bytes))));
    }

    private boolean isReadable(Attachment attachment, SignedIn who) {
        return attachment.owner().equals(who.id()) || who.has(Role.REVIEWER) && store.isHandedIn(attachment.id());
    }

    /**
     * Takes a file out of the own library. What was handed in is kept with the application all the same.
     *
     * @return false, and nothing done, when there is none, or an application that is being filled in still names it
     */
    @PreAuthorize("hasAnyRole('PRODUCER', 'REVIEWER')")
    public boolean remove(AttachmentId id) {
        SignedIn me = currentAccount.get();
        return steps.inTransaction(() -> {
            boolean named = applications.listBy(me.id()).stream()
                    .filter(application -> !application.state().isFinal())
                    .anyMatch(application ->
                            application.answers().documents().values().stream().anyMatch(files -> files.contains(id)));
            boolean own = store.find(id)
                    .filter(attachment -> attachment.owner().equals(me.id()))
                    .isPresent();
            if (named || !own) {
                return false;
            }
            store.remove(id);
            return true;
        });
    }

    /** The last part of a path, without what a file system or a header could take for something else. */
    static String nameOf(String fileName, MediaKind kind) {
        String folded = Normalizer.normalize(fileName, Normalizer.Form.NFC);
        String last = folded.substring(Math.max(folded.lastIndexOf('/'), folded.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?%]", "").strip();
        int dot = plain.lastIndexOf('.');
        String stem = dot > 0 ? plain.substring(0, dot) : plain;
        String shortened = stem.length() > LONGEST_NAME ? stem.substring(0, LONGEST_NAME) : stem;
        return (shortened.isBlank() ? "file" : shortened) + "." + kind.extension();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
