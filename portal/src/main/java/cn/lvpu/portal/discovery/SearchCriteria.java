package cn.lvpu.portal.discovery;

import cn.lvpu.content.GeoPoint;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * What is looked for, whole and checked: two equal criteria give the same page of results. Values within one filter are
 * alternatives; different filters narrow each other.
 *
 * @param text words as typed, at most {@value #LONGEST_TEXT} characters; empty means browse
 * @param literal phrases of the text that are only words, whatever they could be understood as ({@link Understood})
 * @param kinds none means all
 * @param classes names of product classes, such as 果品
 * @param districts six-digit codes
 * @param towns nine-digit codes
 * @param brands slugs of brands of which one must cover the entry
 * @param gi only entries with a geographical indication
 * @param months 1..12, months of which one must be in season
 * @param area only entries inside, on a map
 */
public record SearchCriteria(
        String text,
        SortedSet<String> literal,
        SequencedSet<CatalogueKind> kinds,
        SortedSet<String> classes,
        SortedSet<String> districts,
        SortedSet<String> towns,
        SortedSet<String> brands,
        boolean gi,
        SortedSet<Integer> months,
        Optional<Near> near,
        Optional<Area> area,
        SortOrder sort,
        int page,
        int size) {

    public static final int LONGEST_TEXT = 200;
    public static final int LARGEST_PAGE = 50;
    public static final int DEEPEST_ROW = 10_000;
    public static final int USUAL_PAGE = 20;

    /** A circle around a point. @param radiusKm kilometres, above 0 and at most {@value #WIDEST_KM} */
    public record Near(GeoPoint point, double radiusKm) {
        public static final double USUAL_KM = 20;
        public static final double WIDEST_KM = 300;

        public Near {
            require(radiusKm > 0 && radiusKm <= WIDEST_KM, "radiusKm");
        }
    }

    /** A rectangle on the map, WGS-84. Both corners differ in both directions. */
    public record Area(GeoPoint southWest, GeoPoint northEast) {
        public Area {
            require(southWest.latitude() < northEast.latitude(), "area");
            require(southWest.longitude() < northEast.longitude(), "area");
        }
    }

    public SearchCriteria {
        require(text.codePointCount(0, text.length()) <= LONGEST_TEXT, "text");
        require(months.stream().allMatch(month -> month >= 1 && month <= 12), "months");
        require(page >= 0, "page");
        require(size >= 1 && size <= LARGEST_PAGE, "size");
        require((page + 1L) * size <= DEEPEST_ROW, "page");
        require(sort != SortOrder.DISTANCE || near.isPresent(), "sort");
        literal = sorted(literal);
        kinds = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(new TreeSet<>(kinds)));
        classes = sorted(classes);
        districts = sorted(districts);
        towns = sorted(towns);
        brands = sorted(brands);
        months = sorted(months);
    }

    private static <T extends Comparable<T>> SortedSet<T> sorted(Collection<T> values) {
        return Collections.unmodifiableSortedSet(new TreeSet<>(values));
    }

    private static void require(boolean holds, String component) {
        if (!holds) {
            throw new IllegalArgumentException(component);
        }
    }

    /** The whole catalogue, first page. */
    public static SearchCriteria everything() {
        return of("");
    }

    /** The first page for these words, nothing filtered. */
    public static SearchCriteria of(String text) {
        return new SearchCriteria(
                text,
                new TreeSet<>(),
                new LinkedHashSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                false,
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                SortOrder.RELEVANCE,
                0,
                USUAL_PAGE);
    }

    /** Whether nothing but the order and the page is chosen. */
    public boolean isBrowsing() {
        return text.isEmpty();
    }

    /** Whether any filter narrows the words. */
    public boolean isFiltered() {
        return !kinds.isEmpty()
                || !classes.isEmpty()
                || !districts.isEmpty()
                || !towns.isEmpty()
                || !brands.isEmpty()
                || gi
                || !months.isEmpty()
                || near.isPresent()
                || area.isPresent();
    }

    /** Other words: what was said of the old ones no longer holds. */
    public SearchCriteria withText(String changed) {
        return copy(c -> {
            c.text = changed;
            c.literal = List.of();
        });
    }

    public SearchCriteria withLiteral(Collection<String> changed) {
        return copy(c -> c.literal = changed);
    }

    public SearchCriteria withKinds(Collection<CatalogueKind> changed) {
        return copy(c -> c.kinds = changed);
    }

    public SearchCriteria withClasses(Collection<String> changed) {
        return copy(c -> c.classes = changed);
    }

    /** Another choice of districts; a town of another district would contradict it, so it goes. */
    public SearchCriteria withDistricts(Collection<String> changed) {
        return copy(c -> {
            c.districts = changed;
            c.towns = towns.stream()
                    .filter(town -> changed.isEmpty() || changed.stream().anyMatch(town::startsWith))
                    .toList();
        });
    }

    public SearchCriteria withTowns(Collection<String> changed) {
        return copy(c -> c.towns = changed);
    }

    public SearchCriteria withBrands(Collection<String> changed) {
        return copy(c -> c.brands = changed);
    }

    public SearchCriteria withGi(boolean changed) {
        return copy(c -> c.gi = changed);
    }

    public SearchCriteria withMonths(Collection<Integer> changed) {
        return copy(c -> c.months = changed);
    }

    /** Around another point, or nowhere; an order by distance then falls back to relevance. */
    public SearchCriteria withNear(Optional<Near> changed) {
        return copy(c -> {
            c.near = changed;
            c.sort = changed.isEmpty() && sort == SortOrder.DISTANCE ? SortOrder.RELEVANCE : sort;
        });
    }

    public SearchCriteria withArea(Optional<Area> changed) {
        return copy(c -> c.area = changed);
    }

    public SearchCriteria withSort(SortOrder changed) {
        return copy(c -> c.sort = changed);
    }

    /** Another page of the same results. */
    public SearchCriteria withPage(int changed) {
        return copy(c -> c.page = changed);
    }

    public SearchCriteria withSize(int changed) {
        return copy(c -> c.size = changed);
    }

    /** The same words with every filter taken away. */
    public SearchCriteria withoutFilters() {
        return of(text).withSize(size);
    }

    private SearchCriteria copy(Consumer<Change> change) {
        var changed = new Change(this);
        change.accept(changed);
        return changed.done();
    }

    /** The parts of criteria to be; whatever changes leads to the first page. */
    private static final class Change {
        private String text;
        private Collection<String> literal;
        private Collection<CatalogueKind> kinds;
        private Collection<String> classes;
        private Collection<String> districts;
        private Collection<String> towns;
        private Collection<String> brands;
        private boolean gi;
        private Collection<Integer> months;
        private Optional<Near> near;
        private Optional<Area> area;
        private SortOrder sort;
        private int page;
        private int size;

        Change(SearchCriteria from) {
            text = from.text;
            literal = from.literal;
            kinds = from.kinds;
            classes = from.classes;
            districts = from.districts;
            towns = from.towns;
            brands = from.brands;
            gi = from.gi;
            months = from.months;
            near = from.near;
            area = from.area;
            sort = from.sort;
            size = from.size;
        }

        SearchCriteria done() {
            return new SearchCriteria(
                    text,
                    new TreeSet<>(literal),
                    new LinkedHashSet<>(kinds),
                    new TreeSet<>(classes),
                    new TreeSet<>(districts),
                    new TreeSet<>(towns),
                    new TreeSet<>(brands),
                    gi,
                    new TreeSet<>(months),
                    near,
                    area,
                    sort,
                    page,
                    size);
        }
    }
}
