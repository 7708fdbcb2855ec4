package cn.lvpu.portal.accounts.jdbc;

import cn.lvpu.portal.accounts.Account;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.AccountStore;
import cn.lvpu.portal.accounts.Role;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcAccountStore implements AccountStore {
    private static final String SELECT = """
            select a.id, a.login_name, a.display_name, a.password_hash, a.enabled, a.created_at, a.row_version,
                   array(select r.role from account_role r where r.account_id = a.id) as roles
            from account a
            """;

    private final JdbcClient jdbc;

    JdbcAccountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return jdbc.sql(SELECT + " where a.id = ?")
                .param(id.value())
                .query((row, n) -> account(row))
                .optional();
    }

    @Override
    public Optional<Credentials> findCredentials(String loginName) {
        return jdbc.sql(SELECT + " where a.login_name = ?")
                .param(loginName)
                .query((row, n) -> new Credentials(account(row), row.getString("password_hash")))
                .optional();
    }

    @Override
    public List<Account> list() {
        return jdbc.sql(SELECT + " order by a.created_at, a.login_name")
                .query((row, n) -> account(row))
                .list();
    }

    @Override
    public boolean anyWith(Role role) {
        return jdbc.sql("select exists (select 1 from account_role where role = ?)")
                .param(role.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean add(
            AccountId id, String loginName, String displayName, String passwordHash, Set<Role> roles, Instant at) {
        int added = jdbc.sql("""
                        insert into account (id, login_name, display_name, password_hash, created_at)
                        values (?, ?, ?, ?, ?) on conflict (login_name) do nothing
                        """)
                .param(id.value())
                .param(loginName)
                .param(displayName)
                .param(passwordHash)
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
        if (added == 0) {
            return false;
        }
        for (Role role : roles) {
            jdbc.sql("insert into account_role (account_id, role) values (?, ?)")
                    .param(id.value())
                    .param(role.name())
                    .update();
        }
        return true;
    }

    @Override
    public void rename(AccountId id, String displayName) {
        jdbc.sql("update account set display_name = ?, row_version = row_version + 1 where id = ?")
                .param(displayName)
                .param(id.value())
                .update();
    }

    @Override
    public void addRole(AccountId id, Role role) {
        jdbc.sql("insert into account_role (account_id, role) values (?, ?) on conflict do nothing")
                .param(id.value())
                .param(role.name())
                .update();
    }

    @Override
    public void setPasswordHash(AccountId id, String passwordHash) {
        jdbc.sql("update account set password_hash = ?, row_version = row_version + 1 where id = ?")
                .param(passwordHash)
                .param(id.value())
                .update();
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                new AccountId(row.getObject("id", UUID.class)),
                row.getString("login_name"),
                row.getString("display_name"),
                roles(row.getArray("roles")),
                row.getBoolean("enabled"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                row.getLong("row_version"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
