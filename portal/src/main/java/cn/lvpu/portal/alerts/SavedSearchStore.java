package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where saved searches and what they found are kept. Every call names the owner: nobody reaches another person's. */
public interface SavedSearchStore {
    /** Makes other savings by the same owner wait until the transaction ends. */
    void lockOwner(AccountId owner);

    Optional<SavedSearch> findByQuery(AccountId owner, String query);

    int count(AccountId owner);

    void add(SavedSearch search, String watch);

    /** Newest first. */
    List<SavedSearch> list(AccountId owner);

    /** What the search found, newest first. */
    List<FoundEntry> listFound(AccountId owner, SavedSearchId id, int most);

    /** Distinct entries not looked at, over all searches. */
    int countUnread(AccountId owner);

    boolean rename(AccountId owner, SavedSearchId id, String name);

    boolean setPaused(AccountId owner, SavedSearchId id, boolean paused);

    void markRead(AccountId owner, SavedSearchId id, Instant at);

    boolean remove(AccountId owner, SavedSearchId id);
}
