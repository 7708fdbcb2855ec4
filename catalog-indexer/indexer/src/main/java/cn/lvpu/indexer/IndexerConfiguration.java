package cn.lvpu.indexer;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.rollout.Database;
import cn.lvpu.indexer.rollout.Rollout;
import cn.lvpu.indexer.tail.Tail;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The indexer inside another application, for the embedded mode: import it where an {@link ElasticsearchClient}, a
 * {@link Content} and a {@link DataSource} are beans. Nothing starts by itself: call
 * {@link CatalogueBuilds#buildIfDue} and {@link CatalogueTail#start} when the tables are there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IndexerProperties.class)
public class IndexerConfiguration {

    @Bean
    CatalogueBuilds catalogueBuilds(Rollout rollout) {
        return new CatalogueBuilds(rollout);
    }

    @Bean
    CatalogueTail catalogueTail(
            ElasticsearchClient client,
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<Clock> clock,
            IndexerProperties properties) {
        return new CatalogueTail(() -> {
            DataSource present = dataSource.getIfAvailable();
            if (present == null) {
                throw new IllegalStateException("没有配置 spring.datasource.url，没有变更可以跟随。");
            }
            return new Tail(present, client, clock.getIfAvailable(Clock::systemUTC), properties.tailSettings());
        });
    }

    @Bean
    Rollout catalogueRollout(
            ElasticsearchClient client,
            Content content,
            ObjectProvider<DataSource> dataSource,
            ObjectProvider<Clock> clock) {
        return new Rollout(
                client,
                content,
                Optional.ofNullable(dataSource.getIfAvailable()).map(Database::of),
                clock.getIfAvailable(Clock::systemUTC));
    }
}
