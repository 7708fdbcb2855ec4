package cn.lvpu.portal.platform.availability;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.elasticsearch.NoSuchIndexException;
import org.springframework.transaction.TransactionSystemException;

class ProbedAvailabilityTest {
    private final ProbedAvailability availability = new ProbedAvailability(null, null);

    @Test
    void aServerThatGoesInTheMiddleOfATransactionIsAway() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(new DataAccessResourceFailureException("terminated"));

        assertThatThrownBy(() -> fail(rollback)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aCommitOverALostConnectionIsAway() {
        var commit = new TransactionSystemException("commit failed", new SQLException("lost", "08006"));

        assertThatThrownBy(() -> fail(commit)).isInstanceOf(StoreUnavailableException.class);
    }

    @Test
    void aBugIsNotAServerThatIsAway() {
        var rollback = new TransactionSystemException("rollback failed", new SQLException("odd"));
        rollback.initApplicationException(new DataIntegrityViolationException("duplicate"));

        assertThatThrownBy(() -> fail(rollback)).isSameAs(rollback);
    }

    @Test
    void anIndexThatIsNotBuiltYetIsASearchThatIsAway() {
        assertThatThrownBy(() -> availability.search(() -> {
                    throw new NoSuchIndexException("entry");
                }))
                .isInstanceOf(SearchUnavailableException.class);
    }

    private void fail(RuntimeException failure) {
        availability.store(() -> {
            throw failure;
        });
    }
}
