package cn.lvpu.portal.errands;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lvpu.portal.platform.embedded.EmbeddedServers;
import cn.lvpu.portal.testing.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Elasticsearch, PostgreSQL or both really stopped under the running portal. */
@IntegrationTest
class BadDaysIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String SEARCH = "/api/v1/entries?q=%E4%BA%AC%E7%99%BD%E6%A2%A8";

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedServers servers;

    @Autowired
    JdbcClient jdbc;

    private String valid = "";
    private String revoked = "";

    @BeforeEach
    void everythingIsWell() {
        servers.postgres().start();
        servers.elasticsearch().start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get(SEARCH).body().contains("\"jing-bai-li\""));
        valid = number("state = 'active' and valid_from <= current_date and valid_to >= current_date");
        revoked = number("state = 'revoked'");
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get("/api/v1/posts").statusCode() == 200);
    }

    @AfterEach
    void everythingIsWellAgain() {
        servers.postgres().start();
        servers.elasticsearch().start();
        await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> get("/api/v1/certificates/" + valid).statusCode() == 200);
    }

    @Test
    void withoutElasticsearchAllButSearchWorksAndSearchComesBackByItself() throws IOException {
        try (var citizen = Person.onPhone(port)) {
            servers.elasticsearch().stop();

            assertThat(get("/").statusCode()).isEqualTo(200);
            assertThat(get("/e/product/jing-bai-li").body()).contains("京白梨");
            assertThat(get("/c/" + valid).body()).contains("证书有效");
            assertThat(get("/api/v1/certificates/" + revoked).body()).contains("\"revoked\"");
            assertThat(get("/api/v1/posts").statusCode()).isEqualTo(200);
            assertProblem(get(SEARCH), 503);
            citizen.opens("/search?q=京白梨");
            assertThat(citizen.page().locator("[role=alert]")).isVisible();
            citizen.findsNothingCutOff();
            citizen.opens("/feed");
            assertThat(citizen.page().locator("article").first()).isVisible();
            citizen.opens("/search?q=京白梨");
            assertThat(citizen.page().locator("[role=alert]")).isVisible();

            servers.elasticsearch().start();

            assertThat(citizen.page().locator(".card h3").first()).hasText("京白梨");
        }
    }

    @Test
    void withoutPostgresSearchWorksAndVerdictsComeFromTheIndexWithTheirAge() throws IOException {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> get("/api/v1/certificates/" + valid).body().contains("\"truth\"")
                        || get("/api/v1/certificates/" + valid).statusCode() == 200);

        servers.postgres().stop();

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get(SEARCH).body()).contains("\"jing-bai-li\"");
        var verdict = get("/api/v1/certificates/" + revoked);
        assertThat(verdict.statusCode()).isEqualTo(200);
        assertThat(verdict.body()).contains("\"revoked\"", "\"source\":\"index\"");
        assertThat(get("/c/" + revoked).body()).contains("撤销");
        assertThat(get("/c/" + valid).body()).contains("结论来自公开副本");
        assertThat(get("/feed").statusCode()).isEqualTo(200);
    }

    @Test
    void withNeitherNothingIsCalledValid() throws IOException {
        servers.postgres().stop();
        servers.elasticsearch().stop();

        assertThat(get("/").statusCode()).isEqualTo(200);
        assertThat(get("/e/product/jing-bai-li").statusCode()).isEqualTo(200);
        var page = get("/c/" + valid);
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("暂时查不了").doesNotContain(">证书有效").doesNotContain("\tat ");
        var answer = get("/api/v1/certificates/" + valid);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).doesNotContain("\"valid\"");
    }

    private String number(String condition) {
        return jdbc.sql("select number from certificate where example and " + condition + " limit 1")
                .query(String.class)
                .single();
    }

    private static void assertProblem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("\"type\"", "\"detail\"").doesNotContain("Exception");
    }

    private HttpResponse<String> get(String path) throws IOException {
        try {
            return HTTP.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .timeout(Duration.ofSeconds(10))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
