package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.opendata.DumpRound;
import cn.lvpu.portal.testing.IntegrationTest;
import cn.lvpu.portal.transparency.Integrator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody looks things up in the register, takes it home, and checks in the log that nothing was rewritten. */
@IntegrationTest
class OpenRegistryErrandIT {
    @LocalServerPort
    int port;

    @Autowired
    DumpRound dumps;

    @Autowired
    Integrator integrator;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aCitizenFindsAnIndicationByProvinceAndName(int width) {
        try (var citizen = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            citizen.opens("/registry");
            citizen.seesHeading("开放登记册");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            citizen.page().getByText("省份").click();
            citizen.page()
                    .locator("a.chip", new Page.LocatorOptions().setHasText("四川省"))
                    .click();
            assertThat(citizen.page().locator("a.chip.on")).containsText("四川省");
            citizen.page().locator("#q").fill("茶");
            citizen.presses("Enter");
            citizen.isAt("/registry");
            assertThat(citizen.page().locator("a.chip.on")).containsText("四川省");
            assertThat(citizen.page().locator(".registry-rows li").first()).containsText("茶");
            assertThat(citizen.page().locator(".registry-rows li").first()).containsText("四川省");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            citizen.page().locator(".registry-rows h3 a").first().click();
            citizen.page().waitForURL(url -> url.contains("/g/"));
        }
    }

    @Test
    void aSuspendedCertificateIsFoundByKeyboardAndItsHistoryHeldAgainstTheLog() {
        integrator.run();
        try (var citizen = Person.onDesktop(port)) {
            citizen.opens("/registry");
            citizen.tabsTo("a[href='/registry?state=suspended']");
            citizen.presses("Enter");
            citizen.page().waitForURL(url -> url.endsWith("/registry?state=suspended"));
            assertThat(citizen.page().locator(".registry-rows .badge.warn").first())
                    .hasText("暂停使用");
            citizen.page().locator(".registry-rows h3 a").first().click();
            citizen.page().waitForURL(url -> url.contains("/c/"));
            citizen.seesHeading("暂停使用");
            citizen.page().locator("a[href^='/log/c/']").click();
            assertThat(citizen.page().locator(".notice.ok")).containsText("都在日志里");
            citizen.page().locator("summary").first().click();
            assertThat(citizen.page().locator("details[open]").first()).containsText("\"kind\":\"suspend\"");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            citizen.opens("/log");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
        }
    }

    @Test
    void theWholeRegisterIsDownloadedWithASumThatHolds() throws IOException, NoSuchAlgorithmException {
        dumps.run();
        try (var citizen = Person.onDesktop(port)) {
            citizen.opens("/registry");
            var line = citizen.page().locator(".registry-dumps li").first();
            var sum = line.locator("code").textContent().replace("SHA-256 ", "");
            var download =
                    citizen.page().waitForDownload(() -> line.locator("a").click());
            var bytes = Files.readAllBytes(download.path());
            assertThat(download.suggestedFilename()).endsWith(".csv");
            assertThat(HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                    .isEqualTo(sum);
        }
    }
}
