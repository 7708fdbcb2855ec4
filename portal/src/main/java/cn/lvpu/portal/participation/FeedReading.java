package cn.lvpu.portal.participation;

/** What reading the feed gave. */
public sealed interface FeedReading {
    record Found(FeedPage page, From from) implements FeedReading {}

    /** Words were searched for, and the search engine is away. */
    record SearchAway() implements FeedReading {}

    /** Neither the truth nor the index answers. */
    record Away() implements FeedReading {}

    /** Who answered. */
    enum From {
        TRUTH,
        INDEX
    }
}
