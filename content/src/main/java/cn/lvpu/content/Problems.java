package cn.lvpu.content;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects every problem of one reading; nothing stops at the first. */
final class Problems {
    private final List<Problem> found = new ArrayList<>();

    void add(String file, int line, String field, String message) {
        found.add(new Problem(file, line, field, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> sorted() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing(Problem::file)
                        .thenComparingInt(Problem::line)
                        .thenComparing(Problem::field))
                .toList();
    }
}
