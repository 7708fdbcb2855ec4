package cn.lvpu.portal.transparency.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.transparency.Integrator;
import cn.lvpu.portal.transparency.PublicLog;
import cn.lvpu.portal.transparency.tree.InclusionProof;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class LogPagesIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, ZoneId.of("Asia/Shanghai"));

    @Autowired
    MockMvc http;

    @Autowired
    Certificates certificates;

    @Autowired
    Integrator integrator;

    @Autowired
    PublicLog log;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theVerdictLeadsToTheLogAndTheLogToAProofThatHolds() throws Exception {
        Certificate certificate = issued();
        String number = certificate.number().toString();
        http.perform(get("/c/" + number)).andExpect(content().string(containsString("/log/c/" + number)));
        http.perform(get("/log/c/" + number)).andExpect(content().string(containsString("等待下一次签名")));
        integrator.run();
        http.perform(get("/log/c/" + number))
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("都在日志里，内容一致，并已签名")))
                .andExpect(content().string(not(containsString("???"))));
        long index = log.trail(certificate.number())
                .orElseThrow()
                .steps()
                .getFirst()
                .proof()
                .orElseThrow()
                .index();
        byte[] record = http.perform(get("/log/record/" + index))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        String proof = http.perform(get("/log/proof/" + index + ".tlog-proof"))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
        assertThat(InclusionProof.parse(proof).proves(record, log.key())).isTrue();
        http.perform(get("/api/v1/log/certificates/" + number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.agrees").value(true))
                .andExpect(jsonPath("$.steps[0].index").value(index))
                .andExpect(jsonPath("$.steps[0].record").value(new String(record, StandardCharsets.UTF_8)))
                .andExpect(jsonPath("$.steps[0].terms.text").value(containsString("王五果园")));
    }

    @Test
    void theFrontPageTellsSizeKeyAndHowToCheck() throws Exception {
        issued();
        integrator.run();
        http.perform(get("/log"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(log.key().toString())))
                .andExpect(content().string(containsString("./lvpu verify-log http://localhost/log")))
                .andExpect(content().string(not(containsString("王五果园"))))
                .andExpect(content().string(not(containsString("???"))));
    }

    @Test
    void filesAreServedAsTheSpecificationSays() throws Exception {
        issued();
        integrator.run();
        http.perform(get("/log/checkpoint"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/plain;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", containsString("max-age=2")))
                .andExpect(content().string(containsString(log.key().name())));
        http.perform(get("/log/tile/0/000.p/1").header("Origin", "https://monitor.example"))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Cache-Control", containsString("immutable")))
                .andExpect(header().string("Access-Control-Allow-Origin", "*"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/log/tile/0/999",
                "/log/tile/0/000.p/256",
                "/log/tile/7/000",
                "/log/tile/0/..%2fcheckpoint",
                "/log/tile/entries/zzz",
                "/log/record/99999999",
                "/log/record/-1",
                "/log/proof/99999999.tlog-proof",
                "/log/c/LSLC-2001-999999-X",
                "/log/c/nonsense",
                "/log/nonsense",
                "/api/v1/log/certificates/nonsense"
            })
    void whatTheLogDoesNotHoldIsNotFound(String path) throws Exception {
        http.perform(get(URI.create(path))).andExpect(status().is4xxClientError());
    }

    private Certificate issued() {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", 2026), RegistryExamples.terms("王五果园", TODAY, TODAY.plusYears(2)), NOW);
            certificates.add(issued, new Recording(UUID.randomUUID(), Optional.empty()));
            return issued;
        });
    }
}
