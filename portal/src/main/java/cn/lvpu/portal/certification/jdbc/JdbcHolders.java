package cn.lvpu.portal.certification.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.certification.CertificateAccounts;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts of certificates in the table {@code certificate_account}. */
@Repository
class JdbcHolders implements CertificateAccounts {
    private final JdbcClient jdbc;

    JdbcHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<AccountId> find(CertificateNumber number) {
        return jdbc.sql("select account_id from certificate_account where number = ?")
                .param(number.toString())
                .query(UUID.class)
                .optional()
                .map(AccountId::new);
    }

    @Override
    public void assign(CertificateNumber number, AccountId account, Instant at) {
        jdbc.sql("""
                        insert into certificate_account (number, account_id, since)
                        select ?, id, ? from account where id = ?
                        on conflict (number) do update set account_id = excluded.account_id, since = excluded.since
                        """)
                .param(number.toString())
                .param(OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param(account.value())
                .update();
    }

    @Override
    public List<CertificateNumber> list(AccountId account) {
        return jdbc.sql("""
                        select a.number from certificate_account a join certificate c on c.number = a.number
                        where a.account_id = ? order by c.issued_at desc, a.number
                        """).param(account.value()).query(String.class).stream()
                .map(CertificateNumber::ofCanonical)
                .toList();
    }
}
