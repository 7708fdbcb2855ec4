package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.platform.mail.LetterId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who is to get a letter, and what of. */
public interface DigestStore {
    /**
     * Accounts with a confirmed address, something unread that no letter told, and no letter written on this day or sent since
     * it began.
     */
    List<AccountId> listDue(LocalDate today, Instant todayBegan, int most);

    /** Notes that today's letter is written; empty when it was already, or nobody wants it any more. Others wait. */
    Optional<Recipient> claim(AccountId account, LocalDate today);

    /** What is unread and told by no letter, search by search; paused searches apart. */
    List<Chapter> listUntold(AccountId account);

    /** Everything untold is told by this letter. */
    void tell(AccountId account, LetterId letter);

    record Recipient(UUID id, String address) {}

    /** A search and what is new for it. */
    record Chapter(String searchName, String query, List<FoundEntry> entries) {}
}
