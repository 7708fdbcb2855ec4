package cn.lvpu.portal.platform.embedded;

import cn.lvpu.elasticsearch.embedded.ElasticsearchStartException;
import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch;
import java.io.IOException;

/** The Elasticsearch child, as something to launch again and again. */
record ElasticsearchServer(EmbeddedElasticsearch.Settings settings) implements Supervised.Launch {
    static ElasticsearchServer of(DataDirectory data, int httpPort, int transportPort) {
        return new ElasticsearchServer(
                EmbeddedElasticsearch.Settings.of(data.runtime().resolve("elasticsearch"), data.elasticsearch())
                        .withHttpPort(httpPort)
                        .withTransportPort(transportPort)
                        .withLog(data.log()));
    }

    @Override
    public Supervised.Running launch() throws IOException {
        try {
            return new Node(EmbeddedElasticsearch.start(settings));
        } catch (ElasticsearchStartException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private record Node(EmbeddedElasticsearch node) implements Supervised.Running {
        @Override
        public ProcessHandle process() {
            return node.process();
        }

        @Override
        public void stop() {
            node.stop();
        }
    }
}
