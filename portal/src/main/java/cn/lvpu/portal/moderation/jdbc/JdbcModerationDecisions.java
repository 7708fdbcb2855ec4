package cn.lvpu.portal.moderation.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.moderation.ModerationDecision;
import cn.lvpu.portal.moderation.ModerationDecision.Outcome;
import cn.lvpu.portal.moderation.ModerationDecisions;
import cn.lvpu.portal.moderation.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions in PostgreSQL. */
@Repository
class JdbcModerationDecisions implements ModerationDecisions {
    private final JdbcClient jdbc;

    JdbcModerationDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ModerationDecision decision) {
        jdbc.sql("""
                insert into moderation_decision (id, subject_kind, subject_id, subject_version, outcome, reason_code,
                    reason, decided_by, decider_name, decided_at, ledger_sequence)
                values (:id, :kind, :subject, :version, :outcome, :code, :reason, :by, :name, :at, :sequence)
                """)
                .param("id", decision.id())
                .param("kind", decision.subject().kind())
                .param("subject", decision.subject().id())
                .param("version", decision.subjectVersion())
                .param("outcome", decision.outcome().key())
                .param("code", decision.reasonCode())
                .param("reason", decision.reason())
                .param("by", decision.decidedBy().value())
                .param("name", decision.deciderName())
                .param("at", OffsetDateTime.ofInstant(decision.at(), ZoneOffset.UTC))
                .param("sequence", decision.ledgerSequence())
                .update();
    }

    @Override
    public Optional<ModerationDecision> findLast(Subject subject) {
        return jdbc.sql("""
                select * from moderation_decision where subject_kind = ? and subject_id = ?
                order by subject_version desc limit 1
                """)
                .param(subject.kind())
                .param(subject.id())
                .query(JdbcModerationDecisions::decision)
                .optional();
    }

    private static ModerationDecision decision(ResultSet row, int number) throws SQLException {
        return new ModerationDecision(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                row.getLong("subject_version"),
                Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("reason_code"),
                row.getString("reason"),
                new AccountId(row.getObject("decided_by", UUID.class)),
                row.getString("decider_name"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getLong("ledger_sequence"));
    }
}
