package cn.lvpu.portal.proof;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;

/** One bit for each entry of a status list; entry 0 is the left-most bit of the first byte (Bitstring Status List v1.0 §3). */
final class Bitstring {
    private static final String MULTIBASE_BASE64URL = "u";

    private final byte[] bytes = new byte[StatusSlot.LIST_LENGTH / Byte.SIZE];

    void set(int position) {
        bytes[position / Byte.SIZE] |= (byte) (0x80 >> (position % Byte.SIZE));
    }

    /** Compressed with GZIP, as multibase base64url without padding. */
    String encoded() {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return MULTIBASE_BASE64URL + Base64.getUrlEncoder().withoutPadding().encodeToString(compressed.toByteArray());
    }
}
