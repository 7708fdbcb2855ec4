package cn.lvpu.portal.discovery;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * For features that wait for what is new in the catalogue: which entries there are, and which of a few entries a great many
 * searches would find. Implementations are safe for many threads and throw
 * {@link cn.lvpu.portal.platform.availability.SearchUnavailableException} when the engine does not answer.
 */
public interface CatalogueWatch {
    /** The name of the generation that is searched now; empty before the first is built. Entries change only with it. */
    Optional<String> generation();

    /** Hands over the ids of all entries, some thousands at a time, in the order of ids. */
    void visitIds(Consumer<List<String>> batch);

    /** What is to be told of these entries; an entry that is no longer in the catalogue is left out. */
    List<Sighting> describe(Collection<String> ids);

    /**
     * Looks at these entries closely, once, so that many searches can be asked of them cheaply.
     *
     * @param ids a day's new entries, at most {@value #MOST_ENTRIES}
     */
    Look look(List<String> ids);

    int MOST_ENTRIES = 1_000;

    /** An entry as it is told of. @param place district and towns */
    record Sighting(String id, CatalogueKind kind, String name, String place, String url) {}

    /** Entries looked at. Not for use by several threads. */
    interface Look {
        /**
         * Which of the entries each search finds, by exactly the query of the search screen; page and order do not matter.
         *
         * @return one set a search, in the order given
         */
        List<Set<String>> matches(List<SearchCriteria> searches);

        /** What it has taken so far. */
        Effort effort();
    }

    /**
     * The work behind matches.
     *
     * @param searches searches asked
     * @param pairs searches times entries: what a plain scan would evaluate
     * @param candidates searches that were sent to the engine at all
     * @param candidatePairs pairs of search and entry that the engine evaluated
     */
    record Effort(long searches, long pairs, long candidates, long candidatePairs) {
        public Effort plus(Effort other) {
            return new Effort(
                    searches + other.searches,
                    pairs + other.pairs,
                    candidates + other.candidates,
                    candidatePairs + other.candidatePairs);
        }

        public static Effort none() {
            return new Effort(0, 0, 0, 0);
        }
    }
}
