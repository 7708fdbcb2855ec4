package cn.lvpu.portal.registry.jdbc;

import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateReads;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.annotation.PreDestroy;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Verdicts have a few connections of their own: no other work can keep them waiting, and the driver itself gives up on a
 * server that hangs, so that no second thread has to watch the first (ADR 0018).
 */
@Component
class JdbcCertificateReads implements CertificateReads {
    private static final int CONNECTIONS = 4;
    private static final int CONNECTION_WAIT_MILLIS = 500;

    private final HikariDataSource pool;
    private final JdbcClient jdbc;

    JdbcCertificateReads(DataSource portal) throws SQLException {
        var config = new HikariConfig();
        portal.unwrap(HikariDataSource.class).copyStateTo(config);
        config.setPoolName("verdicts");
        config.setReadOnly(true);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECTION_WAIT_MILLIS);
        config.setValidationTimeout(CONNECTION_WAIT_MILLIS / 2);
        config.setInitializationFailTimeout(-1);
        // The driver counts in seconds.
        config.addDataSourceProperty("socketTimeout", Long.toString(LONGEST.toSeconds()));
        config.addDataSourceProperty("connectTimeout", Long.toString(LONGEST.toSeconds()));
        pool = new HikariDataSource(config);
        jdbc = JdbcClient.create(pool);
    }

    @Override
    public Optional<Certificate> find(CertificateNumber number) {
        return jdbc.sql(JdbcCertificates.FIND).param(number.toString()).query(new CertificateRows()).stream()
                .findFirst();
    }

    @PreDestroy
    void close() {
        pool.close();
    }
}
