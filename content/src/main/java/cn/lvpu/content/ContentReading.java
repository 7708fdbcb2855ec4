package cn.lvpu.content;

import java.util.List;

/** What came of reading a content folder: all of it, or every problem found. */
public sealed interface ContentReading {
    record Accepted(Content content) implements ContentReading {}

    /** @param problems at least one, by file and line */
    record Rejected(List<Problem> problems) implements ContentReading {}
}
