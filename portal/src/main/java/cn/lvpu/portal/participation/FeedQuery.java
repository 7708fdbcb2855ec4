package cn.lvpu.portal.participation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What part of the feed is asked for.
 *
 * @param text words to search for, at most {@value #MAX_TEXT} characters; empty asks for everything
 * @param districtCode six digits
 * @param page from 0 to {@value #LAST_PAGE}
 */
public record FeedQuery(String text, Optional<PostKind> kind, Optional<String> districtCode, int page) {
    public static final int SIZE = 20;
    /** Elasticsearch reads 10,000 hits deep at most. */
    public static final int LAST_PAGE = 499;

    public static final int MAX_TEXT = 100;

    public FeedQuery {
        text = text.strip();
        if (page < 0 || page > LAST_PAGE || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException("not a query of the feed: page " + page);
        }
    }

    /** The newest of everything. */
    public static FeedQuery first() {
        return new FeedQuery("", Optional.empty(), Optional.empty(), 0);
    }

    public boolean searches() {
        return !text.isEmpty();
    }

    /** How many posts come before the page. */
    public int offset() {
        return page * SIZE;
    }

    public FeedQuery withPage(int other) {
        return new FeedQuery(text, kind, districtCode, other);
    }

    /** The query string that asks for this, with its {@code ?}; empty for the newest of everything. */
    public String queryString() {
        List<String> parts = new ArrayList<>();
        if (searches()) {
            parts.add("q=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        }
        kind.ifPresent(value -> parts.add("kind=" + value.key()));
        districtCode.ifPresent(value -> parts.add("district=" + value));
        if (page > 0) {
            parts.add("page=" + page);
        }
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
