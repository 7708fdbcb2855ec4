package cn.lvpu.portal.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import cn.lvpu.portal.platform.embedded.EmbeddedServers;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.RegistryExamples;
import cn.lvpu.portal.registry.Schemes;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.ValidityPeriod;
import cn.lvpu.portal.registry.Verdicts;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.testing.LvpuServers;
import cn.lvpu.portal.transparency.Integrator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class OpenRegistryIT {
    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.MICROS);
    private static final LocalDate TODAY = LocalDate.ofInstant(NOW, BEIJING);

    @Autowired
    MockMvc http;

    @Autowired
    Certificates certificates;

    @Autowired
    Verdicts verdicts;

    @Autowired
    Integrator integrator;

    @Autowired
    DumpRound dumps;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    private final String product = "登记册的试" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aCertificateIsFoundByProductStateSchemeDistrictAndYear() throws Exception {
        Certificate suspended = suspended(issued("示例农业有限公司", false));
        String number = suspended.number().toString();
        http.perform(get("/api/v1/registry")
                        .param("q", product)
                        .param("state", "suspended")
                        .param("scheme", "LSLC")
                        .param("province", "北京市")
                        .param("district", "110109")
                        .param("year", Integer.toString(suspended.number().year())))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.certificatesAsked").value(true))
                .andExpect(jsonPath("$.items[0].id").value(number))
                .andExpect(jsonPath("$.items[0].state").value("suspended"))
                .andExpect(jsonPath("$.items[0].holder").value("示例农业有限公司"))
                .andExpect(jsonPath("$.items[0].url").value(containsString("/c/" + number)))
                .andExpect(jsonPath("$.facets.state[0].value").value("suspended"))
                .andExpect(jsonPath("$.facets.scheme[0].count").value(1));
        http.perform(get("/api/v1/registry").param("q", product).param("state", "valid"))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(get("/api/v1/registry").param("q", product).param("province", "上海市"))
                .andExpect(jsonPath("$.total").value(0));
        http.perform(get("/api/v1/registry").param("q", "%").param("kind", "certificate"))
                .andExpect(jsonPath("$.total").value(0));
    }

    @Test
    void theStateOfEveryRecordIsItsVerdictOfToday() throws Exception {
        issued("甲合作社", false);
        suspended(issued("甲合作社", false));
        Certificate early = issued("甲合作社", false, TODAY.plusDays(5));
        Certificate revoked = RegistryExamples.accepted(
                issued("甲合作社", false).revoke(Decision.now("持证人伪造检测报告", ActorRole.REVIEWER, NOW)));
        update(revoked);
        JsonNode items = JsonMapper.shared()
                .readTree(http.perform(get("/api/v1/registry")
                                .param("kind", "certificate")
                                .param("size", "100"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8))
                .path("items");
        assertThat(items.size()).isPositive();
        assertThat(items.valueStream().map(item -> item.path("state").asString()))
                .contains("valid", "suspended", "not_yet_valid", "revoked");
        for (JsonNode item : items) {
            var number = CertificateNumber.ofCanonical(item.path("id").asString());
            assertThat(item.path("state").asString())
                    .as(number.toString())
                    .isEqualTo(verdicts.today(number).verdict().key());
        }
        assertThat(early.number()).isNotNull();
    }

    @Test
    void aGeographicalIndicationIsFoundByProvinceAndName() throws Exception {
        http.perform(get("/api/v1/registry").param("q", "七宝黄金瓜").param("province", "上海市"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[0].kind").value("gi"))
                .andExpect(jsonPath("$.items[0].names[0]").value("七宝黄金瓜"))
                .andExpect(jsonPath("$.items[0].document").value(containsString("632")))
                .andExpect(jsonPath("$.facets.province[*].value").value(everyItem(is("上海市"))));
        http.perform(get("/api/v1/registry").param("kind", "gi"))
                .andExpect(jsonPath("$.total").value(greaterThan(4400)))
                .andExpect(jsonPath("$.facets.province[*].value").value(hasItem("四川省")));
    }

    @Test
    void aPersonsNameIsGivenNowhereInBulk() throws Exception {
        Certificate personal = issued("赵六家庭农场", false);
        for (String path : List.of("/api/v1/registry?q=" + product, "/registry?q=" + product)) {
            http.perform(get(path))
                    .andExpect(content().string(containsString(personal.number().toString())))
                    .andExpect(content().string(not(containsString("赵六"))));
        }
        http.perform(get("/api/v1/registry").param("q", "赵六家庭农场"))
                .andExpect(jsonPath("$.total").value(0));
        assertThat(dump(".jsonl")).contains(personal.number().toString()).doesNotContain("赵六");
    }

    @ParameterizedTest
    @CsvSource({
        "kind, boxes",
        "state, gone",
        "scheme, XXXX",
        "province, 火星省",
        "district, 999999",
        "year, 12",
        "year, abcd",
        "page, -1",
        "page, 1000",
        "size, 0",
        "size, 101",
        "nonsense, 1"
    })
    void aParameterThatCannotBeReadIsToldByItsName(String name, String value) throws Exception {
        http.perform(get("/api/v1/registry").param(name, value))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.parameter").value(name));
        http.perform(get("/registry").param(name, value))
                .andExpect(status().isBadRequest())
                .andExpect(content().string(containsString("没有采用")));
    }

    @Test
    void whatIsTypedNeverBecomesMarkup() throws Exception {
        http.perform(get("/registry").param("q", "\"><script>alert(1)</script>"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>alert"))))
                .andExpect(content().string(not(containsString("???"))));
        http.perform(get("/api/v1/registry").param("q", "长".repeat(101))).andExpect(status().isBadRequest());
    }

    @Test
    void changesAreFollowedWithoutMissingOne() throws Exception {
        JsonNode start = changes("since=999999999");
        assertThat(start.path("changes").size()).isZero();
        integrator.run();
        long from = changes("since=" + TODAY.plusDays(300)).path("next").asLong();
        Certificate issued = issued("乙合作社", false);
        suspended(issued);
        integrator.run();
        JsonNode first = changes("since=" + from + "&limit=1");
        assertThat(first.path("changes").get(0).path("number").asString())
                .isEqualTo(issued.number().toString());
        assertThat(first.path("changes").get(0).path("change").asString()).isEqualTo("issue");
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode second = changes("since=" + first.path("next").asLong() + "&limit=10");
        assertThat(second.path("changes").get(0).path("change").asString()).isEqualTo("suspend");
        assertThat(second.path("more").asBoolean()).isFalse();
        assertThat(changes("since=" + second.path("next").asLong())
                        .path("changes")
                        .size())
                .isZero();
        assertThat(changes("since=" + TODAY + "&limit=1000").path("changes").toString())
                .contains(issued.number().toString());
        for (String bad : List.of("since=gestern", "since=-1", "since=0&limit=0", "since=0&limit=1001", "limit=x")) {
            http.perform(get("/api/v1/registry/changes?" + bad)).andExpect(status().isBadRequest());
        }
    }

    @Test
    void theFilesOfTheDayHaveTheSumsThatArePublished() throws Exception {
        issued("丙合作社", false);
        issued("丙合作社", true);
        jdbc.sql("delete from registry_dump").update();
        dumps.run();
        dumps.run();
        String sums = new String(bytes("/registry/dumps/" + TODAY + "/SHA256SUMS"), StandardCharsets.UTF_8);
        assertThat(sums.lines()).hasSize(3);
        for (String line : sums.lines().toList()) {
            byte[] file = bytes("/registry/dumps/" + TODAY + "/" + line.substring(66));
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(file)))
                    .isEqualTo(line.substring(0, 64));
        }
        http.perform(get("/api/v1/registry/dumps"))
                .andExpect(jsonPath("$.files.length()").value(3))
                .andExpect(jsonPath("$.files[0].sha256").value(sums.substring(0, 64)))
                .andExpect(jsonPath("$.licenceOfCertificates").value(containsString("尚未声明")))
                .andExpect(jsonPath("$.licenceOfGiRecords").value(containsString("MIT")));
        http.perform(get("/registry")).andExpect(content().string(containsString(sums.substring(0, 64))));
        http.perform(get("/registry/dumps/2001-01-01/SHA256SUMS")).andExpect(status().isNotFound());
        http.perform(get("/registry/dumps/yesterday/x.csv")).andExpect(status().isNotFound());
        http.perform(get("/registry/dumps/" + TODAY + "/passwd")).andExpect(status().isNotFound());
    }

    @Test
    void dumpsHoldEveryRecordAndNoExample() throws Exception {
        Certificate real = issued("丁合作社", false);
        Certificate example = issued("丁合作社", true);
        String lines = dump(".jsonl");
        assertThat(lines)
                .contains(real.number().toString())
                .doesNotContain(example.number().toString());
        assertThat(lines.lines().count()).isGreaterThan(4400);
        assertThat(lines.lines())
                .allSatisfy(line -> assertThat(
                                JsonMapper.shared().readTree(line).path("url").asString())
                        .contains("/"));
        String csv = dump(".csv");
        assertThat(csv).startsWith("\uFEFFkind,id,names,state");
        assertThat(csv.lines().count()).isGreaterThan(4400);
        String linked = dump(".schema-org.jsonl");
        JsonNode certification = JsonMapper.shared()
                .readTree(linked.lines()
                        .filter(line -> line.contains(real.number().toString()))
                        .findFirst()
                        .orElseThrow());
        assertThat(certification.path("@type").asString()).isEqualTo("Certification");
        assertThat(certification.path("certificationStatus").asString()).endsWith("CertificationActive");
        assertThat(certification.path("about").get(0).path("name").asString()).isEqualTo(product);
    }

    @Test
    void withoutPostgresIndicationsAreFoundAndTheGapIsTold() throws Exception {
        EmbeddedServers servers = LvpuServers.running();
        servers.postgres().stop();
        try {
            http.perform(get("/registry").param("q", "京白梨"))
                    .andExpect(status().isOk())
                    .andExpect(content().string(containsString("证书登记库暂时联系不上")))
                    .andExpect(content().string(containsString("京白梨")));
            http.perform(get("/api/v1/registry").param("q", "京白梨"))
                    .andExpect(status().isOk())
                    .andExpect(jsonPath("$.certificatesAsked").value(false));
            http.perform(get("/api/v1/registry").param("kind", "certificate"))
                    .andExpect(status().isServiceUnavailable())
                    .andExpect(header().exists("Retry-After"));
            http.perform(get("/log/checkpoint")).andExpect(status().isServiceUnavailable());
        } finally {
            servers.postgres().start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> http.perform(get("/api/v1/registry?kind=certificate"))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus()
                            == 200);
        }
    }

    private String dump(String ending) throws Exception {
        jdbc.sql("delete from registry_dump").update();
        dumps.run();
        return new String(
                bytes("/registry/dumps/" + TODAY + "/lvpu-registry-" + TODAY + ending), StandardCharsets.UTF_8);
    }

    private byte[] bytes(String path) throws Exception {
        return http.perform(get(path))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    private JsonNode changes(String parameters) throws Exception {
        return JsonMapper.shared()
                .readTree(http.perform(get("/api/v1/registry/changes?" + parameters))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8));
    }

    private Certificate issued(String holder, boolean example) {
        return issued(holder, example, TODAY);
    }

    private Certificate issued(String holder, boolean example, LocalDate from) {
        return transaction.execute(status -> {
            Terms terms = new Terms(
                    Schemes.find("LSLC").orElseThrow(),
                    holder,
                    List.of(product),
                    "门头沟区军庄镇",
                    "110109",
                    new ValidityPeriod(from, from.plusYears(2)),
                    example);
            Certificate issued = RegistryExamples.issued(certificates.next("LSLC", TODAY.getYear()), terms, NOW);
            certificates.add(issued, new Recording(UUID.randomUUID(), Optional.empty()));
            return issued;
        });
    }

    private Certificate suspended(Certificate issued) {
        return update(RegistryExamples.accepted(issued.suspend(Decision.now("抽检发现农残超标", ActorRole.REVIEWER, NOW))));
    }

    private Certificate update(Certificate changed) {
        transaction.executeWithoutResult(status -> assertThat(
                        certificates.update(changed, new Recording(UUID.randomUUID(), Optional.empty())))
                .isTrue());
        return changed;
    }
}
