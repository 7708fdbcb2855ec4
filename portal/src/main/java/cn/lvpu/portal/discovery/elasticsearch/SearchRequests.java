package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SortOrder;
import co.elastic.clients.elasticsearch._types.DistanceUnit;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.core.query.FetchSourceFilter;
import org.springframework.data.elasticsearch.core.query.HighlightQuery;
import org.springframework.data.elasticsearch.core.query.highlight.Highlight;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightField;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightFieldParameters;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightParameters;

/**
 * Criteria to requests, as pure functions. Words are looked for on several paths at once and the best path counts: the whole
 * name, an official number, the name's words, its sound, its initials, and at last all fields together. Facet filters are
 * post-filters so that each facet can be counted without its own.
 */
final class SearchRequests {
    /** Names of the paths, reported with each hit. */
    static final String BY_EXACT = "exact";

    static final String BY_NUMBER = "number";
    static final String BY_WORDS = "words";
    static final String BY_SOUND = "sound";
    static final String BY_INITIALS = "initials";

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
    private static final Pattern NUMBER = Pattern.compile("(\\d{4}年)?第?\\d{1,6}号|[IVX]+-\\d+|\\d{6,12}");
    private static final String FEW_OR_MOST = "2<-1 4<70%";

    private SearchRequests() {}

    /**
     * The request for one page with facets and highlights.
     *
     * @param month 1..12, the month that counts as now
     */
    static NativeQuery page(SearchCriteria criteria, int month) {
        Map<Facet, Query> filters = facetFilters(criteria);
        var query = NativeQuery.builder()
                .withQuery(query(criteria, month))
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
        if (!criteria.isBrowsing()) {
            query.withHighlightQuery(highlights());
        }
        return query.build();
    }

    /** What must match and how it is scored, without facet filters. */
    static Query query(SearchCriteria criteria, int month) {
        var whole = new BoolQuery.Builder();
        if (criteria.isBrowsing()) {
            whole.must(Query.of(any -> any.matchAll(all -> all)));
            lift(whole, 4, term(GI, FieldValue.of(true)));
            lift(whole, 2, term(CONFIDENCE, FieldValue.of("verified")));
            lift(whole, 3, terms(MONTHS, List.of(FieldValue.of(month))));
            lift(whole, 3, term(KIND, FieldValue.of(CatalogueKind.PRODUCT.key())));
            lift(
                    whole,
                    1,
                    kinds(List.of(
                            CatalogueKind.ROUTE, CatalogueKind.HOMESTAY, CatalogueKind.VILLAGE, CatalogueKind.BRAND)));
        } else {
            QueryWords words = QueryWords.of(criteria.text());
            if (words.core().isEmpty() && !words.months().isEmpty()) {
                whole.must(Query.of(any -> any.disMax(best -> best.queries(
                        paths(words),
                        terms(
                                MONTHS,
                                words.months().stream().map(FieldValue::of).toList())))));
            } else {
                whole.must(paths(words));
            }
            if (!words.months().isEmpty()) {
                lift(
                        whole,
                        25,
                        terms(
                                MONTHS,
                                words.months().stream().map(FieldValue::of).toList()));
            }
            if (!words.kinds().isEmpty()) {
                lift(whole, 25, kinds(words.kinds()));
            }
            lift(whole, 1, term(GI, FieldValue.of(true)));
            lift(whole, 0.5f, term(CONFIDENCE, FieldValue.of("verified")));
        }
        if (criteria.sort() == SortOrder.SEASON) {
            lift(whole, 20_000, terms(MONTHS, List.of(FieldValue.of(month))));
            lift(whole, 10_000, terms(MONTHS, List.of(FieldValue.of(month % 12 + 1))));
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

    private static Query paths(QueryWords words) {
        String typed = words.typed();
        String essence = words.essence();
        var paths = new ArrayList<Query>();
        for (String text : typed.equals(essence) ? List.of(typed) : List.of(typed, essence)) {
            paths.add(exact(NAME_EXACT, text, 1000));
            paths.add(exact(ALIASES_EXACT, text, 700));
        }
        paths.add(constant(900, BY_NUMBER, terms(OFFICIAL_NUMBERS, numbers(typed))));
        String looked = words.core().isEmpty() ? essence : words.core();
        paths.add(words(looked));
        paths.add(characters(looked));
        // One character sounds like too many others.
        if (looked.codePointCount(0, looked.length()) > 1) {
            paths.add(sound(looked));
        }
        if (essence.matches("[\\p{IsLatin}\\d ]{2,}")) {
            paths.add(initials(essence.replace(" ", "")));
        }
        return Query.of(any -> any.disMax(best -> best.queries(paths).tieBreaker(0.1)));
    }

    /** The numbers in the words, each in a form that the index holds, and the words whole. */
    private static List<FieldValue> numbers(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s+", "");
        var numbers = new LinkedHashSet<String>(List.of(typed, plain, plain.toUpperCase(Locale.ROOT)));
        NUMBER.matcher(plain).results().map(MatchResult::group).forEach(numbers::add);
        return numbers.stream().map(FieldValue::of).toList();
    }

    private static Query exact(String field, String text, float score) {
        return constant(
                score,
                BY_EXACT,
                Query.of(any -> any.match(match -> match.field(field).query(text))));
    }

    /** Enough of the words must be somewhere; where they are decides the score. */
    private static Query words(String text) {
        var fields = new BoolQuery.Builder();
        fields.must(Query.of(
                any -> any.match(match -> match.field(EVERYTHING).query(text).minimumShouldMatch(FEW_OR_MOST))));
        weigh(fields, NAME, text, 10);
        weigh(fields, ALIASES, text, 8);
        weigh(fields, TRADITIONAL, text, 1);
        weigh(fields, VILLAGES_TEXT, text, 4);
        weigh(fields, TOWN_NAMES_TEXT, text, 4);
        weigh(fields, DISTRICT_NAME_TEXT, text, 3);
        weigh(fields, BRAND_NAMES_TEXT, text, 3);
        weigh(fields, CLASS_PATH_TEXT, text, 3);
        weigh(fields, TAGS_TEXT, text, 2);
        weigh(fields, SUMMARY, text, 1.5f);
        weigh(fields, FACTS, text, 1);
        weigh(fields, BODY, text, 0.7f);
        fields.should(phrase(NAME, text, 30));
        fields.should(phrase(ALIASES, text, 20));
        fields.queryName(BY_WORDS);
        return Query.of(any -> any.bool(fields.build()));
    }

    private static void weigh(BoolQuery.Builder fields, String field, String text, float boost) {
        fields.should(Query.of(
                any -> any.match(match -> match.field(field).query(text).boost(boost))));
    }

    private static Query phrase(String field, String text, float boost) {
        return Query.of(
                any -> any.matchPhrase(match -> match.field(field).query(text).boost(boost)));
    }

    /** The same sound in other characters, or pinyin: every syllable, and best in one run. */
    private static Query sound(String text) {
        return Query.of(any -> any.disMax(best -> best.queryName(BY_SOUND)
                .queries(
                        phrase(NAME_PINYIN, text, 14),
                        phrase(ALIASES_PINYIN, text, 11),
                        every(NAME_PINYIN, text, 5),
                        every(ALIASES_PINYIN, text, 4),
                        phrase(VILLAGES_PINYIN, text, 3),
                        phrase(TOWN_NAMES_PINYIN, text, 3),
                        phrase(DISTRICT_NAME_PINYIN, text, 2))));
    }

    private static Query initials(String text) {
        return Query.of(any -> any.disMax(best -> best.queryName(BY_INITIALS)
                .queries(every(NAME_INITIALS, text, 14), every(ALIASES_INITIALS, text, 10))));
    }

    /** All characters of a short text, wherever they stand in the name: one character alone is a word too. */
    private static Query characters(String text) {
        return Query.of(any -> any.disMax(best ->
                best.queryName(BY_WORDS).queries(every(NAME_CHARACTERS, text, 8), every(ALIASES_CHARACTERS, text, 6))));
    }

    private static Query every(String field, String text, float boost) {
        return Query.of(any -> any.match(
                match -> match.field(field).query(text).operator(Operator.And).boost(boost)));
    }

    /** Something like what was typed, for when nothing was found: one character mistaken, or a part of the sound. */
    static NativeQuery alike(String text) {
        String essence = QueryWords.of(text).essence();
        return NativeQuery.builder()
                .withQuery(Query.of(any -> any.disMax(best -> best.queries(
                        Query.of(fuzzy -> fuzzy.match(match -> match.field(NAME_EXACT)
                                .query(essence)
                                .fuzziness("AUTO")
                                .boost(20f))),
                        Query.of(fuzzy -> fuzzy.match(match -> match.field(ALIASES_EXACT)
                                .query(essence)
                                .fuzziness("AUTO")
                                .boost(15f))),
                        Query.of(part -> part.match(match -> match.field(NAME_PINYIN)
                                .query(essence)
                                .minimumShouldMatch("70%")
                                .boost(3f))),
                        Query.of(part -> part.match(match -> match.field(NAME_CHARACTERS)
                                .query(essence)
                                .minimumShouldMatch("60%")
                                .boost(2f)))))))
                .withPageable(PageRequest.of(0, 1))
                .withSourceFilter(FetchSourceFilter.of(source -> source.withExcludes(BODY, FACTS, TRADITIONAL)))
                .build();
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

    private static HighlightQuery highlights() {
        var whole = HighlightFieldParameters.builder().withNumberOfFragments(0).build();
        var passage = HighlightFieldParameters.builder()
                .withNumberOfFragments(1)
                .withFragmentSize(60)
                .build();
        var fields = new ArrayList<HighlightField>();
        for (String field :
                List.of(NAME, NAME_PINYIN, NAME_INITIALS, ALIASES, ALIASES_PINYIN, ALIASES_INITIALS, SUMMARY)) {
            fields.add(new HighlightField(field, whole));
        }
        for (String field : List.of(FACTS, BODY)) {
            fields.add(new HighlightField(field, passage));
        }
        return new HighlightQuery(
                new Highlight(
                        HighlightParameters.builder()
                                .withPreTags(Marked.OPEN)
                                .withPostTags(Marked.CLOSE)
                                .build(),
                        fields),
                EntryDocument.class);
    }

    private static Query all(Collection<Query> filters) {
        return filters.isEmpty()
                ? Query.of(any -> any.matchAll(all -> all))
                : Query.of(any -> any.bool(bool -> bool.filter(List.copyOf(filters))));
    }

    private static Query kinds(Collection<CatalogueKind> kinds) {
        return terms(
                KIND, kinds.stream().map(CatalogueKind::key).map(FieldValue::of).toList());
    }

    private static Query term(String field, FieldValue value) {
        return Query.of(any -> any.term(term -> term.field(field).value(value)));
    }

    private static Query terms(String field, List<FieldValue> values) {
        return Query.of(any -> any.terms(terms -> terms.field(field).terms(list -> list.value(values))));
    }

    private static Query constant(float score, String path, Query query) {
        return Query.of(any -> any.constantScore(
                constant -> constant.filter(query).boost(score).queryName(path)));
    }

    private static void lift(BoolQuery.Builder whole, float score, Query which) {
        whole.should(Query.of(
                any -> any.constantScore(constant -> constant.filter(which).boost(score))));
    }
}
