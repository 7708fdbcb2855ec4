package cn.lvpu.portal.registry.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.testing.IntegrationTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class VerdictPageIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final LocalDate TODAY = RegistryDay.of(NOW);
    private static final CertificateNumber MISSING = new CertificateNumber("LSLC", 2001, 999_999);

    @Autowired
    MockMvc http;

    @Autowired
    Certificates certificates;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MeterRegistry meters;

    @Test
    void aValidCertificateSaysSoInWordsWithoutASessionAndInUnder30Kilobytes() throws Exception {
        Certificate certificate = issuedDaysAgo(10);
        byte[] page = open(certificate.number().toString())
                .andExpect(status().isOk())
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("<h1 id=\"conclusion\">证书有效</h1>")))
                .andExpect(content().string(containsString("class=\"verdict\"")))
                .andExpect(content().string(containsString("application/ld+json")))
                .andExpect(content().string(containsString("\"@type\":\"Certification\"")))
                .andExpect(content().string(containsString("og:title")))
                .andExpect(content().string(containsString("noindex")))
                .andExpect(content().string(containsString("查验于")))
                .andExpect(content().string(not(containsString("???"))))
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
        assertThat(page.length).isLessThan(30 * 1024);
        assertThat(new String(page, StandardCharsets.UTF_8)).doesNotContain("<script src", "style=");
    }

    @Test
    void everyVerdictIsCountedByItsOwnTimerAndNotByTheGeneralOne() throws Exception {
        String path = "/c/" + issuedDaysAgo(10).number();
        long before = pages();
        http.perform(get(path)).andExpect(status().isOk());
        assertThat(pages()).isEqualTo(before + 1);
        assertThat(meters.find("http.server.requests").timers())
                .noneMatch(timer -> String.valueOf(timer.getId().getTag("uri")).equals("/c/{number}"));
        http.perform(get(path + "/report")).andExpect(status().isOk());
        http.perform(delete(path)).andExpect(status().isMethodNotAllowed());
    }

    private long pages() {
        return meters.find("lvpu.verdict.page").tag("status", "200").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void aRevokedCertificateIsBadAtOnceAndThePastStaysWhatItWas() throws Exception {
        Certificate certificate = issuedDaysAgo(10);
        decide(certificate, TransitionKind.REVOKE);
        String number = certificate.number().toString();
        open(number)
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("已被撤销")))
                .andExpect(content().string(containsString("verdict bad")))
                .andExpect(content().string(containsString("抽检发现\"超标\"&lt;b&gt;")))
                .andExpect(content().string(not(containsString("证书有效"))));
        http.perform(get("/c/" + number).param("on", TODAY.minusDays(2).toString()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("那天有效")))
                .andExpect(content().string(containsString("今天的结论：已被撤销")));
        http.perform(get("/api/v1/certificates/" + number))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.verdict").value("revoked"))
                .andExpect(jsonPath("$.status").value("revoked"));
        http.perform(get("/api/v1/certificates/" + number)
                        .param("on", TODAY.minusDays(2).toString()))
                .andExpect(jsonPath("$.verdict").value("valid"))
                .andExpect(jsonPath("$.status").value("revoked"));
    }

    @Test
    void theInterfaceAnswersEverythingItPromises() throws Exception {
        Certificate certificate = issuedDaysAgo(10);
        decide(certificate, TransitionKind.SUSPEND);
        http.perform(get("/api/v1/certificates/" + certificate.number()))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_JSON))
                .andExpect(header().string("Cache-Control", "no-store"))
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(jsonPath("$.number").value(certificate.number().toString()))
                .andExpect(jsonPath("$.status").value("suspended"))
                .andExpect(jsonPath("$.verdict").value("suspended"))
                .andExpect(jsonPath("$.reason").value(containsString("暂停")))
                .andExpect(jsonPath("$.asOf").exists())
                .andExpect(jsonPath("$.source").value("registry"))
                .andExpect(jsonPath("$.holder").value("示例合作社（示例）"))
                .andExpect(jsonPath("$.scheme.code").value("LSLC"))
                .andExpect(jsonPath("$.scheme.name").value("灵山绿产"))
                .andExpect(jsonPath("$.products[0]").value("京白梨"))
                .andExpect(jsonPath("$.validFrom").value(TODAY.minusDays(10).toString()))
                .andExpect(jsonPath("$.validTo").value(TODAY.plusYears(1).toString()))
                .andExpect(jsonPath("$.history.length()").value(2))
                .andExpect(jsonPath("$.history[0].kind").value("issue"))
                .andExpect(jsonPath("$.history[1].kind").value("suspend"))
                .andExpect(jsonPath("$.history[1].actorRole").value("reviewer"));
        http.perform(get("/api/v1/certificates/"
                        + certificate.number().toString().toLowerCase(java.util.Locale.ROOT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.number").value(certificate.number().toString()));
    }

    @Test
    void anUnknownNumberIsNotFoundAndSaysSo() throws Exception {
        open(MISSING.toString())
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("查无此证")))
                .andExpect(content().string(containsString("怎么办")))
                .andExpect(content().string(containsString("noindex")))
                .andExpect(header().doesNotExist("Set-Cookie"));
        http.perform(get("/api/v1/certificates/" + MISSING))
                .andExpect(status().isNotFound())
                .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("/problems/unknown-certificate"))
                .andExpect(jsonPath("$.verdict").value("unknown"))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }

    @Test
    void aMistypedNumberIsToldWhatIsWrongAndWhichOneWasMeant() throws Exception {
        String number = issuedDaysAgo(10).number().toString();
        char wrong = number.charAt(10) == '9' ? '8' : '9';
        String typed = number.substring(0, 10) + wrong + number.substring(11);
        open(typed)
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("校验字符对不上")))
                .andExpect(content().string(containsString("href=\"/c/" + number + "\"")));
        http.perform(get("/api/v1/certificates/" + typed))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("/problems/malformed-certificate-number"))
                .andExpect(jsonPath("$.suggestions[0]").value(number));
        open("<script>alert(1)")
                .andExpect(status().isNotFound())
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void otherSpellingsLeadToTheCanonicalAddress() throws Exception {
        String number = MISSING.toString();
        open(number.toLowerCase(java.util.Locale.ROOT).replace("-", ""))
                .andExpect(status().isPermanentRedirect())
                .andExpect(redirectedUrl("/c/" + number));
        http.perform(get("/c/" + number.replace("-", " ")).param("on", "2026-01-02"))
                .andExpect(status().isPermanentRedirect())
                .andExpect(redirectedUrl("/c/" + number + "?on=2026-01-02"));
        http.perform(get("/c/")).andExpect(status().isFound()).andExpect(redirectedUrl("/lookup"));
    }

    @Test
    void aDayToComeOrNoDayAtAllIsABadParameter() throws Exception {
        String number = issuedDaysAgo(10).number().toString();
        for (String on : new String[] {TODAY.plusDays(1).toString(), "2026-02-30", "昨天", "2026/01/01"}) {
            http.perform(get("/api/v1/certificates/" + number).param("on", on))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    .andExpect(jsonPath("$.parameter").value("on"));
            http.perform(get("/c/" + number).param("on", on))
                    .andExpect(status().isBadRequest())
                    .andExpect(content().string(containsString("id=\"day-problem\"")));
        }
        http.perform(get("/c/" + number).param("on", "")).andExpect(status().isOk());
    }

    @Test
    void aGeographicalIndicationIsAnAnnouncementAndNotACertificateOfABox() throws Exception {
        http.perform(get("/g/gi-2025-632-1"))
                .andExpect(status().isOk())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andExpect(content().string(containsString("七宝黄金瓜")))
                .andExpect(content().string(containsString("国家知识产权局公告第632号")))
                .andExpect(content().string(containsString("它不是某一盒产品的证书")))
                .andExpect(content().string(containsString("同一公告的其他产品")))
                .andExpect(content().string(not(containsString("???"))));
        http.perform(get("/g/gi-1800-1-1"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("没有这条地理标志记录")));
    }

    private ResultActions open(String number) throws Exception {
        return http.perform(get("/c/{number}", number));
    }

    private Certificate issuedDaysAgo(int days) {
        return transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", TODAY.getYear()),
                    RegistryExamples.terms("示例合作社（示例）", TODAY.minusDays(days), TODAY.plusYears(1)),
                    NOW.minus(days, ChronoUnit.DAYS));
            certificates.add(issued, new Recording(UUID.randomUUID(), Optional.empty()));
            return issued;
        });
    }

    private void decide(Certificate certificate, TransitionKind kind) {
        Certificate changed = RegistryExamples.accepted(
                certificate.decide(kind, Decision.now("抽检发现\"超标\"<b>", ActorRole.REVIEWER, NOW)));
        transaction.executeWithoutResult(
                status -> certificates.update(changed, new Recording(UUID.randomUUID(), Optional.empty())));
    }
}
