package cn.lvpu.portal.discovery;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The orders in which results can be listed. */
public enum SortOrder {
    /** Best match first; without words, what is in season now, then geographical indications. */
    RELEVANCE,
    /** In season this month first, then next month, then the rest by relevance. */
    SEASON,
    /** Nearest first; needs {@link SearchCriteria#near()}. */
    DISTANCE,
    /** By the reading of the name. */
    NAME;

    /** The word used in URLs. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SortOrder> findByKey(String key) {
        return Arrays.stream(values()).filter(sort -> sort.key().equals(key)).findFirst();
    }
}
