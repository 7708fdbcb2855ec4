package cn.lvpu.portal.discovery;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.CatalogueBuilds;
import cn.lvpu.indexer.IndexerConfiguration;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
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
            indexer.getBean(CatalogueBuilds.class).buildIfDue((stage, done, total) -> {});
        }
    }
}
