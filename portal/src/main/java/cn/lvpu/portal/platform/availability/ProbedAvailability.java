package cn.lvpu.portal.platform.availability;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.data.elasticsearch.NoSuchIndexException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

/** Asks the servers themselves, at most every few seconds and by one thread at a time. */
@Component
class ProbedAvailability implements Availability {
    private static final Duration FRESH = Duration.ofSeconds(3);
    private static final int PATIENCE_SECONDS = 1;

    private final Probe search;
    private final Probe store;

    ProbedAvailability(Rest5Client elasticsearch, DataSource postgres) {
        this.search = new Probe(() -> answers(elasticsearch), System::nanoTime);
        this.store = new Probe(() -> answers(postgres), System::nanoTime);
    }

    @Override
    public boolean isSearchReachable() {
        return search.reachable();
    }

    @Override
    public boolean isStoreReachable() {
        return store.reachable();
    }

    @Override
    public <T> T search(Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException e) {
            if (Failures.isSearchAway(e)) {
                throw new SearchUnavailableException("Elasticsearch did not answer", e);
            }
            throw e;
        }
    }

    @Override
    public <T> T store(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (Failures.isStoreAway(e)) {
                throw new StoreUnavailableException("PostgreSQL did not answer", e);
            }
            throw e;
        }
    }

    private static boolean answers(Rest5Client elasticsearch) {
        try {
            return elasticsearch
                            .performRequest(new Request("HEAD", "/_cluster/health"))
                            .getStatusCode()
                    < 500;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean answers(DataSource postgres) {
        try (Connection connection = postgres.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    /** A question with an answer that is good for a few seconds. */
    static final class Probe {
        private record Answer(boolean reachable, long at) {}

        private final AtomicReference<Answer> last = new AtomicReference<>();
        private final BooleanSupplier question;
        private final LongSupplier nanoTime;

        Probe(BooleanSupplier question, LongSupplier nanoTime) {
            this.question = question;
            this.nanoTime = nanoTime;
        }

        boolean reachable() {
            Answer known = last.get();
            if (known != null && nanoTime.getAsLong() - known.at() < FRESH.toNanos()) {
                return known.reachable();
            }
            synchronized (this) {
                known = last.get();
                if (known == null || nanoTime.getAsLong() - known.at() >= FRESH.toNanos()) {
                    known = new Answer(question.getAsBoolean(), nanoTime.getAsLong());
                    last.set(known);
                }
                return known.reachable();
            }
        }
    }

    /** Which failures mean that a server is away. */
    private static final class Failures {
        static boolean isStoreAway(RuntimeException failure) {
            if (failure instanceof CannotCreateTransactionException) {
                return true;
            }
            // The server went in the middle: the work failed first, then the rollback over the same dead connection.
            if (failure instanceof TransactionSystemException broken) {
                return isConnectionFailure(broken)
                        || broken.getApplicationException() instanceof RuntimeException work && isStoreAway(work);
            }
            return failure instanceof DataAccessException
                    && (failure instanceof DataAccessResourceFailureException
                            || failure instanceof TransientDataAccessResourceException
                            || failure instanceof NonTransientDataAccessResourceException
                            || isConnectionFailure(failure));
        }

        /** SQL states 08… (connection) and 57P… (shutting down). */
        private static boolean isConnectionFailure(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql
                        && sql.getSQLState() != null
                        && (sql.getSQLState().startsWith("08")
                                || sql.getSQLState().startsWith("57P"))) {
                    return true;
                }
            }
            return false;
        }

        /** No index, too busy, or shards that do not answer: the same request may succeed later. */
        private static boolean isAway(ElasticsearchException refused) {
            return refused.status() == 429
                    || refused.status() == 503
                    || "index_not_found_exception".equals(refused.error().type());
        }

        static boolean isSearchAway(RuntimeException failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                // No index yet: the first build is under way, or somebody wiped the cluster.
                if (cause instanceof IOException
                        || cause instanceof DataAccessResourceFailureException
                        || cause instanceof NoSuchIndexException
                        || cause instanceof ElasticsearchException refused && isAway(refused)) {
                    return true;
                }
            }
            return false;
        }
    }
}
