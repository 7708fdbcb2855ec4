package cn.lvpu.portal.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.testing.IntegrationTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What goes over the wire when a request is broken: raw sockets, because clients would repair it. */
@IntegrationTest
class ProblemsIT {
    @LocalServerPort
    int port;

    @ParameterizedTest(name = "{0} {1} → {3} {4}")
    @CsvSource(
            delimiter = '|',
            value = {
                "GET  | /api/v1/no-such-thing                | application/json | 404 | not-found",
                "GET  | /api/v1/no-such-thing                | text/html        | 404 | not-found",
                "GET  | /v3/api-docs/no-such-group           | application/json | 404 | not-found",
                "GET  | /assets/no-such-file                 | application/json | 404 | *",
                "GET  | /api/v1/entries?q=%FF%FE             | application/json | 400 | bad-request",
                "GET  | /api/v1/entries?q=%ZZ                | application/json | 400 | bad-request",
                "GET  | /api/v1/entries?q=%00%zz             | application/json | 400 | bad-request",
                "GET  | /api/v1/%ZZ                          | application/json | 400 | bad-encoding",
                "GET  | /api/v1/{braces}                    | application/json | 400 | bad-encoding",
                "GET  | /api/v1/%2e%2e/%2e%2e/etc            | application/json | 400 | *",
                "GET  | /api/v1/a;jsessionid=1               | application/json | 400 | bad-request",
                "GET  | //api//v1                            | application/json | 400 | bad-request",
            })
    void aBrokenRequestIsAnsweredWithAProblem(String method, String target, String accept, int status, String kind)
            throws IOException {
        Answer answer = send(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\nAccept: " + accept
                + "\r\nConnection: close\r\n\r\n");

        answer.isProblem(status, kind);
    }

    @Test
    void aRawQuestionMarkInChineseIsNeverAServerError() throws IOException {
        Answer answer = send("GET /api/v1/entries?q=京白梨 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isLessThan(500);
        answer.showsNoInternals();
    }

    @Test
    void aBodyThatIsTooLargeIsSentAwayUnread() throws IOException {
        Answer answer =
                send("POST /api/v1/no-such-thing HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 99000000\r\nConnection: close\r\n\r\n" + "[".repeat(10_000));

        answer.isProblem(413, "too-large");
    }

    @Test
    void anEndlessHeaderIsSentAway() throws IOException {
        Answer answer = send("GET /api/v1/entries HTTP/1.1\r\nHost: localhost\r\nX-Long: " + "a".repeat(20_000)
                + "\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isBetween(400, 431);
        answer.showsNoInternals();
    }

    @Test
    void aWrongMethodSaysWhichAreAllowed() throws IOException {
        Answer answer = send("DELETE /v3/api-docs HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        answer.isProblem(405, "method-not-allowed");
        assertThat(answer.text()).containsIgnoringCase("\r\nallow: ");
    }

    @Test
    void aFormatThatIsNotOfferedIsRefused() throws IOException {
        Answer answer =
                send("GET /v3/api-docs HTTP/1.1\r\nHost: localhost\r\nAccept: image/png\r\nConnection: close\r\n\r\n");

        answer.isProblem(406, "not-acceptable");
    }

    @Test
    void aPersonGetsAPageWithTheSameStatus() throws IOException {
        Answer answer = send(
                "GET /assets/no-such-file HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text())
                .contains("没有找到")
                .contains("default-src 'self'")
                .contains("text/html");
        answer.showsNoInternals();
    }

    private Answer send(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private record Answer(String text) {
        int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }

        void isProblem(int status, String kind) {
            assertThat(status()).as(text).isEqualTo(status);
            assertThat(text).contains("application/problem+json").contains("\"status\":" + status);
            if (!kind.equals("*")) {
                assertThat(text).contains("\"/problems/" + kind + "\"");
            }
            showsNoInternals();
        }

        void showsNoInternals() {
            assertThat(text).doesNotContain("Exception", "\tat ", "Tomcat", "springframework");
        }
    }
}
