package cn.lvpu.portal.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of its own with every migration done, on a plain PostgreSQL where the test is superuser, and no more of the portal
 * than a test imports: for tests of adapters, and for those that break data as only a superuser can.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
public class OwnDatabase {
    @Bean(destroyMethod = "close")
    HikariDataSource database() throws SQLException {
        String name = "own_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = Shared.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(Shared.SERVER.getJdbcUrl("postgres", name));
        pool.setMaximumPoolSize(12);
        Flyway.configure().dataSource(pool).load().migrate();
        return pool;
    }

    private static final class Shared {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().start();
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL for the tests did not start", e);
            }
        }
    }

    @Bean
    JdbcClient jdbcClient(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource database) {
        return new JdbcTransactionManager(database);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }
}
