package cn.lvpu.portal.platform.security;

import cn.lvpu.portal.testing.IntegrationTest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Flow's pages as a browser first gets them. */
@IntegrationTest
class StaffScreensIT {
    @LocalServerPort
    int port;

    @Test
    void anUnknownAddressIs404AndStillOurPage() throws Exception {
        HttpResponse<String> answer = get("/no-such-screen");

        Assertions.assertThat(answer.statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/signup", "/lookup", "/feed"})
    void openScreensAreFlowsOwnWithANoncePolicy(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        Assertions.assertThat(answer.statusCode()).isEqualTo(200);
        Assertions.assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> Assertions.assertThat(policy).contains("'nonce-"));
        Assertions.assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> Assertions.assertThat(cookie).contains("HttpOnly", "SameSite=Lax"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/moderation", "/account"})
    void anonymousPeopleAreSentToTheLogIn(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        Assertions.assertThat(answer.statusCode()).isEqualTo(302);
        Assertions.assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(place -> Assertions.assertThat(place).endsWith("/login"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("Accept", "text/html")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
