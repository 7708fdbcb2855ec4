package cn.lvpu.portal.certification.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.certification.ReminderStore;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reminders in the table {@code certificate_reminder}. */
@Repository
class JdbcReminders implements ReminderStore {
    private final JdbcClient jdbc;

    JdbcReminders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Due> listDue(LocalDate today, int limit) {
        return jdbc.sql("""
                        select c.number, c.valid_to, a.account_id, mark.days
                        from certificate c
                        join certificate_account a on a.number = c.number
                        cross join lateral (
                            select min(days) as days from unnest(array[90, 60, 30]) days where c.valid_to - :today <= days) mark
                        where c.state in ('active', 'suspended') and c.valid_to between :today and :today + 90
                          and not exists (select from certificate_reminder r
                                          where r.number = c.number and r.valid_to = c.valid_to and r.days <= mark.days)
                        order by c.valid_to, c.number limit :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, number) -> new Due(
                        CertificateNumber.ofCanonical(row.getString("number")),
                        new AccountId(row.getObject("account_id", UUID.class)),
                        row.getObject("valid_to", LocalDate.class),
                        row.getInt("days")))
                .list();
    }

    @Override
    public boolean tell(Due due, boolean byLetter, Instant at) {
        return jdbc.sql("""
                                insert into certificate_reminder (number, valid_to, days, told_at, by_letter)
                                values (?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(due.number().toString())
                        .param(due.validTo())
                        .param(due.days())
                        .param(time(at))
                        .param(byLetter)
                        .update()
                == 1;
    }

    @Override
    public int countUnseen(AccountId account) {
        return jdbc.sql("""
                        select count(*) from certificate_reminder r join certificate_account a on a.number = r.number
                        where a.account_id = ? and r.seen_at is null
                        """).param(account.value()).query(Integer.class).single();
    }

    @Override
    public void see(AccountId account, Instant at) {
        jdbc.sql("""
                        update certificate_reminder r set seen_at = ? from certificate_account a
                        where a.number = r.number and a.account_id = ? and r.seen_at is null
                        """).param(time(at)).param(account.value()).update();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
