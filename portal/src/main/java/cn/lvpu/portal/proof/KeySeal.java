package cn.lvpu.portal.proof;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.PasswordBasedDecrypter;
import com.nimbusds.jose.crypto.PasswordBasedEncrypter;
import com.nimbusds.jose.jwk.ECKey;
import java.text.ParseException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * How private keys lie in the database: encrypted under {@code lvpu.proof.key-secret} where that is configured (JWE with
 * PBES2, RFC 7518 §4.8), so that a backup alone cannot sign; as they are where it is not.
 */
@Component
class KeySeal {
    private static final int SALT_BYTES = 16;
    /** OWASP's figure for PBKDF2 with SHA-512. */
    private static final int ITERATIONS = 210_000;

    private final String secret;

    KeySeal(@Value("${lvpu.proof.key-secret:}") String secret) {
        this.secret = secret;
    }

    String seal(ECKey key) {
        if (secret.isEmpty()) {
            return key.toJSONString();
        }
        try {
            JWEObject sealed = new JWEObject(
                    new JWEHeader(JWEAlgorithm.PBES2_HS512_A256KW, EncryptionMethod.A256GCM),
                    new Payload(key.toJSONString()));
            sealed.encrypt(new PasswordBasedEncrypter(secret, SALT_BYTES, ITERATIONS));
            return sealed.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the signing key cannot be sealed", e);
        }
    }

    /** @throws IllegalStateException when it was sealed under another secret; says so, and never what was read */
    ECKey open(String sealed) {
        try {
            if (sealed.startsWith("{")) {
                return ECKey.parse(sealed);
            }
            JWEObject parsed = JWEObject.parse(sealed);
            parsed.decrypt(new PasswordBasedDecrypter(secret));
            return ECKey.parse(parsed.getPayload().toString());
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The signing key is sealed under another lvpu.proof.key-secret: set the one it was made with", e);
        }
    }
}
