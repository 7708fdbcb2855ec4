package cn.lvpu.portal.discovery;

import java.util.List;

/**
 * How many results each further choice would leave. A facet is counted with every filter but its own, so that one can see
 * what choosing another value would bring.
 *
 * @param classes product classes, such as 果品
 * @param districts counted without the chosen towns too, which lie inside them
 * @param towns those of the chosen districts, or the ones with most results when no district is chosen
 * @param gi how many have a geographical indication
 */
public record Facets(
        List<Count> kinds,
        List<Count> classes,
        List<Count> districts,
        List<Count> towns,
        List<Count> brands,
        List<Count> months,
        long gi) {
    /** One value as in URLs, its name for people, and its number of results. */
    public record Count(String value, String label, long count) {}

    public static Facets none() {
        return new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }
}
