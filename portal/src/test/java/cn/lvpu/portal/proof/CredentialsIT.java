package cn.lvpu.portal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.testing.IntegrationTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.edc.iam.verifiablecredentials.spi.model.revocation.bitstringstatuslist.BitstringStatusListCredential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What the portal signs, read by libraries that had no part in signing it. */
@IntegrationTest
class CredentialsIT {
    @Autowired
    MockMvc http;

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aCredentialIsVerifiedByAnotherLibraryAndSaysWhatTheCertificateSays() throws Exception {
        Certificate certificate = proven().issued(10, 300);
        OtherVerifier verifier = verifier();
        var verified = verifier.verified(credential(certificate));

        assertThat(verified.header("typ")).isEqualTo("vc+jwt");
        assertThat(verified.header("cty")).isEqualTo("vc");
        assertThat(verified.header("alg")).isEqualTo("ES256");
        JsonNode vc = verified.payload();
        assertThat(vc.at("/@context/0").asString()).isEqualTo("https://www.w3.org/ns/credentials/v2");
        assertThat(vc.at("/type/0").asString()).isEqualTo("VerifiableCredential");
        assertThat(vc.at("/issuer/id").asString()).isEqualTo(verifier.did()).startsWith("did:web:localhost%3A");
        assertThat(vc.at("/validFrom").asString())
                .isEqualTo(certificate.terms().period().from() + "T00:00:00+08:00");
        assertThat(vc.at("/validUntil").asString())
                .isEqualTo(certificate.terms().period().to() + "T23:59:59+08:00");
        JsonNode subject = vc.at("/credentialSubject");
        assertThat(subject.at("/certificateNumber").asString())
                .isEqualTo(certificate.number().toString());
        assertThat(subject.at("/holder").asString())
                .isEqualTo(certificate.terms().holder());
        assertThat(subject.at("/products/0").asString()).isEqualTo("京白梨");
        // Nothing beyond the verdict page: whoever adds a word decides that it may be public.
        assertThat(new TreeSet<>(subject.propertyNames()))
                .isEqualTo(new TreeSet<>(Set.of(
                        "id",
                        "certificateNumber",
                        "schemeCode",
                        "schemeName",
                        "grantedBy",
                        "holder",
                        "products",
                        "origin",
                        "districtCode",
                        "example")));
    }

    @Test
    void theStatusListsShowEveryDecisionAtOnceToAnotherLibrary() throws Exception {
        Certificate certificate = proven().issued(10, 300);
        JsonNode vc = verifier().verified(credential(certificate)).payload();
        assertThat(vc.at("/credentialStatus").size()).isEqualTo(2);
        assertThat(bits(vc)).isEqualTo("revocation=false suspension=false");

        certificate = proven().decided(certificate, TransitionKind.SUSPEND);
        assertThat(bits(vc)).isEqualTo("revocation=false suspension=true");
        certificate = proven().decided(certificate, TransitionKind.RESUME);
        assertThat(bits(vc)).isEqualTo("revocation=false suspension=false");
        proven().decided(certificate, TransitionKind.REVOKE);
        assertThat(bits(vc)).isEqualTo("revocation=true suspension=false");

        Certificate returned = proven().decided(proven().issued(10, 300), TransitionKind.SURRENDER);
        assertThat(bits(verifier().verified(credential(returned)).payload()))
                .isEqualTo("revocation=true suspension=false");
    }

    @Test
    void aStatusListIsWhatTheStandardAsksFor() throws Exception {
        var verified = verifier().verified(list("suspension-1"));
        BitstringStatusListCredential list = OtherVerifier.statusList(verified.json());
        assertThat(verified.header("typ")).isEqualTo("vc+jwt");
        assertThat(list.statusPurpose()).isEqualTo("suspension");
        assertThat(OtherVerifier.bits(list).length()).isEqualTo(131_072);
        OffsetDateTime from =
                OffsetDateTime.parse(verified.payload().at("/validFrom").asString());
        OffsetDateTime until =
                OffsetDateTime.parse(verified.payload().at("/validUntil").asString());
        assertThat(Duration.between(from, until)).isEqualTo(Duration.ofHours(24));
        assertThat(from.toInstant()).isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(verified.payload().at("/credentialSubject/ttl").asLong())
                .isLessThanOrEqualTo(Duration.ofMinutes(5).toMillis());
        http.perform(get("/status/suspension-1"))
                .andExpect(header().string("Cache-Control", "max-age=60, public"))
                .andExpect(content().contentType("application/vc+jwt"));
        http.perform(get("/status"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.lists[0].name").value("revocation-1"))
                .andExpect(jsonPath("$.lists[1].name").value("suspension-1"));
    }

    @Test
    void aPlaceInTheListIsRandomAndNobodyElsesForEver() {
        Certificate first = proven().issued(10, 300);
        Certificate second = proven().issued(10, 300);
        int one = position(first);
        int other = position(second);
        assertThat(Math.abs(one - other)).isNotZero();
        for (String change : new String[] {
            "update proof_status_slot set position = (position + 1) % 131072 where number = ?",
            "delete from proof_status_slot where number = ?"
        }) {
            assertThatThrownBy(() ->
                            jdbc.sql(change).param(first.number().toString()).update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
        assertThat(position(first)).isEqualTo(one);
    }

    @Test
    void anyOtherSiteMayFetchProofsAndNoSessionIsMade() throws Exception {
        Certificate certificate = proven().issued(10, 300);
        for (String path : new String[] {
            "/c/" + certificate.number() + "/credential", "/status/revocation-1", "/status", "/.well-known/did.json"
        }) {
            http.perform(get(path).header("Origin", "https://elsewhere.example"))
                    .andExpect(status().isOk())
                    .andExpect(header().string("Access-Control-Allow-Origin", "*"))
                    .andExpect(header().doesNotExist("Set-Cookie"));
        }
    }

    @Test
    void thePrivateHalfOfAKeyIsNeverPublished() throws Exception {
        credential(proven().issued(1, 1));
        http.perform(get("/.well-known/did.json"))
                .andExpect(jsonPath("$.verificationMethod[0].publicKeyJwk.x").exists())
                .andExpect(jsonPath("$.verificationMethod[*].publicKeyJwk.d").doesNotExist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a number", "LSLC-2026-000123-0", "<script>", "../../etc/passwd", "％00"})
    void whatIsNoNumberHasNoProof(String typed) throws Exception {
        for (String what : new String[] {"credential", "proof", "proof.svg"}) {
            http.perform(get("/c/{number}/" + what, typed)).andExpect(status().is4xxClientError());
        }
    }

    @Test
    void anUnknownNumberHasNoProofAndIsToldInWords() throws Exception {
        CertificateNumber missing = new CertificateNumber("LSLC", 2001, 999_998);
        http.perform(get("/c/" + missing + "/credential"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/unknown-certificate"))
                .andExpect(jsonPath("$.title").value("查无此证"));
        http.perform(get("/c/" + missing + "/proof"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("查无此证")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "revocation-2000",
                "revocation-0",
                "revocation-01",
                "message-1",
                "revocation",
                "1",
                "revocation-99999999999"
            })
    void thereIsNoOtherStatusList(String name) throws Exception {
        http.perform(get("/status/{name}", name).accept("application/vc+jwt"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @Test
    void theInterfaceDescribesItself() throws Exception {
        http.perform(get("/v3/api-docs"))
                .andExpect(
                        jsonPath("$.paths['/c/{number}/credential'].get.responses['200'].content['application/vc+jwt']")
                                .exists())
                .andExpect(jsonPath("$.paths['/status/{list}']").exists())
                .andExpect(jsonPath("$.paths['/.well-known/did.json']").exists());
    }

    private String bits(JsonNode vc) throws Exception {
        StringBuilder said = new StringBuilder();
        OtherVerifier verifier = verifier();
        for (JsonNode entry : vc.at("/credentialStatus")) {
            var status = OtherVerifier.statusEntry(entry);
            String address = status.getStatusListCredential();
            var list = OtherVerifier.statusList(verifier.verified(list(address.substring(address.lastIndexOf('/') + 1)))
                    .json());
            assertThat(list.statusPurpose()).isEqualTo(status.getStatusListPurpose());
            said.append(status.getStatusListPurpose())
                    .append('=')
                    .append(OtherVerifier.bits(list).get(status.getStatusListIndex()))
                    .append(' ');
        }
        return said.toString().strip();
    }

    private int position(Certificate certificate) {
        return jdbc.sql("select position from proof_status_slot where number = ?")
                .param(certificate.number().toString())
                .query(Integer.class)
                .single();
    }

    private String credential(Certificate certificate) throws Exception {
        return body("/c/" + certificate.number() + "/credential");
    }

    private String list(String name) throws Exception {
        return body("/status/" + name);
    }

    private OtherVerifier verifier() throws Exception {
        return OtherVerifier.of(body("/.well-known/did.json"));
    }

    private String body(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Proven proven() {
        return new Proven(certificates, transaction);
    }
}
