package cn.lvpu.portal.bench;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.ElasticsearchTransport;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.TransportOptions;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Keeps the searches that the portal sends, so that the very same can be sent without it. */
final class RequestTap implements BeanPostProcessor {
    private final List<String> bodies = new ArrayList<>();

    synchronized List<String> take() {
        var taken = List.copyOf(bodies);
        bodies.clear();
        return taken;
    }

    private synchronized void keep(Object request, JsonpMapper mapper) {
        if (request instanceof SearchRequest search && bodies.size() < 10) {
            bodies.add(JsonpUtils.toJsonString(search, mapper));
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ElasticsearchTransport transport ? new Tapped(transport) : bean;
    }

    private final class Tapped implements ElasticsearchTransport {
        private final ElasticsearchTransport transport;

        Tapped(ElasticsearchTransport transport) {
            this.transport = transport;
        }

        @Override
        public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options)
                throws IOException {
            keep(request, transport.jsonpMapper());
            return transport.performRequest(request, endpoint, options);
        }

        @Override
        public <Q, A, E> CompletableFuture<A> performRequestAsync(
                Q request, Endpoint<Q, A, E> endpoint, @Nullable TransportOptions options) {
            return transport.performRequestAsync(request, endpoint, options);
        }

        @Override
        public JsonpMapper jsonpMapper() {
            return transport.jsonpMapper();
        }

        @Override
        public TransportOptions options() {
            return transport.options();
        }

        @Override
        public void close() throws IOException {
            transport.close();
        }
    }
}
