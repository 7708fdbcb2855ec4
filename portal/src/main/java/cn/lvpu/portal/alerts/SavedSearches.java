package cn.lvpu.portal.alerts;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.alerts.SaveOutcome.AlreadySaved;
import cn.lvpu.portal.alerts.SaveOutcome.NotUnderstood;
import cn.lvpu.portal.alerts.SaveOutcome.Saved;
import cn.lvpu.portal.alerts.SaveOutcome.TooMany;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.availability.Availability;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** The saved searches of the person signed in. Another person's are not there: nothing is found, nothing changes. */
@Service
public class SavedSearches {
    /** A person has at most so many. */
    public static final int MOST = 50;

    public static final int LONGEST_NAME = 60;

    private final SavedSearchStore store;
    private final SearchParameters searchParameters;
    private final SearchWords words;
    private final CurrentAccount currentAccount;
    private final Availability availability;
    private final TransactionOperations transaction;
    private final Clock clock;

    SavedSearches(
            SavedSearchStore store,
            SearchParameters searchParameters,
            SearchWords words,
            CurrentAccount currentAccount,
            Availability availability,
            TransactionOperations transaction,
            Clock clock) {
        this.store = store;
        this.searchParameters = searchParameters;
        this.words = words;
        this.currentAccount = currentAccount;
        this.availability = availability;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Saves a search under a name made of its words. The same search is saved once, whatever page it was on.
     *
     * @param query as in the address of the search screen, with or without the question mark
     */
    @PreAuthorize("isAuthenticated()")
    public SaveOutcome save(String query) {
        Map<String, List<String>> parameters;
        try {
            parameters = SavedQuery.parameters(query);
        } catch (IllegalArgumentException unreadable) {
            return new NotUnderstood(List.of());
        }
        SearchParameters.Understood understood = searchParameters.read(parameters);
        if (!understood.refusals().isEmpty()) {
            return new NotUnderstood(understood.refusals().stream()
                    .map(SearchParameters.Refusal::sentence)
                    .toList());
        }
        SavedQuery saved = SavedQuery.of(understood.criteria());
        return availability.store(() -> Objects.requireNonNull(
                transaction.execute(status -> save(owner(), saved)), "a transaction gives an outcome"));
    }

    private SaveOutcome save(AccountId owner, SavedQuery query) {
        store.lockOwner(owner);
        Optional<SavedSearch> known = store.findByQuery(owner, query.query());
        if (known.isPresent()) {
            return new AlreadySaved(known.get());
        }
        if (store.count(owner) >= MOST) {
            return new TooMany();
        }
        SavedSearch search = new SavedSearch(
                new SavedSearchId(UUID.randomUUID()),
                owner,
                shortened(words.of(query.query())),
                query.query(),
                // As exactly as the database keeps it.
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                false,
                0);
        store.add(search, query.watch());
        return new Saved(search);
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    /** Newest first. */
    @PreAuthorize("isAuthenticated()")
    public List<SavedSearch> list() {
        return availability.store(() -> store.list(owner()));
    }

    /** What a search found since it was saved, newest first. @param most 1 or more */
    @PreAuthorize("isAuthenticated()")
    public List<FoundEntry> listFound(SavedSearchId id, int most) {
        return availability.store(() -> store.listFound(owner(), id, most));
    }

    /** How many entries wait to be looked at. */
    @PreAuthorize("isAuthenticated()")
    public int countUnread() {
        return availability.store(() -> store.countUnread(owner()));
    }

    /** Returns false, and changes nothing, when the name is empty or too long. */
    @PreAuthorize("isAuthenticated()")
    public boolean rename(SavedSearchId id, String name) {
        String plain = name.strip();
        int length = plain.codePointCount(0, plain.length());
        if (length < 1 || length > LONGEST_NAME || plain.codePoints().anyMatch(Character::isISOControl)) {
            return false;
        }
        return availability.store(() -> store.rename(owner(), id, plain));
    }

    /** Stops telling of a search, or goes on; what came in between is not told afterwards. */
    @PreAuthorize("isAuthenticated()")
    public void setPaused(SavedSearchId id, boolean paused) {
        availability.store(() -> store.setPaused(owner(), id, paused));
    }

    /** Everything that the search found was looked at. */
    @PreAuthorize("isAuthenticated()")
    public void markRead(SavedSearchId id) {
        availability.store(() -> {
            store.markRead(owner(), id, clock.instant());
            return true;
        });
    }

    /** Removes a search and what it found. Returns false when there is none of this id by this person. */
    @PreAuthorize("isAuthenticated()")
    public boolean remove(SavedSearchId id) {
        return availability.store(() -> store.remove(owner(), id));
    }

    private AccountId owner() {
        return currentAccount.get().id();
    }
}
