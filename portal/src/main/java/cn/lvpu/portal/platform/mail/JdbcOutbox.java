package cn.lvpu.portal.platform.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in the table {@code mail_outbox}. */
@Repository
class JdbcOutbox implements Outbox {
    /** A letter that was taken so long ago was taken by a portal that is gone. */
    static final Duration LOST_AFTER = Duration.ofMinutes(10);

    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final MailSettings settings;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();

    JdbcOutbox(JdbcClient jdbc, MailSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A letter taken out to be sent. @param attempts how often it was taken, this time included */
    record Taken(LetterId id, Letter letter, int attempts) {}

    @Override
    public boolean isOpen() {
        return settings.complete();
    }

    @Override
    public LetterId put(UUID owner, String purpose, Letter letter) {
        LetterId id = new LetterId(UUID.randomUUID());
        jdbc.sql("""
                        insert into mail_outbox (id, account_id, purpose, recipient, subject, body_text, body_html, headers,
                            created_at, due_at)
                        values (:id, :owner, :purpose, :recipient, :subject, :text, :html, cast(:headers as jsonb), :now, :now)
                        """)
                .param("id", id.value())
                .param("owner", owner)
                .param("purpose", purpose)
                .param("recipient", letter.recipient())
                .param("subject", letter.subject())
                .param("text", letter.text())
                .param("html", letter.html())
                .param("headers", json.writeValueAsString(letter.headers()))
                .param("now", time(clock.instant()))
                .update();
        return id;
    }

    @Override
    public void takeBack(UUID owner, String purpose) {
        jdbc.sql("""
                        delete from mail_outbox where id in (
                            select id from mail_outbox where account_id = ? and purpose = ? and state = 'waiting'
                            for update skip locked)
                        """).param(owner).param(purpose).update();
    }

    @Override
    public boolean wasRefused(UUID owner, String purpose) {
        return jdbc.sql("""
                        select state = 'refused' from mail_outbox where account_id = ? and purpose = ?
                        order by created_at desc, id limit 1
                        """)
                .param(owner)
                .param(purpose)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** The next letter that is due, taken so that no other portal takes it: one statement, done when it returns. */
    Optional<Taken> take() {
        Instant now = clock.instant();
        return jdbc.sql("""
                        update mail_outbox set state = 'sending', claimed_at = :now, attempts = attempts + 1
                        where id = (
                            select id from mail_outbox
                            where (state = 'waiting' and due_at <= :now) or (state = 'sending' and claimed_at < :lost)
                            order by due_at, id limit 1 for update skip locked)
                        returning *
                        """)
                .param("now", time(now))
                .param("lost", time(now.minus(LOST_AFTER)))
                .query(this::taken)
                .optional();
    }

    /** It is on its way: what it said is kept no longer. */
    void sent(LetterId id) {
        settle(id, "sent", "");
    }

    /** The address is refused for good. */
    void refused(LetterId id, String problem) {
        settle(id, "refused", problem);
    }

    private void settle(LetterId id, String state, String problem) {
        jdbc.sql("""
                        update mail_outbox set state = :state, settled_at = :now, problem = nullif(:problem, ''),
                            recipient = '', subject = '', body_text = '', body_html = '', headers = '{}'
                        where id = :id
                        """)
                .param("state", state)
                .param("problem", problem)
                .param("now", time(clock.instant()))
                .param("id", id.value())
                .update();
    }

    /** To be tried again. */
    void putBack(LetterId id, Instant due, String problem) {
        jdbc.sql("update mail_outbox set state = 'waiting', due_at = ?, problem = ? where id = ?")
                .param(time(due))
                .param(problem)
                .param(id.value())
                .update();
    }

    private Taken taken(ResultSet row, int number) throws SQLException {
        Letter letter = new Letter(
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body_text"),
                row.getString("body_html"),
                json.readValue(row.getString("headers"), HEADERS));
        return new Taken(new LetterId(row.getObject("id", UUID.class)), letter, row.getInt("attempts"));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
