package cn.lvpu.portal.alerts;

import cn.lvpu.portal.alerts.WatchStore.Watch;
import cn.lvpu.portal.discovery.CatalogueWatch;
import cn.lvpu.portal.discovery.CatalogueWatch.Effort;
import cn.lvpu.portal.discovery.CatalogueWatch.Look;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds the entries that a new generation of the index brought, and notes for each saved search which of them it finds. Broken off
 * anywhere and begun again, or done by two portals at once, it notes the same matches once.
 */
@Component
public class NewEntriesRound {
    private static final Logger LOG = LoggerFactory.getLogger(NewEntriesRound.class);
    private static final int ENTRIES_AT_ONCE = 500;
    private static final int SEARCHES_AT_ONCE = 1_000;

    private final CatalogueWatch catalogue;
    private final WatchStore store;
    private final SearchParameters searchParameters;
    private final TransactionOperations transaction;
    private final Clock clock;

    NewEntriesRound(
            CatalogueWatch catalogue,
            WatchStore store,
            SearchParameters searchParameters,
            TransactionOperations transaction,
            Clock clock) {
        this.catalogue = catalogue;
        this.store = store;
        this.searchParameters = searchParameters;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What a round did.
     *
     * @param newEntries entries that were matched
     * @param matches pairs of search and entry that are new to the person
     */
    public record Report(int newEntries, int matches, Effort effort) {}

    /** Does all there is to do now; nothing when no generation came since. */
    public Report run() {
        Optional<String> generation = catalogue.generation();
        if (generation.isEmpty()) {
            return new Report(0, 0, Effort.none());
        }
        Optional<String> known = store.knownGeneration();
        if (!generation.equals(known)) {
            see(known.isEmpty());
            store.setKnownGeneration(generation.get(), clock.instant());
        }
        return match();
    }

    private void see(boolean quietly) {
        Instant now = clock.instant();
        catalogue.visitIds(ids -> {
            List<String> unknown = store.unknownOf(ids);
            if (quietly) {
                store.rememberQuietly(unknown, now);
            } else {
                for (int from = 0; from < unknown.size(); from += ENTRIES_AT_ONCE) {
                    store.rememberNew(
                            catalogue.describe(unknown.subList(from, Math.min(unknown.size(), from + ENTRIES_AT_ONCE))),
                            now);
                }
            }
        });
    }

    private Report match() {
        int entries = 0;
        int matches = 0;
        Effort effort = Effort.none();
        while (true) {
            List<String> ids = store.listUnmatched(ENTRIES_AT_ONCE);
            if (ids.isEmpty()) {
                if (entries > 0) {
                    LOG.info("{} new entries, {} new matches, {}", entries, matches, effort);
                }
                return new Report(entries, matches, effort);
            }
            Look look = catalogue.look(ids);
            matches += match(look);
            effort = effort.plus(look.effort());
            entries += ids.size();
            store.setMatched(ids);
        }
    }

    private int match(Look look) {
        int matches = 0;
        String key = "";
        while (true) {
            List<Watch> watches = store.listWatches(key, SEARCHES_AT_ONCE);
            if (watches.isEmpty()) {
                return matches;
            }
            key = watches.getLast().key();
            Map<Watch, Set<String>> found = found(look, watches);
            Integer added = transaction.execute(status -> store.addMatches(found, clock.instant()));
            matches += added == null ? 0 : added;
        }
    }

    private Map<Watch, Set<String>> found(Look look, List<Watch> watches) {
        var readable = new ArrayList<Watch>();
        var searches = new ArrayList<SearchCriteria>();
        for (Watch watch : watches) {
            SearchParameters.Understood understood = searchParameters.read(SavedQuery.parameters(watch.query()));
            // A filter that is gone (a town that was dissolved) would silently widen the search.
            if (understood.refusals().isEmpty()) {
                readable.add(watch);
                searches.add(understood.criteria());
            }
        }
        List<Set<String>> matches = look.matches(searches);
        var found = new LinkedHashMap<Watch, Set<String>>();
        for (int i = 0; i < readable.size(); i++) {
            if (!matches.get(i).isEmpty()) {
                found.put(readable.get(i), matches.get(i));
            }
        }
        return found;
    }
}
