package cn.lvpu.portal.transparency.verify;

import cn.lvpu.portal.transparency.tree.NoteVerifier;
import cn.lvpu.portal.transparency.tree.SignedNote;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;

/** What the verifier saw the last time at a place: the log's key and its checkpoint. A log may only grow from there. */
final class Memory {
    private final Path file;

    Memory(Path folder, String place) {
        this.file = folder.resolve(
                place.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z.]+", "-").replaceAll("^-|-$", "") + ".seen");
    }

    /** The key, and below it the note. */
    record Seen(NoteVerifier key, SignedNote checkpoint) {}

    /** @throws IllegalArgumentException when the file was damaged */
    Optional<Seen> recall() {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String text = Files.readString(file);
            int split = text.indexOf('\n');
            return Optional.of(new Seen(
                    NoteVerifier.parse(text.substring(0, Math.max(split, 0))),
                    SignedNote.parse(text.substring(split + 1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void keep(Seen seen) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path partial = file.resolveSibling(file.getFileName() + ".partial");
            Files.writeString(partial, seen.key() + "\n" + seen.checkpoint().whole());
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path file() {
        return file;
    }
}
