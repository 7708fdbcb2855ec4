package cn.lvpu.portal.registry.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.SerialCode;
import cn.lvpu.portal.registry.Serials;
import cn.lvpu.portal.testing.IntegrationTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** What a person does with a box in their hands: report it, and look at the serial of its label. */
@IntegrationTest
class BoxPagesIT {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final LocalDate TODAY = RegistryDay.of(NOW);

    @Autowired
    MockMvc http;

    @Autowired
    Certificates certificates;

    @Autowired
    Serials serials;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    private Certificate certificate;
    private final String from = "10." + (int) (Math.random() * 250) + "." + (int) (Math.random() * 250) + ".7";

    @BeforeEach
    void issue() {
        certificate = transaction.execute(status -> {
            Certificate issued = RegistryExamples.issued(
                    certificates.next("LSLC", TODAY.getYear()),
                    RegistryExamples.terms("示例合作社（示例）", TODAY, TODAY.plusYears(1)),
                    NOW);
            certificates.add(issued, new Certificates.Recording(UUID.randomUUID(), Optional.empty()));
            return issued;
        });
    }

    @Test
    void theVerdictJudgesThreeThingsApartAndDrawsTheLabel() throws Exception {
        http.perform(get("/c/" + certificate.number()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("三件事，分开看")))
                .andExpect(content().string(containsString("前后一致")))
                .andExpect(content().string(containsString("class=\"label-print ")))
                .andExpect(content().string(containsString("/c/" + certificate.number() + "/report")))
                .andExpect(content().string(not(containsString("???"))));
        http.perform(get("/c/" + certificate.number() + "/qr.svg"))
                .andExpect(status().isOk())
                .andExpect(content().contentTypeCompatibleWith("image/svg+xml"))
                .andExpect(header().string("Cache-Control", containsString("public")));
    }

    @Test
    void aReportIsKeptOnceHoweverOftenItIsSentAndItsReceiptTellsWhatCameOfIt() throws Exception {
        UUID request = UUID.randomUUID();
        String first = http.perform(report(request, "标签上的持证人是另一家"))
                .andExpect(status().isFound())
                .andExpect(header().doesNotExist("Set-Cookie"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
        assertThat(http.perform(report(request, "标签上的持证人是另一家"))
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl())
                .isEqualTo(first);
        assertThat(jdbc.sql("select count(*) from box_report where number = ?")
                        .param(certificate.number().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        http.perform(get(first)).andExpect(status().isOk()).andExpect(content().string(containsString("等审核员查看")));
        http.perform(get("/c/" + certificate.number() + "/report/00000000")).andExpect(status().isNotFound());
    }

    @Test
    void whatWasTypedIsNeverLost() throws Exception {
        http.perform(report(UUID.randomUUID(), "短<b>"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("短&lt;b&gt;")))
                .andExpect(content().string(containsString("您写的内容都还在")));
        http.perform(report(UUID.randomUUID(), "从别的网站发来的内容").header("Sec-Fetch-Site", "cross-site"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(containsString("从别的网站发来的内容")));
        for (int i = 0; i < 10; i++) {
            http.perform(report(UUID.randomUUID(), "同一个网络的第几次" + i)).andExpect(status().isFound());
        }
        http.perform(report(UUID.randomUUID(), "第十一次也还在这里"))
                .andExpect(status().isTooManyRequests())
                .andExpect(header().exists("Retry-After"))
                .andExpect(content().string(containsString("第十一次也还在这里")));
    }

    @Test
    void aNumberThatWasNeverIssuedCanBeReportedToo() throws Exception {
        http.perform(get("/c/LSLC-9999-1/report"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("LSLC-9999-1")));
    }

    @Test
    void aSerialOfOursShowsHowOftenItWasLookedAtAndAskingTwiceInAnHourCountsOnce() throws Exception {
        SerialCode code = print(3).getLast();
        for (int i = 0; i < 3; i++) {
            http.perform(get("/c/" + certificate.number() + "/" + code))
                    .andExpect(status().isOk())
                    .andExpect(header().doesNotExist("Set-Cookie"))
                    .andExpect(content().string(containsString(code.toString())))
                    .andExpect(content().string(containsString("在 1 个不同的钟点")));
        }
        http.perform(post("/c/" + certificate.number() + "/" + code).param("district", "110109"))
                .andExpect(status().isSeeOther());
        http.perform(get("/c/" + certificate.number() + "/" + code + "?told=1"))
                .andExpect(content().string(containsString("有人说在：门头沟区")));
        for (String column : List.of("ip", "address", "account", "agent")) {
            assertThat(jdbc.sql(
                                    "select count(*) from information_schema.columns where table_name = 'serial_scan' and column_name like ?")
                            .param("%" + column + "%")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void aPatternThatOneBoxCannotHaveIsACautionAndNotAFake() throws Exception {
        SerialCode code = print(1).getFirst();
        for (String district : List.of("110109", "110111", "110119", "110117")) {
            http.perform(post("/c/" + certificate.number() + "/" + code).param("district", district));
        }
        http.perform(get("/c/" + certificate.number() + "/" + code))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("提醒：一天之内")))
                .andExpect(content().string(containsString("这不等于说手里的是假的")))
                .andExpect(content().string(containsString("证书有效")));
    }

    @Test
    void aSerialThatWeDidNotSignNeverLooksValid() throws Exception {
        SerialCode code = print(1).getFirst();
        char last = code.signature().charAt(7);
        String forged = code.toString().substring(0, 13) + (last == 'A' ? 'B' : 'A');
        http.perform(get("/c/" + certificate.number() + "/" + forged))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("序列号不对")))
                .andExpect(content().string(not(containsString("证书有效"))));
        assertThat(jdbc.sql("select count(*) from serial_scan where number = ?")
                        .param(certificate.number().toString())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void printingTheSameRequestAgainGivesTheSameCodesAndAnotherGivesTheNextUnits() {
        UUID request = UUID.randomUUID();
        List<SerialCode> first = serials.print(certificate.number(), 5, request);
        assertThat(serials.print(certificate.number(), 5, request)).isEqualTo(first);
        List<SerialCode> next = print(5);
        assertThat(next.getFirst().unit()).isEqualTo(first.getLast().unit() + 1);
        assertThat(next).allMatch(code -> serials.isOurs(certificate.number(), code));
    }

    private List<SerialCode> print(int units) {
        return serials.print(certificate.number(), units, UUID.randomUUID());
    }

    private MockHttpServletRequestBuilder report(UUID request, String what) {
        return post("/c/" + certificate.number() + "/report")
                .with(each -> {
                    each.setRemoteAddr(from);
                    return each;
                })
                .param("request", request.toString())
                .param("kind", "print_differs")
                .param("what", what)
                .param("place", "某农贸市场");
    }
}
