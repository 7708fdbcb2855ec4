package cn.lvpu.portal.discovery.elasticsearch;

import static cn.lvpu.indexer.catalog.schema.EntryFields.*;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.core.query.FetchSourceFilter;

/** Requests for whole results, as pure functions: what {@link SearchRequests} asks for, without its pages, facets and highlights. */
final class WholeRequests {
    private static final String[] SHOWN = {
        ID, KIND, SLUG, URL, NAME, CLASS_PATH, DISTRICT_NAME, TOWN_NAMES, BRAND_NAMES, GI, MONTHS, CONFIDENCE, POINT
    };
    private static final String[] MAPPED = {ID, KIND, SLUG, URL, NAME, DISTRICT_NAME, TOWN_NAMES, GI, CONFIDENCE, POINT
    };

    private WholeRequests() {}

    static NativeQuery rows(NativeQuery page, int most) {
        return NativeQuery.builder()
                .withQuery(matching(page))
                .withSort(page.getSortOptions())
                .withPageable(PageRequest.of(0, most))
                .withTrackTotalHits(true)
                .withSourceFilter(FetchSourceFilter.of(source -> source.withIncludes(SHOWN)))
                .build();
    }

    static NativeQuery located(NativeQuery page, int most) {
        Query placed = Query.of(any -> any.exists(exists -> exists.field(POINT)));
        return NativeQuery.builder()
                .withQuery(Query.of(
                        any -> any.bool(bool -> bool.must(matching(page)).filter(placed))))
                .withSort(page.getSortOptions())
                .withPageable(PageRequest.of(0, most))
                .withTrackTotalHits(true)
                .withSourceFilter(FetchSourceFilter.of(source -> source.withIncludes(MAPPED)))
                .build();
    }

    /** One aggregation a search, named by its number in the list of pages. */
    static NativeQuery totals(List<NativeQuery> pages) {
        var query = NativeQuery.builder()
                .withQuery(Query.of(any -> any.matchAll(all -> all)))
                .withMaxResults(0)
                .withTrackTotalHits(false);
        for (int i = 0; i < pages.size(); i++) {
            Query counted = matching(pages.get(i));
            query.withAggregation(String.valueOf(i), Aggregation.of(any -> any.filter(counted)));
        }
        return query.build();
    }

    /** Words and filters together: a page keeps its filters apart, for its facets. */
    private static Query matching(NativeQuery page) {
        var filters = new ArrayList<Query>();
        if (page.getFilter() != null) {
            filters.add(page.getFilter());
        }
        Query words = Objects.requireNonNull(page.getQuery());
        return Query.of(any -> any.bool(bool -> bool.must(words).filter(filters)));
    }
}
