package cn.lvpu.portal.moderation.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerAppended;
import cn.lvpu.portal.moderation.LedgerCheck;
import cn.lvpu.portal.moderation.LedgerCheck.Broken;
import cn.lvpu.portal.moderation.LedgerCheck.Fault;
import cn.lvpu.portal.moderation.LedgerCheck.Intact;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.moderation.LedgerRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The ledger in PostgreSQL. The row of {@code ledger_head} is locked until the caller's transaction ends. */
@Repository
class JdbcLedger implements Ledger {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JdbcLedger(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    private record Head(long sequence, String hash) {}

    private record StoredRow(
            long sequence,
            Instant at,
            UUID actor,
            String role,
            String action,
            String subjectKind,
            String subjectId,
            String reasonCode,
            String reason,
            String previousHash,
            String hash) {
        LedgerRow row() {
            LedgerEntry entry = new LedgerEntry(
                    new AccountId(actor), Role.valueOf(role), action, subjectKind, subjectId, reasonCode, reason);
            return new LedgerRow(sequence, at, entry, previousHash);
        }

        /** A row that no longer makes a valid entry was changed. */
        boolean isUnchanged() {
            try {
                return row().hash().equals(hash);
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long append(LedgerEntry entry) {
        Head head = jdbc.sql("select sequence, hash from ledger_head for update")
                .query(JdbcLedger::head)
                .single();
        LedgerRow row =
                new LedgerRow(head.sequence() + 1, clock.instant().truncatedTo(ChronoUnit.MICROS), entry, head.hash());
        byte[] hash = HexFormat.of().parseHex(row.hash());
        jdbc.sql("""
                insert into ledger_entry (sequence, at, actor_id, actor_role, action, subject_kind, subject_id,
                    reason_code, reason, previous_hash, hash)
                values (:sequence, :at, :actor, :role, :action, :subjectKind, :subjectId,
                    :reasonCode, :reason, :previousHash, :hash)
                """)
                .param("sequence", row.sequence())
                .param("at", OffsetDateTime.ofInstant(row.at(), ZoneOffset.UTC))
                .param("actor", entry.actor().value())
                .param("role", entry.role().name())
                .param("action", entry.action())
                .param("subjectKind", entry.subjectKind())
                .param("subjectId", entry.subjectId())
                .param("reasonCode", entry.reasonCode())
                .param("reason", entry.reason())
                .param("previousHash", HexFormat.of().parseHex(row.previousHash()))
                .param("hash", hash)
                .update();
        jdbc.sql("update ledger_head set sequence = :sequence, hash = :hash")
                .param("sequence", row.sequence())
                .param("hash", hash)
                .update();
        events.publishEvent(new LedgerAppended(row));
        return row.sequence();
    }

    @Override
    public List<LedgerRow> list(long after, int limit) {
        return jdbc
                .sql("select * from ledger_entry where sequence > ? order by sequence limit ?")
                .param(after)
                .param(limit)
                .query(JdbcLedger::storedRow)
                .list()
                .stream()
                .map(StoredRow::row)
                .toList();
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ, propagation = Propagation.REQUIRES_NEW)
    public LedgerCheck verify() {
        Head head = jdbc.sql("select sequence, hash from ledger_head")
                .query(JdbcLedger::head)
                .single();
        long expected = 1;
        String previousHash = LedgerRow.GENESIS;
        try (Stream<StoredRow> rows = jdbc
                .sql("select * from ledger_entry order by sequence")
                .withFetchSize(1000)
                .query(JdbcLedger::storedRow)
                .stream()) {
            for (Iterator<StoredRow> each = rows.iterator(); each.hasNext(); expected++) {
                StoredRow row = each.next();
                if (row.sequence() != expected) {
                    return new Broken(expected, Fault.MISSING);
                }
                if (!row.isUnchanged()) {
                    return new Broken(expected, Fault.CHANGED);
                }
                if (!row.previousHash().equals(previousHash)) {
                    return new Broken(expected, Fault.UNCHAINED);
                }
                previousHash = row.hash();
            }
        }
        long last = expected - 1;
        if (last < head.sequence()) {
            return new Broken(expected, Fault.MISSING);
        }
        return last == head.sequence() && previousHash.equals(head.hash())
                ? new Intact(last)
                : new Broken(last, Fault.NOT_THE_HEAD);
    }

    private static Head head(ResultSet row, int number) throws SQLException {
        return new Head(row.getLong("sequence"), HexFormat.of().formatHex(row.getBytes("hash")));
    }

    private static StoredRow storedRow(ResultSet row, int number) throws SQLException {
        return new StoredRow(
                row.getLong("sequence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_role"),
                row.getString("action"),
                row.getString("subject_kind"),
                row.getString("subject_id"),
                row.getString("reason_code"),
                row.getString("reason"),
                HexFormat.of().formatHex(row.getBytes("previous_hash")),
                HexFormat.of().formatHex(row.getBytes("hash")));
    }
}
