package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch;
import cn.lvpu.portal.discovery.CatalogueBuilding;
import cn.lvpu.portal.testing.AlwaysThere;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchTemplate;

/** The whole real catalogue, built by the real indexer on a node of its own; it is 22 November. */
final class CatalogueOnANode implements AutoCloseable {
    private final EmbeddedElasticsearch node;
    final ElasticsearchClient client;
    final Content content;
    final ElasticsearchCatalogueSearch search;
    final ElasticsearchSuggestions suggestions;

    CatalogueOnANode() throws Exception {
        Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
        node = EmbeddedElasticsearch.start(EmbeddedElasticsearch.Settings.of(
                        target.resolve("elasticsearch-home"), Files.createTempDirectory(target, "relevance"))
                .withHeapMegabytes(300));
        client = ElasticsearchClient.of(config -> config.host(node.uri()).jsonMapper(new Jackson3JsonpMapper()));
        content = ContentLoader.bundled();
        Clock clock = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        CatalogueBuilding.buildIfDue(client, content, Optional.empty());
        search = new ElasticsearchCatalogueSearch(
                client, new AlwaysThere(), new QueryUnderstanding(content), content, clock);
        suggestions = new ElasticsearchSuggestions(new ElasticsearchTemplate(client), new AlwaysThere());
    }

    @Override
    public void close() {
        node.close();
    }
}
