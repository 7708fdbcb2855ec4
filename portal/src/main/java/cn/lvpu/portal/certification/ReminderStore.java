package cn.lvpu.portal.certification;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Which holders are to be reminded, and which were. */
public interface ReminderStore {
    /**
     * Certificates in use that end within ninety days, whose holders were not yet told of the mark they are at: the nearest of
     * 90, 60 and 30 days. A mark that passed while nobody looked is not told afterwards.
     */
    List<Due> listDue(LocalDate today, int limit);

    /** Notes that it was told. Returns false when it was noted before. */
    boolean tell(Due due, boolean byLetter, Instant at);

    int countUnseen(AccountId account);

    void see(AccountId account, Instant at);

    /** @param days the mark: 90, 60 or 30 */
    record Due(CertificateNumber number, AccountId account, LocalDate validTo, int days) {}
}
