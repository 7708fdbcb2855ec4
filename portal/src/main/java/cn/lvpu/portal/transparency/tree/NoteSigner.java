package cn.lvpu.portal.transparency.tree;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** The private key of a log with its name, in the form that golang.org/x/mod/sumdb/note keeps such keys: {@code PRIVATE+KEY+name+id+key}. */
public final class NoteSigner {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] privateKey;
    private final NoteVerifier verifier;

    private NoteSigner(String name, byte[] privateKey) {
        this.privateKey = privateKey;
        this.verifier = NoteVerifier.of(name, Ed25519.publicKeyOf(privateKey));
    }

    /** A new key. */
    public static NoteSigner generate(String name, SecureRandom random) {
        byte[] key = new byte[Ed25519.KEY_LENGTH];
        random.nextBytes(key);
        return new NoteSigner(name, key);
    }

    /** @throws IllegalArgumentException for anything but an Ed25519 key whose id fits it; the message tells nothing of the key */
    public static NoteSigner parse(String text) {
        String stripped = text.strip();
        String[] parts = stripped.startsWith(PREFIX)
                ? stripped.substring(PREFIX.length()).split("\\+", 3)
                : new String[0];
        if (parts.length != 3) {
            throw new IllegalArgumentException("not a private key: PRIVATE+KEY+name+id+key is expected");
        }
        byte[] key;
        try {
            key = Base64.getDecoder().decode(parts[2]);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the private key is not base 64", e);
        }
        if (key.length != 1 + Ed25519.KEY_LENGTH || key[0] != NoteVerifier.ED25519) {
            throw new IllegalArgumentException("not an Ed25519 key");
        }
        NoteSigner signer = new NoteSigner(parts[0], Arrays.copyOfRange(key, 1, key.length));
        if (!HexFormat.of().formatHex(signer.verifier.id()).equals(parts[1])) {
            throw new IllegalArgumentException("the id of the private key is not that of its name and bytes");
        }
        return signer;
    }

    public NoteVerifier verifier() {
        return verifier;
    }

    /** @param text ends with a line break */
    public SignedNote sign(String text) {
        byte[] signature = Ed25519.sign(privateKey, text.getBytes(StandardCharsets.UTF_8));
        byte[] id = verifier.id();
        byte[] both = Arrays.copyOf(id, id.length + signature.length);
        System.arraycopy(signature, 0, both, id.length, signature.length);
        return SignedNote.parse(
                text + "\n— " + verifier.name() + " " + Base64.getEncoder().encodeToString(both) + "\n");
    }

    /** The secret itself, to be kept. */
    public String secret() {
        byte[] key = new byte[1 + Ed25519.KEY_LENGTH];
        key[0] = NoteVerifier.ED25519;
        System.arraycopy(privateKey, 0, key, 1, Ed25519.KEY_LENGTH);
        return PREFIX + verifier.name() + "+" + HexFormat.of().formatHex(verifier.id()) + "+"
                + Base64.getEncoder().encodeToString(key);
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "signer of " + verifier;
    }
}
