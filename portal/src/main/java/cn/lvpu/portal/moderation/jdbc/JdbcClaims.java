package cn.lvpu.portal.moderation.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.moderation.Claim;
import cn.lvpu.portal.moderation.Claims;
import cn.lvpu.portal.moderation.Subject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims in PostgreSQL: the primary key lets one moderator in, whichever portal they use. */
@Repository
class JdbcClaims implements Claims {
    private final JdbcClient jdbc;

    JdbcClaims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Claim take(Claim wanted, Instant now) {
        while (true) {
            Optional<Claim> holding = insertOrTakeOver(wanted, now).or(() -> find(wanted.subject()));
            if (holding.isPresent()) {
                return holding.get();
            }
            // It was released between the two statements: try again.
        }
    }

    private Optional<Claim> insertOrTakeOver(Claim wanted, Instant now) {
        return jdbc.sql("""
                insert into moderation_claim (subject_kind, subject_id, holder_id, holder_name, claimed_at, expires_at)
                values (:kind, :id, :holder, :name, :now, :until)
                on conflict (subject_kind, subject_id) do update
                    set holder_id = excluded.holder_id, holder_name = excluded.holder_name,
                        claimed_at = excluded.claimed_at, expires_at = excluded.expires_at
                    where moderation_claim.expires_at <= :now or moderation_claim.holder_id = :holder
                returning *
                """)
                .param("kind", wanted.subject().kind())
                .param("id", wanted.subject().id())
                .param("holder", wanted.holder().value())
                .param("name", wanted.holderName())
                .param("now", time(now))
                .param("until", time(wanted.until()))
                .query(JdbcClaims::claim)
                .optional();
    }

    private Optional<Claim> find(Subject subject) {
        return jdbc.sql("select * from moderation_claim where subject_kind = ? and subject_id = ?")
                .param(subject.kind())
                .param(subject.id())
                .query(JdbcClaims::claim)
                .optional();
    }

    @Override
    public void release(Subject subject, AccountId holder) {
        jdbc.sql("delete from moderation_claim where subject_kind = ? and subject_id = ? and holder_id = ?")
                .param(subject.kind())
                .param(subject.id())
                .param(holder.value())
                .update();
    }

    @Override
    public void end(Subject subject) {
        jdbc.sql("delete from moderation_claim where subject_kind = ? and subject_id = ?")
                .param(subject.kind())
                .param(subject.id())
                .update();
    }

    @Override
    public List<Claim> listRunning(Instant now) {
        return jdbc.sql("select * from moderation_claim where expires_at > ?")
                .param(time(now))
                .query(JdbcClaims::claim)
                .list();
    }

    private static Claim claim(ResultSet row, int number) throws SQLException {
        return new Claim(
                new Subject(row.getString("subject_kind"), row.getString("subject_id")),
                new AccountId(row.getObject("holder_id", UUID.class)),
                row.getString("holder_name"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
