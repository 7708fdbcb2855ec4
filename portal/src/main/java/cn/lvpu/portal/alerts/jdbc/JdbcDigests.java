package cn.lvpu.portal.alerts.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.alerts.DigestStore;
import cn.lvpu.portal.alerts.FoundEntry;
import cn.lvpu.portal.platform.mail.LetterId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is due, by addresses, matches and what lies in the outbox. */
@Repository
class JdbcDigests implements DigestStore {
    private static final String UNTOLD = "m.read_at is null and m.mail_id is null and not s.paused";

    private final JdbcClient jdbc;

    JdbcDigests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<AccountId> listDue(LocalDate today, Instant todayBegan, int most) {
        return jdbc.sql("""
                        select a.account_id from alert_address a
                        where a.address is not null and (a.last_digest_on is null or a.last_digest_on < :today)
                          and exists (select 1 from saved_search s join search_match m on m.search_id = s.id
                                      where s.account_id = a.account_id and %s)
                          and not exists (select 1 from mail_outbox o where o.account_id = a.account_id and o.purpose = 'digest'
                                          and (o.state = 'sending' or o.state = 'sent' and o.settled_at >= :began))
                        order by a.account_id limit :most
                        """.formatted(UNTOLD))
                .param("today", today)
                .param("began", Rows.time(todayBegan))
                .param("most", most)
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public Optional<Recipient> claim(AccountId account, LocalDate today) {
        return jdbc.sql("""
                        update alert_address set last_digest_on = :today
                        where account_id = :account and address is not null
                          and (last_digest_on is null or last_digest_on < :today)
                        returning id, address
                        """)
                .param("account", account.value())
                .param("today", today)
                .query((row, number) -> new Recipient(row.getObject("id", UUID.class), row.getString("address")))
                .optional();
    }

    private record Row(UUID search, String name, String query, FoundEntry entry) {}

    @Override
    public List<Chapter> listUntold(AccountId account) {
        List<Row> rows = jdbc.sql("""
                        select s.id, s.name as search_name, s.query, m.entry_id, m.found_at, m.read_at,
                            e.kind, e.name as entry_name, e.place, e.url
                        from saved_search s join search_match m on m.search_id = s.id join known_entry e on e.id = m.entry_id
                        where s.account_id = ? and %s
                        order by s.created_at desc, s.id, m.found_at desc, e.name, m.entry_id
                        """.formatted(UNTOLD))
                .param(account.value())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("search_name"),
                        row.getString("query"),
                        Rows.found(row, number)))
                .list();
        var chapters = new LinkedHashMap<UUID, Chapter>();
        for (Row row : rows) {
            chapters.computeIfAbsent(row.search(), id -> new Chapter(row.name(), row.query(), new ArrayList<>()))
                    .entries()
                    .add(row.entry());
        }
        return List.copyOf(chapters.values());
    }

    @Override
    public void tell(AccountId account, LetterId letter) {
        jdbc.sql("""
                        update search_match m set mail_id = ? from saved_search s
                        where s.id = m.search_id and s.account_id = ? and %s
                        """.formatted(UNTOLD))
                .param(letter.value())
                .param(account.value())
                .update();
    }
}
