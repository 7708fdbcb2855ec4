package cn.lvpu.portal.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.DriverManager;
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
 * A database of its own on the shared PostgreSQL, with every migration done, and no more of the portal than a test imports:
 * for tests of adapters, and for those that break data on purpose.
 */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
public class OwnDatabase {
    @Bean(destroyMethod = "close")
    HikariDataSource database() throws SQLException {
        String name = "own_" + UUID.randomUUID().toString().replace('-', '_');
        var server = LvpuServers.running().properties();
        String url = server.get("spring.datasource.url").toString();
        String user = server.get("spring.datasource.username").toString();
        String password = server.get("spring.datasource.password").toString();
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url.substring(0, url.lastIndexOf('/') + 1) + name);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(12);
        Flyway.configure().dataSource(pool).load().migrate();
        return pool;
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
