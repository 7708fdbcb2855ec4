package cn.lvpu.portal.discovery.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.TermvectorsResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The terms of a few entries, field by field, as the index itself makes them: which entries hold a term. An entry is its place in
 * the list of {@link #ids}.
 */
final class EntryTerms {
    private final List<String> ids;
    private final Map<String, Map<String, BitSet>> fields;

    EntryTerms(List<String> ids, Map<String, Map<String, BitSet>> fields) {
        this.ids = List.copyOf(ids);
        this.fields = fields;
    }

    /** Asks the engine to take documents apart; entries that are gone are left out. */
    static EntryTerms read(ElasticsearchClient client, String index, Collection<String> ids) throws IOException {
        var found = new ArrayList<String>();
        var sources = new ArrayList<Map<?, ?>>();
        for (var item : client.mget(request -> request.index(index).ids(List.copyOf(ids)), Object.class)
                .docs()) {
            if (item.isResult() && item.result().source() instanceof Map<?, ?> source) {
                found.add(item.result().id());
                sources.add(source);
            }
        }
        var fields = new HashMap<String, Map<String, BitSet>>();
        for (int i = 0; i < found.size(); i++) {
            int entry = i;
            // Numbers and booleans have no term vector; what they were given is what they are asked by.
            sources.get(i)
                    .forEach((field, value) -> values(value).forEach(one -> put(fields, field.toString(), one, entry)));
            vectors(client, index, sources.get(i))
                    .termVectors()
                    .forEach((field, vector) ->
                            vector.terms().keySet().forEach(term -> put(fields, field, term, entry)));
        }
        return new EntryTerms(found, fields);
    }

    /** A document handed over whole is taken apart by the mapping, copied and multi-fields included. */
    private static TermvectorsResponse vectors(ElasticsearchClient client, String index, Map<?, ?> source)
            throws IOException {
        return client.termvectors(request -> request.index(index)
                .doc(source)
                .fields("*")
                .positions(false)
                .offsets(false)
                .payloads(false)
                .fieldStatistics(false));
    }

    private static List<String> values(Object value) {
        return switch (value) {
            case Number number -> List.of(text(number));
            case Boolean truth -> List.of(truth.toString());
            case List<?> list ->
                list.stream()
                        .filter(one -> one instanceof Number || one instanceof Boolean)
                        .flatMap(one -> values(one).stream())
                        .toList();
            default -> List.of();
        };
    }

    /** Whole numbers without a fraction, so that 4 and 4.0 are the same month. */
    static String text(Number number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : number.toString();
    }

    private static void put(Map<String, Map<String, BitSet>> fields, String field, String term, int entry) {
        fields.computeIfAbsent(field, name -> new HashMap<>())
                .computeIfAbsent(term, name -> new BitSet())
                .set(entry);
    }

    List<String> ids() {
        return ids;
    }

    /** All entries; the caller may change it. */
    BitSet all() {
        BitSet all = new BitSet();
        all.set(0, ids.size());
        return all;
    }

    /** The entries that hold the term; the caller may change it. */
    BitSet having(String field, String term) {
        BitSet holders = fields.getOrDefault(field, Map.of()).get(term);
        return holders == null ? new BitSet() : (BitSet) holders.clone();
    }

    /** The entries that hold a term at most so many edits away, counted so that no such entry is missing. */
    BitSet alike(String field, String term, int edits) {
        BitSet alike = having(field, term);
        if (edits > 0) {
            fields.getOrDefault(field, Map.of()).forEach((other, holders) -> {
                if (Math.abs(other.length() - term.length()) <= 2 * edits && distance(other, term) <= edits) {
                    alike.or(holders);
                }
            });
        }
        return alike;
    }

    /** Edits between two short words; neighbours that changed places are one. */
    private static int distance(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        int[][] rows = new int[first.length + 1][second.length + 1];
        for (int i = 0; i <= first.length; i++) {
            for (int j = 0; j <= second.length; j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                int cost = first[i - 1] == second[j - 1] ? 0 : 1;
                rows[i][j] = Math.min(Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1), rows[i - 1][j - 1] + cost);
                if (i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1]) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[first.length][second.length];
    }
}
