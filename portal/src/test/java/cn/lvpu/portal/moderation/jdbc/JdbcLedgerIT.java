package cn.lvpu.portal.moderation.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerCheck.Broken;
import cn.lvpu.portal.moderation.LedgerCheck.Fault;
import cn.lvpu.portal.moderation.LedgerCheck.Intact;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.testing.OwnDatabase;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database of its own, because it breaks the chain on purpose. */
@SpringJUnitConfig(JdbcLedgerIT.LedgerAlone.class)
class JdbcLedgerIT {
    private static final AccountId ACTOR = new AccountId(UUID.randomUUID());

    @Autowired
    Ledger ledger;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @BeforeEach
    void freshLedger() {
        tamper("delete from ledger_entry");
        tamper("update ledger_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
    }

    @Test
    void anEmptyLedgerIsIntact() {
        assertThat(ledger.verify()).isEqualTo(new Intact(0));
    }

    @Test
    void entriesAreNumberedFromOneAndChained() {
        assertThat(append("p1")).isEqualTo(1);
        assertThat(append("p2")).isEqualTo(2);
        assertThat(append("p3")).isEqualTo(3);

        assertThat(ledger.verify()).isEqualTo(new Intact(3));
    }

    @Test
    void anEntryIsLostWithTheTransactionItWasWrittenInAndLeavesNoGap() {
        append("p1");
        transaction.executeWithoutResult(status -> {
            ledger.append(entry("p2"));
            status.setRollbackOnly();
        });

        assertThat(append("p3")).isEqualTo(2);
        assertThat(ledger.verify()).isEqualTo(new Intact(2));
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        assertThatThrownBy(() -> ledger.append(entry("p1"))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void concurrentAppendsKeepTheChain() throws ExecutionException, InterruptedException {
        int writers = 8;
        int each = 25;
        CountDownLatch start = new CountDownLatch(1);
        List<Long> sequences = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                String subject = "writer-" + writer;
                running.add(threads.submit(() -> {
                    start.await();
                    List<Long> mine = new ArrayList<>();
                    for (int i = 0; i < each; i++) {
                        mine.add(append(subject));
                    }
                    return mine;
                }));
            }
            start.countDown();
            for (Future<List<Long>> done : running) {
                sequences.addAll(done.get());
            }
        }

        assertThat(sequences).doesNotHaveDuplicates().hasSize(writers * each);
        assertThat(ledger.verify()).isEqualTo(new Intact((long) writers * each));
    }

    @Test
    void updateDeleteAndTruncateAreRefused() {
        append("p1");

        for (String statement : List.of(
                "update ledger_entry set reason = 'x'", "delete from ledger_entry", "truncate ledger_entry cascade")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("append-only");
        }
        assertThat(ledger.verify()).isEqualTo(new Intact(1));
    }

    @Test
    void aRowChangedBehindTheTriggersBackIsFound() {
        appendFive();
        tamper("update ledger_entry set reason = '别的理由' where sequence = 3");

        assertThat(ledger.verify()).isEqualTo(new Broken(3, Fault.CHANGED));
    }

    @Test
    void aRowWhoseRoleNoLongerExistsIsFoundAsChanged() {
        appendFive();
        tamper("update ledger_entry set actor_role = 'KING' where sequence = 2");

        assertThat(ledger.verify()).isEqualTo(new Broken(2, Fault.CHANGED));
    }

    @Test
    void aRemovedRowIsFound() {
        appendFive();
        tamper("delete from ledger_entry where sequence = 2");

        assertThat(ledger.verify()).isEqualTo(new Broken(2, Fault.MISSING));
    }

    @Test
    void rowsCutFromTheEndAreFound() {
        appendFive();
        tamper("delete from ledger_entry where sequence > 3");

        assertThat(ledger.verify()).isEqualTo(new Broken(4, Fault.MISSING));
    }

    @Test
    void aRowReplacedTogetherWithItsHashIsFoundAtTheNextRow() {
        appendFive();
        tamper(
                "update ledger_entry set reason = 'x', previous_hash = decode(repeat('ab', 32), 'hex') where sequence = 5");
        assertThat(ledger.verify()).isEqualTo(new Broken(5, Fault.CHANGED));

        freshLedger();
        append("p1");
        String honest = jdbc.sql("select encode(hash, 'hex') from ledger_entry where sequence = 1")
                .query(String.class)
                .single();
        tamper("update ledger_head set sequence = 0, hash = decode(repeat('00', 32), 'hex')");
        tamper("delete from ledger_entry");
        append("forged");
        String forged = jdbc.sql("select encode(hash, 'hex') from ledger_entry where sequence = 1")
                .query(String.class)
                .single();
        assertThat(forged).isNotEqualTo(honest);
        tamper("update ledger_head set hash = decode('" + honest + "', 'hex')");

        assertThat(ledger.verify()).isEqualTo(new Broken(1, Fault.NOT_THE_HEAD));
    }

    private void appendFive() {
        for (int i = 1; i <= 5; i++) {
            append("p" + i);
        }
    }

    private long append(String subject) {
        Long sequence = transaction.execute(status -> ledger.append(entry(subject)));
        assertThat(sequence).isNotNull();
        return sequence;
    }

    private static LedgerEntry entry(String subject) {
        return new LedgerEntry(ACTOR, Role.MODERATOR, "post.refuse", "post", subject, "spam", "广告，不予公开。");
    }

    /** What a superuser could do by hand. */
    private void tamper(String statement) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(statement).update();
        });
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import({OwnDatabase.class, JdbcLedger.class})
    static class LedgerAlone {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
