package cn.lvpu.portal.discovery.elasticsearch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How well queries are answered, by kind and over all. */
final class Figures {
    static final String ALL = "all";
    private static final int SHOWN = 5;

    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    /** Sums over the queries of one kind. */
    static final class Row {
        private int queries;
        private double ndcg;
        private int first;
        private int firstThree;
        private int nothing;

        int queries() {
            return queries;
        }

        double ndcg() {
            return ndcg / queries;
        }

        double successAt1() {
            return (double) first / queries;
        }

        double successAt3() {
            return (double) firstThree / queries;
        }

        double zeroResults() {
            return (double) nothing / queries;
        }
    }

    /** @param search what is found for a text, best first, as {@code kind:name} */
    static Figures of(List<JudgedQuery> queries, Function<String, List<String>> search) {
        var figures = new Figures();
        for (JudgedQuery query : queries) {
            List<String> found = search.apply(query.query());
            figures.add(ALL, query, found);
            figures.add(query.kind(), query, found);
            if (!query.succeeds(found, 1)) {
                figures.misses.add("%s（%s）%s: expected %s, got %s"
                        .formatted(
                                query.query(),
                                query.kind(),
                                query.id(),
                                query.grades(),
                                found.stream().limit(SHOWN).toList()));
            }
        }
        return figures;
    }

    private void add(String kind, JudgedQuery query, List<String> found) {
        Row row = rows.computeIfAbsent(kind, _ -> new Row());
        row.queries++;
        row.ndcg += query.ndcg(found);
        row.first += query.succeeds(found, 1) ? 1 : 0;
        row.firstThree += query.succeeds(found, 3) ? 1 : 0;
        row.nothing += found.isEmpty() ? 1 : 0;
    }

    Row all() {
        return rows.get(ALL);
    }

    Map<String, Row> byKind() {
        var kinds = new LinkedHashMap<>(rows);
        kinds.remove(ALL);
        return kinds;
    }

    List<String> misses() {
        return misses;
    }

    void print(String title) {
        System.out.printf("%n%s%n", title);
        rows.forEach((kind, row) -> System.out.printf(
                Locale.ROOT,
                "  %-18s n=%3d  nDCG@10=%.3f  success@1=%.3f  success@3=%.3f  zero=%.3f%n",
                kind,
                row.queries(),
                row.ndcg(),
                row.successAt1(),
                row.successAt3(),
                row.zeroResults()));
    }
}
