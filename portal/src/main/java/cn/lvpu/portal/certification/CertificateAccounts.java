package cn.lvpu.portal.certification;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Which account a certificate belongs to: for its holder's own pages and letters, never published. Safe for many threads. */
public interface CertificateAccounts {
    Optional<AccountId> find(CertificateNumber number);

    /** Gives a certificate to an account, whoever had it; an account that is gone by now gets none. */
    void assign(CertificateNumber number, AccountId account, Instant at);

    /** Newest first. */
    List<CertificateNumber> list(AccountId account);
}
