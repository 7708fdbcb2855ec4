package cn.lvpu.portal.discovery;

import cn.lvpu.content.GeoPoint;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is looked for, whole and checked: two equal criteria give the same page of results. Values within one filter are
 * alternatives; different filters narrow each other.
 *
 * @param text words as typed, at most {@value #LONGEST_TEXT} characters; empty means browse
 * @param kinds none means all
 * @param districts six-digit codes
 * @param town nine-digit code
 * @param brand slug of a brand that must cover the entry
 * @param gi only entries with a geographical indication
 * @param months 1..12, months that must be in season
 * @param page from 0
 * @param size 1..{@value #LARGEST_PAGE}; {@code (page + 1) * size} is at most {@value #DEEPEST_ROW}
 */
public record SearchCriteria(
        String text,
        SequencedSet<CatalogueKind> kinds,
        SortedSet<String> districts,
        Optional<String> town,
        Optional<String> brand,
        boolean gi,
        SortedSet<Integer> months,
        Optional<Near> near,
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

    public SearchCriteria {
        require(text.codePointCount(0, text.length()) <= LONGEST_TEXT, "text");
        require(months.stream().allMatch(month -> month >= 1 && month <= 12), "months");
        require(page >= 0, "page");
        require(size >= 1 && size <= LARGEST_PAGE, "size");
        require((page + 1L) * size <= DEEPEST_ROW, "page");
        require(sort != SortOrder.DISTANCE || near.isPresent(), "sort");
        kinds = Collections.unmodifiableSequencedSet(new LinkedHashSet<>(new TreeSet<>(kinds)));
        districts = Collections.unmodifiableSortedSet(new TreeSet<>(districts));
        months = Collections.unmodifiableSortedSet(new TreeSet<>(months));
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
                new LinkedHashSet<>(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty(),
                false,
                new TreeSet<>(),
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
                || !districts.isEmpty()
                || town.isPresent()
                || brand.isPresent()
                || gi
                || !months.isEmpty()
                || near.isPresent();
    }

    public SearchCriteria withText(String changed) {
        return new SearchCriteria(changed, kinds, districts, town, brand, gi, months, near, sort, 0, size);
    }

    public SearchCriteria withKinds(Collection<CatalogueKind> changed) {
        return new SearchCriteria(
                text, new LinkedHashSet<>(changed), districts, town, brand, gi, months, near, sort, 0, size);
    }

    /** Another choice of districts; a town of another district would contradict it, so the town goes. */
    public SearchCriteria withDistricts(Collection<String> changed) {
        return new SearchCriteria(
                text, kinds, new TreeSet<>(changed), Optional.empty(), brand, gi, months, near, sort, 0, size);
    }

    public SearchCriteria withTown(Optional<String> changed) {
        return new SearchCriteria(text, kinds, districts, changed, brand, gi, months, near, sort, 0, size);
    }

    public SearchCriteria withBrand(Optional<String> changed) {
        return new SearchCriteria(text, kinds, districts, town, changed, gi, months, near, sort, 0, size);
    }

    public SearchCriteria withGi(boolean changed) {
        return new SearchCriteria(text, kinds, districts, town, brand, changed, months, near, sort, 0, size);
    }

    public SearchCriteria withMonths(Collection<Integer> changed) {
        return new SearchCriteria(text, kinds, districts, town, brand, gi, new TreeSet<>(changed), near, sort, 0, size);
    }

    /** Around another point, or nowhere; an order by distance then falls back to relevance. */
    public SearchCriteria withNear(Optional<Near> changed) {
        SortOrder order = changed.isEmpty() && sort == SortOrder.DISTANCE ? SortOrder.RELEVANCE : sort;
        return new SearchCriteria(text, kinds, districts, town, brand, gi, months, changed, order, 0, size);
    }

    public SearchCriteria withSort(SortOrder changed) {
        return new SearchCriteria(text, kinds, districts, town, brand, gi, months, near, changed, 0, size);
    }

    public SearchCriteria withPage(int changed) {
        return new SearchCriteria(text, kinds, districts, town, brand, gi, months, near, sort, changed, size);
    }

    public SearchCriteria withSize(int changed) {
        return new SearchCriteria(text, kinds, districts, town, brand, gi, months, near, sort, 0, changed);
    }

    /** The same words with every filter taken away. */
    public SearchCriteria withoutFilters() {
        return of(text).withSize(size);
    }
}
