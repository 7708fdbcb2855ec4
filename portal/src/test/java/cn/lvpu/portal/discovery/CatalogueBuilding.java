package cn.lvpu.portal.discovery;

import static org.awaitility.Awaitility.await;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.CatalogueBuilds;
import cn.lvpu.indexer.IndexerConfiguration;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** Has the real indexer build the real catalogue, where it is not built yet. */
public final class CatalogueBuilding {
    private CatalogueBuilding() {}

    public static void buildIfDue(ElasticsearchClient client, Content content, Optional<DataSource> database) {
        try (var indexer = new AnnotationConfigApplicationContext()) {
            // Singletons that are handed in are not closed with this context.
            indexer.getBeanFactory().registerSingleton("client", client);
            indexer.getBeanFactory().registerSingleton("content", content);
            database.ifPresent(source -> indexer.getBeanFactory().registerSingleton("database", source));
            indexer.register(IndexerConfiguration.class);
            indexer.refresh();
            CatalogueBuilds builds = indexer.getBean(CatalogueBuilds.class);
            // The portal's own indexer may be at it already: then this waits until that one is done.
            await().atMost(Duration.ofMinutes(3)).until(() -> {
                builds.buildIfDue((stage, done, total) -> {});
                return client.indices()
                        .existsAlias(alias -> alias.name(CatalogueIndex.PLACE_ALIAS))
                        .value();
            });
        }
    }
}
