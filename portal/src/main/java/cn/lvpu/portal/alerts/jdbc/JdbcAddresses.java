package cn.lvpu.portal.alerts.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.alerts.AddressStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Addresses in the table {@code alert_address}. */
@Repository
class JdbcAddresses implements AddressStore {
    private final JdbcClient jdbc;

    JdbcAddresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Stored> find(AccountId account) {
        return jdbc.sql("select * from alert_address where account_id = ?")
                .param(account.value())
                .query(JdbcAddresses::stored)
                .optional();
    }

    @Override
    public Optional<Stored> find(UUID id) {
        return jdbc.sql("select * from alert_address where id = ?")
                .param(id)
                .query(JdbcAddresses::stored)
                .optional();
    }

    @Override
    public void ask(AccountId account, UUID idWhenNew, String address, Instant at) {
        jdbc.sql("""
                        insert into alert_address (account_id, id, asked_address, asked_at) values (:account, :id, :address, :at)
                        on conflict (account_id) do update set asked_address = :address, asked_at = :at
                        """)
                .param("account", account.value())
                .param("id", idWhenNew)
                .param("address", address)
                .param("at", Rows.time(at))
                .update();
    }

    @Override
    public boolean confirm(UUID id, String asked) {
        return 1 == jdbc.sql("""
                                update alert_address set address = asked_address, asked_address = null, asked_at = null
                                where id = ? and asked_address = ?
                                """).param(id).param(asked).update();
    }

    @Override
    public void end(UUID id) {
        jdbc.sql("update alert_address set address = null, asked_address = null, asked_at = null where id = ?")
                .param(id)
                .update();
    }

    @Override
    public byte[] key(byte[] whenNone) {
        jdbc.sql("insert into alert_key (key) values (?) on conflict do nothing")
                .param(whenNone)
                .update();
        return jdbc.sql("select key from alert_key").query(byte[].class).single();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                row.getObject("id", UUID.class),
                new AccountId(row.getObject("account_id", UUID.class)),
                Optional.ofNullable(row.getString("address")),
                Optional.ofNullable(row.getString("asked_address")));
    }
}
