package cn.lvpu.portal.discovery;

import java.util.List;

/**
 * How many results each further choice would leave. A facet is counted with every filter but its own, so that one can see
 * what choosing another value would bring.
 *
 * @param gi how many have a geographical indication
 */
public record Facets(
        List<Count> kinds, List<Count> districts, List<Count> months, List<Count> brands, List<Count> towns, long gi) {
    /** One value as in URLs, its name for people, and its number of results. */
    public record Count(String value, String label, long count) {}

    public static Facets none() {
        return new Facets(List.of(), List.of(), List.of(), List.of(), List.of(), 0);
    }
}
