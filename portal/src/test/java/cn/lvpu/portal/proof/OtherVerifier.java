package cn.lvpu.portal.proof;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.edc.iam.verifiablecredentials.spi.model.CredentialStatus;
import org.eclipse.edc.iam.verifiablecredentials.spi.model.revocation.BitString;
import org.eclipse.edc.iam.verifiablecredentials.spi.model.revocation.bitstringstatuslist.BitstringStatusListCredential;
import org.eclipse.edc.iam.verifiablecredentials.spi.model.revocation.bitstringstatuslist.BitstringStatusListStatus;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Verifies as somebody else would: signatures with jose4j by the keys of a DID document, status lists with the Eclipse
 * Dataspace Components. Shares no code with what signs.
 */
final class OtherVerifier {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectMapper EDC = new ObjectMapper()
            .findAndRegisterModules()
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final String did;
    private final Map<String, PublicJsonWebKey> keys = new HashMap<>();

    private OtherVerifier(String did) {
        this.did = did;
    }

    static OtherVerifier of(String didDocument) throws JoseException {
        JsonNode document = JSON.readTree(didDocument);
        OtherVerifier verifier = new OtherVerifier(document.at("/id").asString());
        for (JsonNode method : document.at("/verificationMethod")) {
            verifier.keys.put(
                    method.at("/id").asString(),
                    PublicJsonWebKey.Factory.newPublicJwk(
                            method.at("/publicKeyJwk").toString()));
        }
        return verifier;
    }

    String did() {
        return did;
    }

    boolean knows(String keyUrl) {
        return keys.containsKey(keyUrl);
    }

    record Verified(JsonWebSignature jws, String json) {
        String header(String name) {
            return jws.getHeader(name);
        }

        JsonNode payload() {
            return JSON.readTree(json);
        }
    }

    /** @throws JoseException when it is not what a key of the document signed */
    Verified verified(String compact) throws JoseException {
        JsonWebSignature jws = new JsonWebSignature();
        jws.setAlgorithmConstraints(new AlgorithmConstraints(
                AlgorithmConstraints.ConstraintType.PERMIT, AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256));
        jws.setCompactSerialization(compact);
        String kid = jws.getKeyIdHeaderValue();
        PublicJsonWebKey key = keys.get(kid.contains("#") ? kid : did + "#" + kid);
        if (key == null) {
            throw new JoseException("unknown key " + kid);
        }
        jws.setKey(key.getPublicKey());
        if (!jws.verifySignature()) {
            throw new JoseException("the signature does not match");
        }
        return new Verified(jws, jws.getPayload());
    }

    static BitstringStatusListStatus statusEntry(JsonNode entry) {
        Map<String, Object> properties = new HashMap<>();
        entry.properties()
                .forEach(property ->
                        properties.put(property.getKey(), property.getValue().asString()));
        return BitstringStatusListStatus.from(new CredentialStatus(
                entry.at("/id").asString(), entry.at("/type").asString(), properties));
    }

    static BitstringStatusListCredential statusList(String json) throws JsonProcessingException {
        return EDC.readValue(json, BitstringStatusListCredential.class);
    }

    static BitString bits(BitstringStatusListCredential list) {
        return BitString.Parser.newInstance().parse(list.encodedList()).getContent();
    }
}
