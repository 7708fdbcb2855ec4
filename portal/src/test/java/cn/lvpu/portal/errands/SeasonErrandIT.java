package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.platform.embedded.EmbeddedServers;
import cn.lvpu.portal.testing.IntegrationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Planning a weekend: from the home page to the season, to May, to something in season, to what goes with it. */
@IntegrationTest
class SeasonErrandIT {
    @LocalServerPort
    int port;

    @Autowired
    EmbeddedServers servers;

    @ParameterizedTest
    @ValueSource(ints = {390, 1280})
    void aCitizenLooksUpWhatMayBringsAndWhatGoesWithIt(int width) {
        try (var citizen = width < 600 ? Person.onPhone(port) : Person.onDesktop(port)) {
            citizen.opens("/");
            citizen.page().locator("header.top a[href='/season']").click();
            citizen.isAt("/season");
            assertThat(citizen.page().locator("header.top a[aria-current=page]"))
                    .hasText("时令");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();

            citizen.page().locator(".year a[href='/season/5']").click();
            citizen.isAt("/season/5");
            citizen.seesHeading("五月当季");
            citizen.page()
                    .locator(".choices a[href='/season/5?district=110109']")
                    .click();
            citizen.isAt("/season/5");
            assertThat(citizen.page().locator(".choices a[aria-current]").first())
                    .containsText("门头沟区");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();

            citizen.page()
                    .locator(".district a[href='/e/product/wang-ping-ying-tao']")
                    .click();
            citizen.isAt("/e/product/wang-ping-ying-tao");
            citizen.findsThePageAccessible();
            citizen.findsNothingCutOff();
            var related = citizen.page().locator(".related .card").first();
            assertThat(related.locator(".why")).not().isEmpty();
            var address = related.locator("h3 a").getAttribute("href");
            related.locator("h3 a").click();
            citizen.isAt(address);
            citizen.findsThePageAccessible();
        }
    }

    @Test
    void theSameByKeyboardAlone() {
        try (var citizen = Person.onDesktop(port)) {
            citizen.opens("/");
            citizen.tabsTo("header.top a[href='/season']");
            citizen.presses("Enter");
            citizen.isAt("/season");
            citizen.tabsTo(".year a[href='/season/5']");
            citizen.presses("Enter");
            citizen.isAt("/season/5");
            citizen.tabsTo(".choices a[href='/season/5?district=110109']");
            citizen.presses("Enter");
            citizen.page().waitForURL(url -> url.endsWith("/season/5?district=110109"));
            citizen.tabsTo(".district a[href='/e/product/wang-ping-ying-tao']");
            citizen.presses("Enter");
            citizen.isAt("/e/product/wang-ping-ying-tao");
            citizen.tabsTo(".related h3 a");
            var address = citizen.page()
                    .evaluate("document.activeElement.getAttribute('href')")
                    .toString();
            citizen.presses("Enter");
            citizen.isAt(address);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/season/10", "/e/product/jing-bai-li", "/"})
    void aReadingPageTravelsCompressedAndOnce(String path) throws Exception {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept-Encoding", "gzip");

        var first = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        var tag = first.headers().firstValue("ETag").orElseThrow();
        var again = client.send(request.header("If-None-Match", tag).build(), HttpResponse.BodyHandlers.ofByteArray());

        assertThat(first.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(first.body().length).isLessThan(16_000);
        assertThat(again.statusCode()).isEqualTo(304);
    }

    @Test
    void theSeasonIsReachedFromAWorkingScreenToo() {
        try (var citizen = Person.onDesktop(port)) {
            citizen.opens("/lookup");
            citizen.page().locator("header.top a[href='/season']").click();
            citizen.isAt("/season");
            assertThat(citizen.page().locator(".year li")).hasCount(12);
        }
    }

    @Test
    void theSeasonAndTheEntriesAreReadWithBothServersStopped() {
        try (var citizen = Person.onPhone(port)) {
            servers.postgres().stop();
            servers.elasticsearch().stop();

            citizen.opens("/season/9");
            assertThat(citizen.page().locator(".district .card").first()).isVisible();
            citizen.page().locator(".district a[href='/e/product/jing-bai-li']").click();
            citizen.isAt("/e/product/jing-bai-li");
            assertThat(citizen.page().locator("svg.qr")).isVisible();
            var card = citizen.page().request().get("http://localhost:" + port + "/e/product/jing-bai-li/card.png");
            assertThat(card.status()).isEqualTo(200);
        } finally {
            servers.postgres().start();
            servers.elasticsearch().start();
            Awaitility.await()
                    .atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> HttpClient.newHttpClient()
                                    .send(
                                            HttpRequest.newBuilder(URI.create(
                                                            "http://localhost:" + port + "/api/v1/entries?q=li"))
                                                    .build(),
                                            HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200);
        }
    }
}
