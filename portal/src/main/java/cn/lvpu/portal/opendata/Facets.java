package cn.lvpu.portal.opendata;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How many of the records found have which value, the most first. Immutable. */
public final class Facets {
    /** What is counted. */
    public enum Facet {
        KIND,
        STATE,
        SCHEME,
        PROVINCE,
        DISTRICT,
        YEAR;

        /** The word in addresses. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param value as it stands in an address */
    public record Count(String value, long records) {}

    private final Map<Facet, List<Count>> counts;

    private Facets(Map<Facet, List<Count>> counts) {
        this.counts = counts;
    }

    public static Facets of(Map<Facet, Map<String, Long>> counted) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        counted.forEach((facet, values) -> {
            List<Count> sorted = new ArrayList<>();
            values.forEach((value, records) -> {
                if (!value.isEmpty() && records > 0) {
                    sorted.add(new Count(value, records));
                }
            });
            sorted.sort(
                    facet == Facet.YEAR
                            ? Comparator.comparing(Count::value).reversed()
                            : Comparator.comparingLong(Count::records)
                                    .reversed()
                                    .thenComparing(Count::value));
            counts.put(facet, List.copyOf(sorted));
        });
        return new Facets(counts);
    }

    public List<Count> of(Facet facet) {
        return counts.getOrDefault(facet, List.of());
    }
}
