package cn.lvpu.portal.alerts;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The signed links in letters: whoever holds one may do the one thing that it names, without a log-in (RFC 8058). Signatures are
 * HMAC-SHA-256 with a key of this portal's database.
 */
@Component
class LetterLinks {
    private static final String HMAC = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final AddressStore store;
    private final String base;
    private @Nullable SecretKeySpec key;

    /** @param base scheme and host that people reach this portal by; letters are written without a request to take it from */
    LetterLinks(
            AddressStore store, @Value("${lvpu.public-base-url:http://localhost:${server.port:8080}}") String base) {
        this.store = store;
        this.base = base.replaceFirst("/+$", "");
    }

    /** A whole address of this portal. @param path begins with a slash */
    String absolute(String path) {
        return base + path;
    }

    /** Ends the letters. Holds for ever, so that it works from the oldest letter too. */
    String unsubscribe(UUID id) {
        return absolute("/mail/unsubscribe/" + id + "." + sign("unsubscribe", id.toString()));
    }

    Optional<UUID> readUnsubscribe(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 2
                ? uuid(parts[0]).filter(id -> isSigned(parts[1], "unsubscribe", id.toString()))
                : Optional.empty();
    }

    /** Confirms an address until a moment. */
    String confirm(UUID id, String address, Instant until) {
        long seconds = until.getEpochSecond();
        return absolute("/mail/confirm/" + id + "." + seconds + "."
                + sign("confirm", id.toString(), address, Long.toString(seconds)));
    }

    /** What a confirming link says; whether it is genuine shows only beside the address. */
    record Confirmation(UUID id, Instant until, String signature) {}

    Optional<Confirmation> readConfirm(String token) {
        String[] parts = token.split("\\.", -1);
        return parts.length == 3 && parts[1].matches("\\d{1,12}")
                ? uuid(parts[0])
                        .map(id -> new Confirmation(id, Instant.ofEpochSecond(Long.parseLong(parts[1])), parts[2]))
                : Optional.empty();
    }

    boolean isGenuine(Confirmation confirmation, String address) {
        return isSigned(
                confirmation.signature(),
                "confirm",
                confirmation.id().toString(),
                address,
                Long.toString(confirmation.until().getEpochSecond()));
    }

    private boolean isSigned(String signature, String... parts) {
        return MessageDigest.isEqual(
                signature.getBytes(StandardCharsets.US_ASCII), sign(parts).getBytes(StandardCharsets.US_ASCII));
    }

    private String sign(String... parts) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key());
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // Lengths keep the parts apart: no two lists of parts give the same bytes.
                mac.update((HexFormat.of().toHexDigits(bytes.length)).getBytes(StandardCharsets.US_ASCII));
                mac.update(bytes);
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + HMAC, e);
        }
    }

    private synchronized SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            byte[] fresh = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(fresh);
            known = new SecretKeySpec(store.key(fresh), HMAC);
            key = known;
        }
        return known;
    }

    private static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
