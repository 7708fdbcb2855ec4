package cn.lvpu.portal.registry;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Signs and checks the codes of single units: HMAC-SHA-256 cut to 40 bits, so that a code fits on a label and guessing one takes
 * 2^40 tries. The key is configured ({@code lvpu.serials.key}, 32 bytes in Base64), or made once and kept in PostgreSQL; codes
 * of older keys stay good. Safe for use by many threads.
 */
@Component
public class Serials {
    static final int KEY_BYTES = 32;
    private static final String HMAC = "HmacSHA256";

    private final SerialStore store;
    private final Clock clock;
    private final String configured;

    Serials(SerialStore store, Clock clock, @Value("${lvpu.serials.key:}") String configured) {
        this.store = store;
        this.clock = clock;
        this.configured = configured;
    }

    /**
     * Codes for the next units of a certificate; the same request again gives the same codes.
     *
     * @param units at least 1
     */
    public List<SerialCode> print(CertificateNumber number, int units, UUID requestId) {
        byte[] key = keys().getLast();
        int first = store.allocate(number, units, requestId, now());
        return IntStream.range(first, first + units)
                .mapToObj(unit -> new SerialCode(unit, sign(key, number, unit)))
                .toList();
    }

    /** Whether we signed the code for that certificate, with any key we had. */
    public boolean isOurs(CertificateNumber number, SerialCode code) {
        byte[] claimed = code.signature().getBytes(StandardCharsets.US_ASCII);
        boolean ours = false;
        for (byte[] key : keys()) {
            ours |= MessageDigest.isEqual(
                    claimed, sign(key, number, code.unit()).getBytes(StandardCharsets.US_ASCII));
        }
        return ours;
    }

    /** Notes that a code was looked at this hour, and gives everything noted of it. @param district possibly empty */
    public List<SerialScan> scan(CertificateNumber number, SerialCode code, String district) {
        store.note(number, code.unit(), now().truncatedTo(ChronoUnit.HOURS), district);
        return store.listScans(number, code.unit());
    }

    /** Everything noted of a code, the oldest first. */
    public List<SerialScan> listScans(CertificateNumber number, SerialCode code) {
        return store.listScans(number, code.unit());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** At least one, the one to sign with last. */
    private List<byte[]> keys() {
        if (configured.isBlank()) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            return store.keys(fresh, now());
        }
        byte[] key = Base64.getDecoder().decode(configured.strip());
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException("lvpu.serials.key is 32 bytes in Base64, not " + key.length);
        }
        return store.withKey(key, now());
    }

    static String sign(byte[] key, CertificateNumber number, int unit) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((number + "/" + unit).getBytes(StandardCharsets.US_ASCII));
            long bits = ByteBuffer.wrap(mac.doFinal()).getLong() >>> 24;
            return SerialCode.digits(bits, SerialCode.SIGNATURE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }
}
