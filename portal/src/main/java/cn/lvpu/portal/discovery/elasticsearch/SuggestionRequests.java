package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.PlaceDocument;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.EntryFields;
import cn.lvpu.indexer.catalog.schema.PlaceFields;
import cn.lvpu.indexer.catalog.schema.RegistryFields;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.Marked;
import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.core.query.FetchSourceFilter;
import org.springframework.data.elasticsearch.core.query.HighlightQuery;
import org.springframework.data.elasticsearch.core.query.highlight.Highlight;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightField;
import org.springframework.data.elasticsearch.core.query.highlight.HighlightParameters;

/**
 * What was typed so far to one request a group, as pure functions. Beginnings of names, of their pinyin and of their initials
 * are terms of the index, so that each request looks up a handful of terms however many names there are.
 */
final class SuggestionRequests {
    private static final float WHOLE_NAME = 40;
    private static final float WHOLE_ALIAS = 30;
    private static final float NAME = 20;
    private static final float ALIAS = 15;
    private static final float NUMBER = 12;
    private static final float SOUND = 10;
    private static final float ALIAS_SOUND = 6;

    /** Two digits begin half of all numbers. */
    private static final int SHORTEST_NUMBER = 3;

    private static final Pattern NO_PART_OF_A_NUMBER = Pattern.compile("[\\s\\p{Cf}]+");
    private static final Pattern DIGIT = Pattern.compile("\\d");

    /** The fields of names, whose hits are marked. The first that has any is shown. */
    static final List<String> NAMES = List.of(EntryFields.NAME_PREFIX, EntryFields.NAME_PINYIN_PREFIX);

    static final List<String> ALIASES = List.of(EntryFields.ALIASES_PREFIX, EntryFields.ALIASES_PINYIN_PREFIX);

    private SuggestionRequests() {}

    /** Entries of every kind; things to buy and those with a geographical indication come first among equals. */
    static NativeQuery entries(String typed, int most) {
        var paths = names(typed);
        announcement(typed)
                .ifPresent(number -> paths.add(scored(NUMBER, beginning(EntryFields.OFFICIAL_NUMBERS, number))));
        var whole = new BoolQuery.Builder()
                .must(best(paths))
                .mustNot(kinds(CatalogueKind.BRAND, CatalogueKind.DISTRICT))
                .should(scored(3, kinds(CatalogueKind.PRODUCT)))
                .should(scored(1, term(EntryFields.GI, FieldValue.of(true))));
        return entryRequest(whole, most);
    }

    static NativeQuery brands(String typed, int most) {
        return entryRequest(new BoolQuery.Builder().must(best(names(typed))).filter(kinds(CatalogueKind.BRAND)), most);
    }

    /** Districts and towns; districts and the ecological-conservation area come first among equals. */
    static NativeQuery places(String typed, int most) {
        var whole = new BoolQuery.Builder()
                .must(best(List.of(
                        scored(WHOLE_NAME, match(PlaceFields.NAME_EXACT, typed)),
                        scored(NAME, match(PlaceFields.NAME_PREFIX, typed)),
                        scored(ALIAS, match(PlaceFields.ALIASES_PREFIX, typed)),
                        scored(SOUND, match(PlaceFields.NAME_PINYIN_PREFIX, typed)),
                        scored(ALIAS_SOUND, match(PlaceFields.ALIASES_PINYIN_PREFIX, typed)))))
                .should(scored(3, term(PlaceFields.KIND, FieldValue.of(PlaceDocument.DISTRICT))))
                .should(scored(2, term(PlaceFields.CONSERVATION, FieldValue.of(true))));
        return request(whole, most, List.of(ascending(PlaceFields.CODE)))
                .withHighlightQuery(marks(
                        PlaceDocument.class,
                        List.of(
                                PlaceFields.NAME_PREFIX,
                                PlaceFields.NAME_PINYIN_PREFIX,
                                PlaceFields.ALIASES_PREFIX,
                                PlaceFields.ALIASES_PINYIN_PREFIX)))
                .build();
    }

    /**
     * Certificates and announced geographical indications, by number, product or holder. Indications of products that the
     * catalogue has come before the country's others, newer numbers before older ones.
     */
    static NativeQuery registry(String typed, int most) {
        var paths = new ArrayList<Query>();
        paths.add(scored(WHOLE_NAME, match(RegistryFields.NAME_EXACT, typed)));
        paths.add(scored(NAME, match(RegistryFields.NAME_PREFIX, typed)));
        paths.add(scored(SOUND, match(RegistryFields.NAME_PINYIN_PREFIX, typed)));
        for (String field : List.of(RegistryFields.PRODUCTS_PREFIX, RegistryFields.HOLDER_PREFIX)) {
            paths.add(scored(ALIAS, match(field, typed)));
        }
        for (String field : List.of(RegistryFields.PRODUCTS_PINYIN_PREFIX, RegistryFields.HOLDER_PINYIN_PREFIX)) {
            paths.add(scored(ALIAS_SOUND, match(field, typed)));
        }
        String letters = NumberMarks.letters(typed);
        if (letters.length() >= SHORTEST_NUMBER) {
            // As the analysis folds a whole number; asked as a term, since a hyphen at the end would end the word for a
            // match.
            paths.add(scored(WHOLE_ALIAS, beginning(RegistryFields.NUMBER_EXACT, letters.toLowerCase(Locale.ROOT))));
        }
        announcement(typed)
                .ifPresent(number -> paths.add(scored(NUMBER, beginning(RegistryFields.ANNOUNCEMENT_NUMBERS, number))));
        Query catalogued = Query.of(any -> any.exists(there -> there.field(RegistryFields.PRODUCT_SLUG)));
        return request(
                        new BoolQuery.Builder().must(best(paths)).should(scored(1, catalogued)),
                        most,
                        List.of(SortOptions.of(any -> any.field(FieldSort.of(
                                sort -> sort.field(RegistryFields.NUMBER).order(SortOrder.Desc))))))
                .withSourceFilter(FetchSourceFilter.of(source -> source.withIncludes(
                        RegistryFields.RECORD_TYPE,
                        RegistryFields.NUMBER,
                        RegistryFields.NAME,
                        RegistryFields.SCHEME_NAME,
                        RegistryFields.HOLDER,
                        RegistryFields.PRODUCTS,
                        RegistryFields.STATE,
                        RegistryFields.EXAMPLE,
                        RegistryFields.ANNOUNCEMENT,
                        RegistryFields.ROW_VERSION)))
                .withHighlightQuery(marks(
                        RegistryDocument.class, List.of(RegistryFields.NAME_PREFIX, RegistryFields.NAME_PINYIN_PREFIX)))
                .build();
    }

    private static NativeQuery entryRequest(BoolQuery.Builder whole, int most) {
        var fields = new ArrayList<>(NAMES);
        fields.addAll(ALIASES);
        return request(whole, most, List.of(ascending(EntryFields.PINYIN_SORT), ascending(EntryFields.ID)))
                .withSourceFilter(FetchSourceFilter.of(source -> source.withIncludes(
                        EntryFields.ID,
                        EntryFields.KIND,
                        EntryFields.SLUG,
                        EntryFields.URL,
                        EntryFields.NAME,
                        EntryFields.DISTRICT_NAME,
                        EntryFields.TOWN_NAMES,
                        EntryFields.GI,
                        EntryFields.CONFIDENCE)))
                .withHighlightQuery(marks(EntryDocument.class, fields))
                .build();
    }

    private static org.springframework.data.elasticsearch.client.elc.NativeQueryBuilder request(
            BoolQuery.Builder whole, int most, List<SortOptions> amongEquals) {
        var sort = new ArrayList<SortOptions>();
        sort.add(SortOptions.of(any -> any.score(score -> score)));
        sort.addAll(amongEquals);
        return NativeQuery.builder()
                .withQuery(Query.of(any -> any.bool(whole.build())))
                .withPageable(PageRequest.of(0, most))
                .withSort(sort)
                .withTrackTotalHits(false);
    }

    /** What was typed in the form of the index's official numbers, if it may be the beginning of one. */
    private static Optional<String> announcement(String typed) {
        String number = NO_PART_OF_A_NUMBER
                .matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT))
                .replaceAll("");
        return Optional.of(number)
                .filter(text ->
                        text.length() >= SHORTEST_NUMBER && DIGIT.matcher(text).find());
    }

    private static List<Query> names(String typed) {
        return new ArrayList<>(List.of(
                scored(WHOLE_NAME, match(EntryFields.NAME_EXACT, typed)),
                scored(WHOLE_ALIAS, match(EntryFields.ALIASES_EXACT, typed)),
                scored(NAME, match(EntryFields.NAME_PREFIX, typed)),
                scored(ALIAS, match(EntryFields.ALIASES_PREFIX, typed)),
                scored(SOUND, match(EntryFields.NAME_PINYIN_PREFIX, typed)),
                scored(ALIAS_SOUND, match(EntryFields.ALIASES_PINYIN_PREFIX, typed))));
    }

    private static HighlightQuery marks(Class<?> type, List<String> fields) {
        return new HighlightQuery(
                new Highlight(
                        HighlightParameters.builder()
                                .withPreTags(Marked.OPEN)
                                .withPostTags(Marked.CLOSE)
                                .withNumberOfFragments(0)
                                .build(),
                        fields.stream().map(HighlightField::new).toList()),
                type);
    }

    private static Query best(List<Query> paths) {
        return Query.of(any -> any.disMax(best -> best.queries(paths)));
    }

    private static Query match(String field, String typed) {
        return Query.of(any -> any.match(match -> match.field(field).query(typed)));
    }

    private static Query beginning(String field, String typed) {
        return Query.of(any -> any.prefix(prefix -> prefix.field(field).value(typed)));
    }

    private static Query scored(float score, Query which) {
        return Query.of(
                any -> any.constantScore(constant -> constant.filter(which).boost(score)));
    }

    private static Query kinds(CatalogueKind... kinds) {
        List<FieldValue> keys = java.util.Arrays.stream(kinds)
                .map(CatalogueKind::key)
                .map(FieldValue::of)
                .toList();
        return Query.of(any -> any.terms(terms -> terms.field(EntryFields.KIND).terms(list -> list.value(keys))));
    }

    private static Query term(String field, FieldValue value) {
        return Query.of(any -> any.term(term -> term.field(field).value(value)));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(any -> any.field(FieldSort.of(sort -> sort.field(field))));
    }
}
