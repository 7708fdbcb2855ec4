package cn.lvpu.portal.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The public key of a log with its name, as a line of text that people can pass on (C2SP signed-note): {@code name+id+key}.
 *
 * @param name without blanks and plus signs
 */
public record NoteVerifier(String name, String publicKey) {
    /** How the type Ed25519 is told. */
    static final byte ED25519 = 1;

    static final int ID_LENGTH = 4;

    /** @param publicKey 32 bytes in hexadecimal */
    public NoteVerifier {
        if (name.isEmpty() || name.chars().anyMatch(c -> Character.isWhitespace(c) || c == '+')) {
            throw new IllegalArgumentException("a key's name has neither blanks nor plus signs");
        }
        if (publicKey.length() != 2 * Ed25519.KEY_LENGTH) {
            throw new IllegalArgumentException("an Ed25519 key has 32 bytes");
        }
    }

    static NoteVerifier of(String name, byte[] publicKey) {
        return new NoteVerifier(name, HexFormat.of().formatHex(publicKey));
    }

    /** @throws IllegalArgumentException for anything but an Ed25519 key whose id fits it */
    public static NoteVerifier parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a verifier key: name+id+key is expected");
        }
        byte[] key = Base64.getDecoder().decode(parts[2]);
        if (key.length != 1 + Ed25519.KEY_LENGTH || key[0] != ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        NoteVerifier verifier = of(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(verifier.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id of the key is not that of its name and bytes");
        }
        return verifier;
    }

    byte[] id() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) '\n');
            digest.update(ED25519);
            return Arrays.copyOf(digest.digest(bytes()), ID_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private byte[] bytes() {
        return HexFormat.of().parseHex(publicKey);
    }

    boolean isSigned(String text, byte[] signature) {
        return Ed25519.isSigned(bytes(), text.getBytes(StandardCharsets.UTF_8), signature);
    }

    /** The line to pass on. */
    @Override
    public String toString() {
        byte[] key = new byte[1 + Ed25519.KEY_LENGTH];
        key[0] = ED25519;
        System.arraycopy(bytes(), 0, key, 1, Ed25519.KEY_LENGTH);
        return name + "+" + HexFormat.of().formatHex(id()) + "+"
                + Base64.getEncoder().encodeToString(key);
    }
}
