package cn.lvpu.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.testing.As;
import cn.lvpu.portal.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class KeyRotationIT {
    private static final String REASON = "每年例行换用新密钥";

    @Autowired
    MockMvc http;

    @Autowired
    KeyRotation rotation;

    @Autowired
    ProofKeys keys;

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    @As(Role.OPERATOR)
    void afterARotationOldProofsStillVerifyAndNewOnesCarryTheNewKey() throws Exception {
        Certificate certificate = new Proven(certificates, transaction).issued(10, 300);
        String before = body("/c/" + certificate.number() + "/credential");
        String oldKey = verifier().verified(before).header("kid");

        String newKey = done(rotation.rotate(active(), REASON));

        String after = body("/c/" + certificate.number() + "/credential");
        OtherVerifier verifier = verifier();
        assertThat(verifier.verified(before).header("kid")).isEqualTo(oldKey);
        assertThat(verifier.verified(after).header("kid"))
                .endsWith("#" + newKey)
                .isNotEqualTo(oldKey);
        assertThat(verifier.verified(body("/status/revocation-1")).header("kid"))
                .endsWith("#" + newKey);
        assertThat(jdbc.sql("select count(*) from proof_key where private_jwk is not null")
                        .query(Integer.class)
                        .single())
                .as("only the key that signs has a private half")
                .isEqualTo(1);
        assertThat(ledger(newKey)).containsExactly("proof-key.rotate " + REASON);
    }

    @Test
    @As(Role.OPERATOR)
    void whatAWithdrawnKeySignedIsNotBelievedAnyMore() throws Exception {
        Certificate certificate = new Proven(certificates, transaction).issued(10, 300);
        String before = body("/c/" + certificate.number() + "/credential");
        String old = active().orElseThrow();
        assertThat(rotation.withdraw(old, "私钥可能泄露")).isInstanceOf(KeyRotation.Outcome.Overtaken.class);
        done(rotation.rotate(Optional.of(old), "私钥可能泄露"));
        done(rotation.withdraw(old, "私钥可能泄露"));

        OtherVerifier verifier = verifier();
        assertThat(verifier.knows(verifier.did() + "#" + old)).isFalse();
        assertThatThrownBy(() -> verifier.verified(before)).isInstanceOf(JoseException.class);
        verifier.verified(body("/c/" + certificate.number() + "/credential"));
        assertThat(rotation.withdraw(old, "私钥可能泄露")).isInstanceOf(KeyRotation.Outcome.Overtaken.class);
        assertThat(ledger(old)).contains("proof-key.withdraw 私钥可能泄露");
    }

    @Test
    @As(Role.OPERATOR)
    void ofTwoOperatorsWhoRotateAtOnceTheSecondIsToldAndNothingHappens() throws Exception {
        body("/.well-known/did.json");
        Optional<String> seen = active();
        String now = done(rotation.rotate(seen, REASON));
        assertThat(rotation.rotate(seen, REASON)).isInstanceOf(KeyRotation.Outcome.Overtaken.class);
        assertThat(rotation.rotate(Optional.empty(), REASON)).isInstanceOf(KeyRotation.Outcome.Overtaken.class);
        assertThat(active()).contains(now);
    }

    @Test
    @As(Role.OPERATOR)
    void withoutAReasonNoKeyChanges() throws Exception {
        body("/.well-known/did.json");
        Optional<String> seen = active();
        assertThat(rotation.rotate(seen, " 换 ")).isInstanceOf(KeyRotation.Outcome.ReasonLength.class);
        assertThat(rotation.rotate(seen, "换".repeat(501))).isInstanceOf(KeyRotation.Outcome.ReasonLength.class);
        assertThat(active()).isEqualTo(seen);
    }

    @Test
    @As({Role.CITIZEN, Role.PRODUCER, Role.REVIEWER, Role.MODERATOR})
    void nobodyButAnOperatorTouchesTheKeys() {
        assertThatThrownBy(() -> rotation.rotate(active(), REASON)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rotation.withdraw("x", REASON)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rotation.list()).isInstanceOf(AccessDeniedException.class);
    }

    private Optional<String> active() {
        return keys.findActive().map(ProofKeys.Active::id);
    }

    private static String done(KeyRotation.Outcome outcome) {
        assertThat(outcome).isInstanceOf(KeyRotation.Outcome.Done.class);
        return ((KeyRotation.Outcome.Done) outcome).keyId();
    }

    private List<String> ledger(String keyId) {
        return jdbc.sql("select action || ' ' || reason from ledger_entry where subject_id = ? order by sequence")
                .param(keyId)
                .query(String.class)
                .list();
    }

    private OtherVerifier verifier() throws Exception {
        return OtherVerifier.of(body("/.well-known/did.json"));
    }

    /** Fetched as anybody would; MockMvc forgets who is signed in on this thread. */
    private String body(String path) throws Exception {
        SecurityContext operator = SecurityContextHolder.getContext();
        try {
            return http.perform(get(path)).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } finally {
            SecurityContextHolder.setContext(operator);
        }
    }
}
