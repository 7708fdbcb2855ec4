package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;

/**
 * A search that somebody keeps.
 *
 * @param name as its owner calls it, 1..{@value SavedSearches#LONGEST_NAME} characters
 * @param query the search in the grammar of {@link cn.lvpu.portal.discovery.SearchParameters}, without page and size
 * @param paused whether nothing is told for now
 * @param unread entries told of and not looked at yet
 */
public record SavedSearch(
        SavedSearchId id, AccountId owner, String name, String query, Instant createdAt, boolean paused, int unread) {
    /** Where the search is done again. */
    public String url() {
        return query.isEmpty() ? "/search" : "/search?" + query;
    }
}
