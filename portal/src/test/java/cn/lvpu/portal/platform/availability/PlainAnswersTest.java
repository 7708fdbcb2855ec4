package cn.lvpu.portal.platform.availability;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.junit.jupiter.api.Test;

class PlainAnswersTest {
    @Test
    void elasticsearchIsNotAskedToPackItsAnswers() throws Exception {
        var asked = new CompletableFuture<Optional<String>>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.complete(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Accept-Encoding")));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try (Rest5Client client = client(server.getAddress().getPort())) {
            client.performRequest(new Request("GET", "/"));
        } finally {
            server.stop(0);
        }
        assertThat(asked.get()).isEmpty();
    }

    private static Rest5Client client(int port) throws IOException {
        var http = HttpAsyncClientBuilder.create();
        new PlainAnswers().customize(http);
        var built = http.build();
        built.start();
        return Rest5Client.builder(URI.create("http://localhost:" + port))
                .setHttpClient(built)
                .build();
    }
}
