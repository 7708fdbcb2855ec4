package cn.lvpu.portal.alerts;

import cn.lvpu.portal.discovery.CatalogueWatch.Sighting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of the catalogue, and what is watched for. */
public interface WatchStore {
    /** The generation whose entries are all known; empty before the first sight. */
    Optional<String> knownGeneration();

    void setKnownGeneration(String generation, Instant at);

    /** Those of the ids that were never seen. */
    List<String> unknownOf(Collection<String> ids);

    /** Entries of the first sight: known, and nobody is told. */
    void rememberQuietly(Collection<String> ids, Instant at);

    /** Entries that are new: known, and to be matched. */
    void rememberNew(Collection<Sighting> entries, Instant at);

    /** Entries that are new and not matched yet, in the order of ids. */
    List<String> listUnmatched(int most);

    /**
     * Groups of equal searches, each once, in the order of their keys; paused ones apart.
     *
     * @param afterKey the last key of the batch before; empty at first
     */
    List<Watch> listWatches(String afterKey, int most);

    /** Notes for every search of each group what it found; what is noted already stays as it is. Returns how many are new. */
    int addMatches(Map<Watch, Set<String>> found, Instant at);

    void setMatched(Collection<String> entryIds);

    /** Equal searches. @param key stands for the query and is short */
    record Watch(String key, String query) {}
}
