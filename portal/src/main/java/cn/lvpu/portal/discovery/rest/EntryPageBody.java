package cn.lvpu.portal.discovery.rest;

import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.CatalogueItem;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One page of search results as JSON. */
record EntryPageBody(
        long total,
        int page,
        int size,
        List<Item> items,
        FacetsBody facets,
        List<UnderstoodBody> understood,
        @Nullable String jump,
        @Nullable String suggestion) {

    /**
     * A phrase that was read as a filter.
     *
     * @param filter month, kind, class, district, town, topic or price
     * @param applied whether the results keep to it; send the phrase as {@code literal} to have it taken as a word only
     */
    record UnderstoodBody(String phrase, String filter, String value, boolean applied) {
        static UnderstoodBody of(Understood understood) {
            return new UnderstoodBody(
                    understood.phrase(),
                    understood.filter().name().toLowerCase(Locale.ROOT),
                    understood.value(),
                    understood.applied());
        }
    }

    /** @param highlights HTML with found words in {@code <em>}, by field: name, aliases, text */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String kind,
            String slug,
            String name,
            String summary,
            String district,
            String districtCode,
            String place,
            List<String> brands,
            boolean gi,
            Collection<Integer> months,
            String confidence,
            @Nullable PointBody point,
            @Nullable Double distanceKm,
            Map<String, List<String>> highlights,
            double score,
            String url) {}

    record PointBody(double lat, double lon) {
        static PointBody of(GeoPoint point) {
            return new PointBody(point.latitude(), point.longitude());
        }
    }

    record FacetsBody(
            List<Facets.Count> kind,
            @JsonProperty("class") List<Facets.Count> classes,
            List<Facets.Count> district,
            List<Facets.Count> town,
            List<Facets.Count> brand,
            List<Facets.Count> month,
            long gi) {}

    static EntryPageBody of(SearchCriteria criteria, CatalogueResults results) {
        Facets facets = results.facets();
        return new EntryPageBody(
                results.total(),
                criteria.page(),
                criteria.size(),
                results.items().stream().map(EntryPageBody::item).toList(),
                new FacetsBody(
                        facets.kinds(),
                        facets.classes(),
                        facets.districts(),
                        facets.towns(),
                        facets.brands(),
                        facets.months(),
                        facets.gi()),
                results.understood().stream().map(UnderstoodBody::of).toList(),
                results.jump().orElse(null),
                results.suggestion().orElse(null));
    }

    private static Item item(CatalogueItem item) {
        return new Item(
                item.id(),
                item.kind().key(),
                item.slug(),
                item.name(),
                item.summary(),
                item.district(),
                item.districtCode(),
                item.place(),
                item.brands(),
                item.gi(),
                item.months(),
                item.pending() ? "pending" : "verified",
                item.point().map(PointBody::of).orElse(null),
                item.distanceKm().map(km -> Math.round(km * 100) / 100.0).orElse(null),
                highlights(item.highlights()),
                item.score(),
                item.url());
    }

    private static Map<String, List<String>> highlights(CatalogueItem.Highlights found) {
        var highlights = new LinkedHashMap<String, List<String>>();
        if (found.name().isAnythingFound()) {
            highlights.put("name", List.of(found.name().html()));
        }
        found.alias().map(Marked::html).ifPresent(alias -> highlights.put("aliases", List.of(alias)));
        found.passage().map(Marked::html).ifPresent(passage -> highlights.put("text", List.of(passage)));
        return highlights;
    }
}
