package cn.lvpu.indexer.testing;

import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** One Elasticsearch and one PostgreSQL for all tests of this JVM. They end with it. */
public final class IndexerServers {
    private static final Path HOME = Path.of("target", "elasticsearch-home").toAbsolutePath();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private IndexerServers() {}

    public static URI elasticsearchUri() {
        return Elasticsearch.NODE.uri();
    }

    public static ElasticsearchClient client() {
        return Elasticsearch.CLIENT;
    }

    /** Removes every index of ours. */
    public static void wipeElasticsearch() {
        try {
            client()
                    .indices()
                    .get(get -> get.index("*").expandWildcards(ExpandWildcard.All))
                    .indices()
                    .keySet()
                    .stream()
                    .filter(name -> name.equals(CatalogueIndex.STATE_INDEX)
                            || name.matches("(entry|certificate|post|place)(-.*)?"))
                    .forEach(name -> {
                        try {
                            client().indices().delete(delete -> delete.index(name));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty database of its own with the feed's tables and stand-ins for the portal's views. */
    public static DataSource newDatabase() {
        String name = "indexer_" + DATABASES.incrementAndGet();
        JdbcClient.create(Postgres.SERVER.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        DataSource database = Postgres.SERVER.getDatabase("postgres", name);
        new ResourceDatabasePopulator(
                        new ClassPathResource("db/migration/V001__publication.sql"),
                        new ClassPathResource("stand-in-views.sql"))
                .execute(database);
        return database;
    }

    public static String url(DataSource database) {
        return ((PGSimpleDataSource) database).getUrl();
    }

    /** A node of a test's own, on its own data: for tests that stop it. */
    public static EmbeddedElasticsearch startOwnNode(Path data) {
        return EmbeddedElasticsearch.start(
                EmbeddedElasticsearch.Settings.of(HOME, data).withHeapMegabytes(256));
    }

    public static ElasticsearchClient clientOf(URI uri) {
        return ElasticsearchClient.of(config -> config.host(uri).jsonMapper(new Jackson3JsonpMapper()));
    }

    private static final class Elasticsearch {
        static final EmbeddedElasticsearch NODE = start();
        static final ElasticsearchClient CLIENT = clientOf(NODE.uri());

        private static EmbeddedElasticsearch start() {
            try {
                Path data = Files.createTempDirectory(
                        Files.createDirectories(Path.of("target").toAbsolutePath()), "elasticsearch-data");
                return EmbeddedElasticsearch.start(
                        EmbeddedElasticsearch.Settings.of(HOME, data).withHeapMegabytes(400));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
