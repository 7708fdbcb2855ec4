package cn.lvpu.indexer.source;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * A PostgreSQL session-level advisory lock on a connection of its own. It ends with {@link #close}, with the process or
 * with the connection, whichever comes first. Not thread-safe.
 */
public final class AdvisoryLock implements AutoCloseable {
    /** Held by the one tail. The numbers are "lvpu" and a digit; any other program of this database must avoid them. */
    public static final long TAIL = 0x6c76_7075_01L;

    /** Held by the one builder. */
    public static final long BUILDER = 0x6c76_7075_02L;

    private final Connection connection;
    private final long key;

    private AdvisoryLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** The lock, or empty when somebody else holds it. */
    public static Optional<AdvisoryLock> tryAcquire(DataSource dataSource, long key) {
        Connection connection = null;
        try {
            connection = dataSource.getConnection();
            connection.setAutoCommit(true);
            if (call(connection, "select pg_try_advisory_lock(?)", key)) {
                return Optional.of(new AdvisoryLock(connection, key));
            }
            JdbcUtils.closeConnection(connection);
            return Optional.empty();
        } catch (SQLException e) {
            JdbcUtils.closeConnection(connection);
            throw new org.springframework.jdbc.CannotGetJdbcConnectionException("no advisory lock", e);
        }
    }

    /** Whether the session that holds the lock still answers. */
    public boolean isHeld() {
        try {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            call(connection, "select pg_advisory_unlock(?)", key);
        } catch (SQLException e) {
            // A pooled connection must not go back with the lock on it; ending the session releases it.
            try {
                connection.abort(Runnable::run);
            } catch (SQLException alreadyGone) {
                e.addSuppressed(alreadyGone);
            }
        } finally {
            DataSourceUtils.releaseConnection(connection, null);
        }
    }

    private static boolean call(Connection connection, String sql, long key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, key);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }
}
