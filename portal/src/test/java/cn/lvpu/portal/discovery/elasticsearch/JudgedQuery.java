package cn.lvpu.portal.discovery.elasticsearch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A query as people type it, and what should come up.
 *
 * @param kind such as alias, pinyin, season/need
 * @param grades by {@code kind:name}: 3 the thing itself, 2 good, 1 acceptable
 * @param held whether it was written after the ranking was tuned, and kept out of the tuning
 */
record JudgedQuery(String id, String kind, String query, Map<String, Integer> grades, boolean held) {
    static final int GOOD = 2;

    /** Our own judgements. */
    static List<JudgedQuery> own() throws IOException {
        return read(
                "judged-queries.csv",
                cells -> new JudgedQuery(
                        cells[0],
                        cells[1],
                        cells[2],
                        Arrays.stream(cells[3].split(";"))
                                .map(grade -> grade.split("="))
                                .collect(Collectors.toMap(parts -> parts[0], parts -> Integer.valueOf(parts[1]))),
                        cells[4].equals("yes")));
    }

    /** The sample that the catalogue was begun with: any of the things expected will do. */
    static List<JudgedQuery> sample() throws IOException {
        return read(
                "queries.csv",
                cells -> new JudgedQuery(
                        cells[0],
                        cells[2],
                        cells[1],
                        Arrays.stream(cells[3].split(";")).collect(Collectors.toMap(thing -> thing, _ -> 3)),
                        false));
    }

    private static List<JudgedQuery> read(String file, Function<String[], JudgedQuery> row) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedQuery.class.getResourceAsStream("/cn/lvpu/portal/discovery/" + file)),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> row.apply(line.split(",", -1)))
                    .toList();
        }
    }

    /** Discounted cumulative gain of the first ten against the best possible order, 0 to 1. */
    double ndcg(List<String> found) {
        double ideal = gain(
                grades.values().stream().sorted((one, other) -> other - one).toList());
        return gain(found.stream().map(thing -> grades.getOrDefault(thing, 0)).toList()) / ideal;
    }

    private static double gain(List<Integer> grades) {
        double gain = 0;
        for (int i = 0; i < Math.min(10, grades.size()); i++) {
            gain += (Math.pow(2, grades.get(i)) - 1) / (Math.log(i + 2) / Math.log(2));
        }
        return gain;
    }

    /** Whether something good stands among the first of these. */
    boolean succeeds(List<String> found, int within) {
        return found.stream().limit(within).anyMatch(thing -> grades.getOrDefault(thing, 0) >= GOOD);
    }
}
