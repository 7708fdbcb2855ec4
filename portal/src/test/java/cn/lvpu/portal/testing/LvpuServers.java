package cn.lvpu.portal.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** One PostgreSQL and one Elasticsearch for all integration tests of this JVM, started when first asked for. */
public final class LvpuServers {
    private LvpuServers() {}

    /** The JDBC address of the running PostgreSQL, user name included. */
    public static String jdbcUrl() {
        return Postgres.SERVER.getJdbcUrl("postgres", "postgres");
    }

    /** Points a Spring context at the servers. */
    public static final class Initializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "lvpu-servers",
                            Map.of(
                                    "spring.datasource.url", jdbcUrl(),
                                    "spring.datasource.username", "postgres",
                                    "spring.datasource.password", "")));
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
            }
        }
    }
}
