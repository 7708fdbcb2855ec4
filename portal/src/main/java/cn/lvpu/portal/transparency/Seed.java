package cn.lvpu.portal.transparency;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 32 secret bytes of one record, from which its commitments are made (ADR 0024): {@code salt = HMAC-SHA256(seed, name)} and
 * {@code commitment = HMAC-SHA256(salt, text)}. Publishing one salt opens one commitment; forgetting the seed closes all for ever.
 *
 * @param hex 64 digits
 */
public record Seed(String hex) {
    /** Bytes of a seed and of a salt. */
    public static final int LENGTH = 32;

    public Seed {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
    }

    static Seed random(SecureRandom random) {
        byte[] bytes = new byte[LENGTH];
        random.nextBytes(bytes);
        return new Seed(HexFormat.of().formatHex(bytes));
    }

    /** What opens the commitment of that name, in hexadecimal. */
    public String salt(String name) {
        return hmac(hex, name);
    }

    /** The commitment of that name to a text, in hexadecimal. */
    public String commitment(String name, String text) {
        return hmac(salt(name), text);
    }

    /** The commitment that a salt makes of a text, as anybody can compute it. */
    public static String commitmentOf(String salt, String text) {
        return hmac(salt, text);
    }

    private static String hmac(String key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(HexFormat.of().parseHex(key), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", e);
        }
    }

    /** Never the seed. */
    @Override
    public String toString() {
        return "seed";
    }
}
