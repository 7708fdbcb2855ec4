package cn.lvpu.portal.platform.production;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProductionRulesTest {
    private static final Map<String, String> SOUND = Map.ofEntries(
            Map.entry("lvpu.public-base-url", "https://lvpu.example.cn"),
            Map.entry("spring.datasource.url", "jdbc:postgresql://db:5432/lvpu"),
            Map.entry("spring.datasource.password", "long-and-random-4711"),
            Map.entry("spring.elasticsearch.uris", "http://es:9200"),
            Map.entry("server.servlet.session.cookie.secure", "true"),
            Map.entry("server.port", "8080"),
            Map.entry("management.server.port", "9080"),
            Map.entry("management.server.address", "127.0.0.1"),
            Map.entry("management.endpoints.web.exposure.include", "health,prometheus"),
            Map.entry("lvpu.log.key", "PRIVATE+KEY+lvpu.example.cn/log+00000000+AAAA"));

    @Test
    void soundSettingsHaveNoFindings() {
        assertThat(check(SOUND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "lvpu.public-base-url, ''",
        "lvpu.public-base-url, http://lvpu.example.cn",
        "lvpu.public-base-url, lvpu.example.cn",
        "spring.datasource.url, ''",
        "spring.datasource.password, ''",
        "spring.datasource.password, postgres",
        "spring.datasource.password, ChangeMe",
        "spring.elasticsearch.uris, ''",
        "spring.elasticsearch.password, changeme",
        "server.servlet.session.cookie.secure, false",
        "server.servlet.session.cookie.http-only, false",
        "server.servlet.session.cookie.same-site, none",
        "management.server.port, 8080",
        "management.server.port, ''",
        "management.server.address, 0.0.0.0",
        "management.server.address, 203.0.113.7",
        "management.server.address, ''",
        "management.endpoints.web.exposure.include, '*'",
        "management.endpoints.web.exposure.include, 'health, heapdump'",
        "spring.web.error.include-stacktrace, always",
        "lvpu.log.key, ''"
    })
    void aWeakSettingIsTheOneFindingAndIsNamed(String name, String value) {
        assertThat(check(with(name, value))).singleElement().asString().startsWith(name);
    }

    @ParameterizedTest
    @CsvSource({"management.server.address, 10.1.2.3", "management.server.address, ::1"})
    void aSettingInsideTheNetworkWillDo(String name, String value) {
        assertThat(check(with(name, value))).isEmpty();
    }

    @Test
    void anIsolatedNetworkMustBeClaimedInSoManyWords() {
        Map<String, String> settings = with("management.server.address", "0.0.0.0");
        settings.put("lvpu.management-network-is-private", "true");

        assertThat(check(settings)).isEmpty();
    }

    @Test
    void allFindingsComeAtOnceAndNoSecretIsRepeated() {
        Map<String, String> settings = with("spring.datasource.password", "changeme");
        settings.put("server.servlet.session.cookie.secure", "false");

        assertThat(check(settings)).hasSize(2).noneMatch(finding -> finding.contains("changeme"));
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(SOUND);
        settings.put(name, value);
        return settings;
    }

    private static List<String> check(Map<String, String> settings) {
        return ProductionRules.check(settings::get);
    }
}
