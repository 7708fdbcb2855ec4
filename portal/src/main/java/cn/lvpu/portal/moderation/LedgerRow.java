package cn.lvpu.portal.moderation;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * One row of the chain.
 *
 * @param sequence 1, 2, 3 … without gaps
 * @param at when it was appended, whole microseconds, as PostgreSQL keeps them
 * @param previousHash the hash of the row before, {@link #GENESIS} for the first
 */
public record LedgerRow(long sequence, Instant at, LedgerEntry entry, String previousHash) {
    /** What the first row follows: 32 zero bytes, in hexadecimal. */
    public static final String GENESIS = "0".repeat(64);

    /** SHA-256 over the previous hash and the canonical form, 64 lower-case hexadecimal digits. */
    public String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(previousHash));
            return HexFormat.of().formatHex(digest.digest(canonicalForm()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * Version byte 1; sequence, epoch second (64 bits each) and nanosecond (32 bits), big-endian; then actor, role,
     * action, subject kind, subject id, reason code and reason, each as UTF-8 behind its length in bytes (32 bits), so
     * that no two rows share a form.
     */
    byte[] canonicalForm() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(1);
            out.writeLong(sequence);
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            for (String field : Arrays.asList(
                    entry.actor().value().toString(),
                    entry.role().name(),
                    entry.action(),
                    entry.subjectKind(),
                    entry.subjectId(),
                    entry.reasonCode(),
                    entry.reason())) {
                byte[] text = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
