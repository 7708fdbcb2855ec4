package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.portal.discovery.SearchCriteria;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.core.query.SourceFilter;

/**
 * A page's request as the engine's own client sends it. Pages are what people wait for most, and reading their hits by way of Spring
 * Data's maps cost more than everything else the portal adds to a search (ADR 0019).
 */
final class PageRequests {
    private PageRequests() {}

    static SearchRequest of(SearchCriteria criteria, Question question, int month) {
        NativeQuery page = SearchRequests.page(criteria, question, month);
        SourceFilter shown = Objects.requireNonNull(page.getSourceFilter());
        var request = new SearchRequest.Builder()
                .index(CatalogueIndex.ENTRY_ALIAS)
                .query(page.getQuery())
                .postFilter(page.getFilter())
                .aggregations(page.getAggregations())
                .sort(page.getSortOptions())
                .from(criteria.page() * criteria.size())
                .size(criteria.size())
                .trackScores(true)
                .trackTotalHits(total -> total.enabled(true))
                .source(source ->
                        source.filter(filter -> filter.excludes(List.of(Objects.requireNonNull(shown.getExcludes())))));
        if (!criteria.isBrowsing()) {
            request.highlight(Highlighting.of(question));
        }
        return request.build();
    }
}
