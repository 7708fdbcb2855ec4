package cn.lvpu.portal.discovery.rest;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.CatalogueBuilding;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.testing.IntegrationTest;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Bad input never makes a 500: a clear refusal or a sensible answer. Requests are written to the socket as they are, because
 * no well-behaved client would send some of them. {@code -Dlvpu.fuzz.seed=…} repeats a run.
 */
@IntegrationTest
class BadInputIT {
    private static final int REQUESTS = 2_000;
    private static final List<String> ADDRESSES = List.of(
            "/api/v1/entries",
            "/api/v1/entries",
            "/api/v1/entries",
            "/api/v1/suggestions",
            "/api/v1/suggestions",
            "/search",
            "/season",
            "/");

    @LocalServerPort
    private int port;

    @Autowired
    private ElasticsearchClient client;

    @Autowired
    private Content content;

    @Autowired
    private DataSource database;

    @Autowired
    private SearchParameters parameters;

    @BeforeEach
    void build() {
        CatalogueBuilding.buildIfDue(client, content, Optional.of(database));
    }

    /** @param body empty for an answer without one */
    private record Answer(int status, String type, String body) {}

    @Test
    void whateverIsAskedIsAnsweredOrRefusedButNeverFails() throws Exception {
        long seed = seed();
        var random = new SplittableRandom(seed);
        var input = new BadInput(random);
        var asking = new ArrayList<Callable<String>>();
        for (int i = 0; i < REQUESTS; i++) {
            String target = ADDRESSES.get(random.nextInt(ADDRESSES.size())) + "?" + input.query();
            String from = "127.0.0." + (2 + i % 100);
            asking.add(() -> wrong(target, from));
        }
        var wrong = new ArrayList<String>();
        try (var people = Executors.newFixedThreadPool(4)) {
            for (var asked : people.invokeAll(asking)) {
                if (!asked.get().isEmpty()) {
                    wrong.add(asked.get());
                }
            }
        }
        assertThat(wrong).as("with -Dlvpu.fuzz.seed=" + seed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%E6%A2%A8&page=1000000000",
                "near=NaN,NaN",
                "near=39.9,Infinity&sort=distance",
                "q=%ED%A0%80",
                "q=%zz",
                "q=%00",
                "q=a%0Ab",
                "month=0",
                "size=-1",
                "radiusKm=1e9&near=39.9,116"
            })
    void aBadQueryIsRefusedInWords(String query) throws Exception {
        Answer answer = ask("/api/v1/entries?" + query, "127.0.0.1");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.type()).startsWith("application/problem+json");
        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.path("type").asString()).isNotBlank();
    }

    @Test
    void aQueryOfTenThousandCharactersIsRefusedInWords() throws Exception {
        for (String character : List.of("a", "%E6%A2%A8")) {
            for (String address : List.of("/api/v1/entries?q=", "/api/v1/suggestions?q=")) {
                Answer answer = ask(address + character.repeat(10_000), "127.0.0.1");
                assertThat(answer.status()).as(character).isEqualTo(400);
                assertThat(answer.type()).startsWith("application/problem+json");
                assertThat(JsonMapper.shared()
                                .readTree(answer.body())
                                .path("detail")
                                .asString())
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q=%22%29%20OR%20%28*%3A*",
                "q=%F0%9F%8D%90%F0%9F%8D%90",
                "q=%27%20OR%201%3D1%3B%20--",
                "q=%3Cscript%3Ealert(1)%3C%2Fscript%3E",
                "q=%E2%80%AE%E4%BA%AC%E7%99%BD%E6%A2%A8",
                "q=e%CC%81%CC%81%CC%81%CC%81",
                "q=%F0%9F%91%A8%E2%80%8D%F0%9F%91%A9%E2%80%8D%F0%9F%91%A7"
            })
    void whatLooksBadButIsOnlyTextIsSearchedFor(String query) throws Exception {
        for (String address : List.of("/api/v1/entries?", "/api/v1/suggestions?")) {
            assertThat(ask(address + query, "127.0.0.1").status()).isEqualTo(200);
        }
    }

    /** The search screen reads the same parameters when its page asks for its first state. */
    @Test
    void theSearchScreenOpensOrRefusesWhateverItsAddressSays() throws Exception {
        long seed = seed();
        var input = new BadInput(new SplittableRandom(seed));
        for (int i = 0; i < 60; i++) {
            String query = URLEncoder.encode(input.query(), StandardCharsets.UTF_8);
            String location = i % 4 == 0 ? URLEncoder.encode(input.text(), StandardCharsets.UTF_8) : "search";
            if (query.length() + location.length() < 4_000) {
                String target = "/?v-r=init&location=" + location + "&query=" + query;
                Answer answer = ask(target, "127.0.0." + (2 + i));
                assertThat(answer.status())
                        .as("%s with -Dlvpu.fuzz.seed=%d", target, seed)
                        .isIn(200, 400);
                if (answer.status() == 200) {
                    assertThat(answer.body())
                            .as("%s with -Dlvpu.fuzz.seed=%d", target, seed)
                            .contains("appConfig");
                }
            }
        }
    }

    @Test
    void theGrammarNeverThrows() {
        long seed = seed();
        var input = new BadInput(new SplittableRandom(seed));
        for (int i = 0; i < 20_000; i++) {
            Map<String, List<String>> asked = new TreeMap<>();
            for (String parameter : List.of(
                    "q",
                    "kind",
                    "district",
                    "town",
                    "brand",
                    "gi",
                    "month",
                    "near",
                    "radiusKm",
                    "sort",
                    "page",
                    "size")) {
                if (i % 3 == 0 || Math.floorMod(parameter.hashCode() + i, 4) == 0) {
                    asked.put(parameter, List.of(input.text(), input.text()));
                }
            }
            var understood = parameters.read(asked);
            assertThat(parameters.read(Map.of()).refusals()).isEmpty();
            assertThat(SearchParameters.write(understood.criteria()))
                    .as("%s with -Dlvpu.fuzz.seed=%d", asked, seed)
                    .isNotNull();
        }
    }

    /** What is wrong with the answer, or nothing. */
    private String wrong(String target, String from) throws IOException {
        Answer answer = ask(target, from);
        String asked = target.length() > 300 ? target.substring(0, 300) + "… (" + target.length() + ")" : target;
        if (answer.status() >= 500 || answer.status() < 200 || answer.status() == 429) {
            return answer.status() + " for " + asked;
        }
        if (!target.startsWith("/api/")) {
            return "";
        }
        if (answer.status() == 200) {
            JsonNode items = JsonMapper.shared().readTree(answer.body()).path("items");
            return items.isArray() ? "" : "no items for " + asked;
        }
        if (answer.status() != 400) {
            return answer.status() + " for " + asked;
        }
        return answer.type().startsWith("application/problem+json")
                        && !JsonMapper.shared()
                                .readTree(answer.body())
                                .path("detail")
                                .asString("")
                                .isBlank()
                ? ""
                : "400 without a reason for " + asked;
    }

    /** From an address of its own, so that the limit of requests a minute is not what is tested. */
    private Answer ask(String target, String from) throws IOException {
        try (var socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.setSoTimeout(30_000);
            socket.connect(new InetSocketAddress("127.0.0.1", port), 10_000);
            socket.getOutputStream()
                    .write(("GET " + target
                                    + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.UTF_8));
            byte[] whole = socket.getInputStream().readAllBytes();
            // One letter a byte, so that positions are those of the bytes.
            String latin = new String(whole, StandardCharsets.ISO_8859_1);
            int end = latin.indexOf("\r\n\r\n");
            String head = end < 0 ? latin : latin.substring(0, end);
            byte[] rest = end < 0 ? new byte[0] : Arrays.copyOfRange(whole, end + 4, whole.length);
            return new Answer(
                    head.length() < 12 ? 0 : Integer.parseInt(head.substring(9, 12)),
                    header(head, "Content-Type"),
                    new String(
                            header(head, "Transfer-Encoding").equalsIgnoreCase("chunked") ? unchunked(rest) : rest,
                            StandardCharsets.UTF_8));
        }
    }

    private static String header(String head, String name) {
        return head.lines()
                .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElse("");
    }

    private static byte[] unchunked(byte[] bytes) {
        var body = new ByteArrayOutputStream();
        int at = 0;
        while (at < bytes.length) {
            int line = at;
            while (bytes[line] != '\r') {
                line++;
            }
            int size = Integer.parseInt(new String(bytes, at, line - at, StandardCharsets.US_ASCII), 16);
            body.write(bytes, line + 2, size);
            at = line + 2 + size + 2;
        }
        return body.toByteArray();
    }

    private static long seed() {
        long seed = Long.getLong("lvpu.fuzz.seed", System.nanoTime());
        System.out.println("BadInputIT: -Dlvpu.fuzz.seed=" + seed);
        return seed;
    }
}
