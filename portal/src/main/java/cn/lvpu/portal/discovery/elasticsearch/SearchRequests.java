package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.all;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.kinds;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.lift;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.oneOf;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.phrase;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.term;
import static cn.lvpu.portal.discovery.elasticsearch.Clauses.terms;

import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SortOrder;
import cn.lvpu.portal.discovery.Understood.Filter;
import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.core.query.FetchSourceFilter;

/**
 * Criteria to requests, as pure functions. What must match is told by {@link TextPaths}, what was understood narrows it, and a few facts
 * of a thing lift it among equals. Facet filters are post-filters so that each facet can be counted without its own.
 */
final class SearchRequests {
    static final String COUNTED = "counted";

    /** The filters that people toggle; each is also a facet. */
    enum Facet {
        KIND,
        CLASS,
        DISTRICT,
        TOWN,
        BRAND,
        GI,
        MONTH
    }

    private static final int MOST_VALUES = 40;
    private static final float PLACE = 30_000;
    private static final int SHORTEST_NAME = 3;

    private SearchRequests() {}

    /**
     * The request for one page with facets and highlights.
     *
     * @param question what the words were understood as
     * @param month 1..12, the month that counts as now
     */
    static NativeQuery page(SearchCriteria criteria, Question question, int month) {
        Map<Facet, Query> filters = facetFilters(criteria);
        var query = NativeQuery.builder()
                .withQuery(query(criteria, question, month))
                .withPageable(PageRequest.of(criteria.page(), criteria.size()))
                .withSort(sort(criteria))
                .withTrackScores(true)
                .withTrackTotalHits(true)
                .withSourceFilter(FetchSourceFilter.of(
                        source -> source.withExcludes(BODY, FACTS, TRADITIONAL, OFFICIAL_NUMBERS, GI_NUMBERS)));
        if (!filters.isEmpty()) {
            query.withFilter(all(filters.values()));
        }
        for (Facet facet : Facet.values()) {
            query.withAggregation(facet.name(), counted(facet, filters, criteria.districts()));
        }
        return query.build();
    }

    /** What must match and how it is scored, without facet filters. */
    static Query query(SearchCriteria criteria, Question question, int month) {
        var whole = new BoolQuery.Builder();
        if (criteria.isBrowsing()) {
            whole.must(Clauses.everything());
            browse(whole, question, month);
        } else {
            whole.must(TextPaths.of(question));
            TextPaths.lift(whole, question);
            narrow(whole, question);
            if (question.core().isEmpty()) {
                browse(whole, question, month);
            } else {
                lift(whole, 4, term(GI, FieldValue.of(true)));
                lift(whole, 1.5f, term(CONFIDENCE, FieldValue.of("verified")));
                lift(whole, 1, term(KIND, FieldValue.of(CatalogueKind.PRODUCT.key())));
                lift(whole, 1, heartland(question));
            }
            if (question.things()) {
                lift(whole, 25, term(KIND, FieldValue.of(CatalogueKind.PRODUCT.key())));
            }
        }
        if (criteria.sort() == SortOrder.SEASON) {
            lift(whole, 200_000, terms(MONTHS, List.of(FieldValue.of(month))));
            lift(whole, 100_000, terms(MONTHS, List.of(FieldValue.of(month % 12 + 1))));
        }
        criteria.near()
                .ifPresent(near -> whole.filter(Query.of(any -> any.geoDistance(circle -> circle.field(POINT)
                        .distance(near.radiusKm() + "km")
                        .location(point -> point.latlon(at ->
                                at.lat(near.point().latitude()).lon(near.point().longitude())))))));
        criteria.area()
                .ifPresent(area -> whole.filter(Query.of(any -> any.geoBoundingBox(box -> box.field(POINT)
                        .boundingBox(bounds -> bounds.coords(
                                corners -> corners.bottom(area.southWest().latitude())
                                        .left(area.southWest().longitude())
                                        .top(area.northEast().latitude())
                                        .right(area.northEast().longitude())))))));
        return Query.of(any -> any.bool(whole.build()));
    }

    /** Without words of its own a page begins with what is grown here, is in season and well proven. */
    private static void browse(BoolQuery.Builder whole, Question question, int month) {
        lift(whole, 4, term(GI, FieldValue.of(true)));
        lift(whole, 2, term(CONFIDENCE, FieldValue.of("verified")));
        lift(whole, 2, heartland(question));
        lift(whole, 2, phrase(FACTS, "旅游民宿", 1));
        lift(whole, 3, terms(MONTHS, List.of(FieldValue.of(month))));
        lift(whole, 3, term(KIND, FieldValue.of(CatalogueKind.PRODUCT.key())));
        lift(
                whole,
                1,
                kinds(List.of(
                        CatalogueKind.ROUTE, CatalogueKind.HOMESTAY, CatalogueKind.VILLAGE, CatalogueKind.BRAND)));
    }

    private static Query heartland(Question question) {
        return terms(
                DISTRICT_CODE, question.heartland().stream().map(FieldValue::of).toList());
    }

    /** Keeps to what was understood, but never hides what bears the very words as its name; what was loosened still lifts. */
    private static void narrow(BoolQuery.Builder whole, Question question) {
        List<Query> filters =
                question.applied().stream().collect(Collectors.groupingBy(Wanted::filter)).entrySet().stream()
                        .map(group -> {
                            List<Query> wishes =
                                    group.getValue().stream().map(Wanted::query).toList();
                            return group.getKey() == Filter.TOPIC ? all(wishes) : oneOf(wishes);
                        })
                        .toList();
        if (!filters.isEmpty()) {
            var ways = new ArrayList<Query>(List.of(all(filters)));
            String typed = TextPaths.limited(question.essence());
            if (!question.core().isEmpty() && typed.codePointCount(0, typed.length()) >= SHORTEST_NAME) {
                ways.add(Clauses.match(NAME_EXACT, typed, 1));
                ways.add(phrase(NAME_PINYIN, typed, 1));
            }
            whole.filter(ways.size() == 1 ? ways.getFirst() : oneOf(ways));
        }
        question.loosened().stream()
                .filter(wanted -> wanted.filter() != Filter.PRICE)
                .forEach(wanted -> lift(whole, 10, wanted.query()));
        question.parts().stream()
                .map(Question.Part::wanted)
                .filter(Wanted.District.class::isInstance)
                .map(Wanted.District.class::cast)
                .filter(any -> question.core().isEmpty() && question.parts().size() == 1)
                .forEach(district -> lift(whole, PLACE, term(ID, FieldValue.of("district:" + district.code()))));
    }

    private static Map<Facet, Query> facetFilters(SearchCriteria criteria) {
        var filters = new EnumMap<Facet, Query>(Facet.class);
        if (!criteria.kinds().isEmpty()) {
            filters.put(Facet.KIND, kinds(criteria.kinds()));
        }
        if (!criteria.classes().isEmpty()) {
            filters.put(
                    Facet.CLASS,
                    terms(
                            CLASS_GROUP,
                            criteria.classes().stream().map(FieldValue::of).toList()));
        }
        if (!criteria.districts().isEmpty()) {
            filters.put(
                    Facet.DISTRICT,
                    terms(
                            DISTRICT_CODE,
                            criteria.districts().stream().map(FieldValue::of).toList()));
        }
        if (!criteria.towns().isEmpty()) {
            filters.put(
                    Facet.TOWN,
                    terms(
                            TOWN_CODES,
                            criteria.towns().stream().map(FieldValue::of).toList()));
        }
        if (!criteria.brands().isEmpty()) {
            filters.put(
                    Facet.BRAND,
                    terms(
                            BRAND_SLUGS,
                            criteria.brands().stream().map(FieldValue::of).toList()));
        }
        if (criteria.gi()) {
            filters.put(Facet.GI, term(GI, FieldValue.of(true)));
        }
        if (!criteria.months().isEmpty()) {
            filters.put(
                    Facet.MONTH,
                    terms(MONTHS, criteria.months().stream().map(FieldValue::of).toList()));
        }
        return filters;
    }

    private static Aggregation counted(Facet facet, Map<Facet, Query> filters, Collection<String> districts) {
        List<Query> others = filters.entrySet().stream()
                .filter(filter -> filter.getKey() != facet)
                // A town lies in its district: choosing it must not make the other districts look empty.
                .filter(filter -> facet != Facet.DISTRICT || filter.getKey() != Facet.TOWN)
                .map(Map.Entry::getValue)
                .toList();
        String field = switch (facet) {
            case KIND -> KIND;
            case CLASS -> CLASS_GROUP;
            case DISTRICT -> DISTRICT_CODE;
            case TOWN -> TOWN_CODES;
            case BRAND -> BRAND_SLUGS;
            case GI -> GI;
            case MONTH -> MONTHS;
        };
        return Aggregation.of(any -> any.filter(all(others))
                .aggregations(
                        COUNTED,
                        values -> values.terms(terms -> {
                            terms.field(field).size(MOST_VALUES);
                            if (facet == Facet.TOWN && !districts.isEmpty()) {
                                // A route crosses districts; its towns elsewhere are not a choice here.
                                terms.include(towns -> towns.regexp("(" + String.join("|", districts) + ")[0-9]*"));
                            }
                            return terms;
                        })));
    }

    private static List<SortOptions> sort(SearchCriteria criteria) {
        SortOptions byScore = SortOptions.of(any -> any.score(score -> score));
        SortOptions byName = by(PINYIN_SORT);
        SortOptions byId = by(ID);
        return switch (criteria.sort()) {
            case RELEVANCE, SEASON -> List.of(byScore, byName, byId);
            case NAME -> List.of(byName, byId);
            case DISTANCE ->
                criteria.near()
                        .map(near -> List.of(
                                SortOptions.of(any -> any.geoDistance(distance -> distance.field(POINT)
                                        .location(point -> point.latlon(
                                                at -> at.lat(near.point().latitude())
                                                        .lon(near.point().longitude())))
                                        .unit(DistanceUnit.Kilometers))),
                                byName,
                                byId))
                        .orElseThrow();
        };
    }

    private static SortOptions by(String field) {
        return SortOptions.of(any -> any.field(FieldSort.of(sort -> sort.field(field))));
    }
}
