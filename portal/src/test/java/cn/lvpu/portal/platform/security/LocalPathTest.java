package cn.lvpu.portal.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/", "/feed", "/search?q=%E6%A2%A8&page=2", "/e/product/jing-bai-li"})
    void aPathOfThisPortalIsLocal(String text) {
        assertThat(LocalPath.find(text)).contains(new LocalPath(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "feed",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "/a\r\nLocation: https://evil.example",
                "/\t/evil.example",
                "/..//evil.example",
                "/.//evil.example",
                "/login",
                "/signup",
                "/login?next=/login"
            })
    void whatCouldLeadElsewhereIsNot(String text) {
        assertThat(LocalPath.find(text)).isEmpty();
    }

    @Test
    void anEndlessPathIsNot() {
        assertThat(LocalPath.find("/" + "a".repeat(5000))).isEmpty();
    }
}
