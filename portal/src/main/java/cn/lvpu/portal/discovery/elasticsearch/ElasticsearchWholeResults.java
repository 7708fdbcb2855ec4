package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.GeoPoint;
import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueRow;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.WholeResults;
import cn.lvpu.portal.platform.availability.Availability;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.springframework.data.elasticsearch.client.elc.ElasticsearchAggregations;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.SearchHits;
import org.springframework.stereotype.Component;

/** Whole results from the alias {@code entry}. Safe for use by many threads. */
@Component
class ElasticsearchWholeResults implements WholeResults {
    private final ElasticsearchOperations operations;
    private final Availability availability;
    private final QueryUnderstanding understanding;
    private final Clock clock;

    ElasticsearchWholeResults(
            ElasticsearchOperations operations,
            Availability availability,
            QueryUnderstanding understanding,
            Clock clock) {
        this.operations = operations;
        this.understanding = understanding;
        this.availability = availability;
        this.clock = clock;
    }

    @Override
    public Rows rows(SearchCriteria criteria, int most) {
        return ask(criteria, page -> WholeRequests.rows(page, most));
    }

    @Override
    public Rows located(SearchCriteria criteria, int most) {
        return ask(criteria, page -> WholeRequests.located(page, most));
    }

    @Override
    public List<Long> totals(List<SearchCriteria> searches) {
        if (searches.isEmpty()) {
            return List.of();
        }
        return availability.search(() -> {
            var hits = operations.search(
                    WholeRequests.totals(searches.stream()
                            .map(search -> page(search, understanding.read(search, month())))
                            .toList()),
                    EntryDocument.class);
            var counted = (ElasticsearchAggregations) Objects.requireNonNull(hits.getAggregations());
            return IntStream.range(0, searches.size())
                    .mapToObj(number -> total(counted, number))
                    .toList();
        });
    }

    private static long total(ElasticsearchAggregations counted, int number) {
        return Objects.requireNonNull(counted.get(String.valueOf(number)))
                .aggregation()
                .getAggregate()
                .filter()
                .docCount();
    }

    @Override
    public List<String> alike(String text, int most) {
        if (text.isBlank()) {
            return List.of();
        }
        SearchCriteria alike = SearchCriteria.of(text);
        NativeQuery page = page(alike, understanding.read(alike, month()).relaxed());
        return ask(WholeRequests.rows(page, most)).rows().stream()
                .map(CatalogueRow::name)
                .filter(name -> !name.equals(text))
                .distinct()
                .toList();
    }

    /** As the search screen asks: where the question finds nothing at all, its relaxed form. */
    private Rows ask(SearchCriteria criteria, UnaryOperator<NativeQuery> whole) {
        Question question = understanding.read(criteria, month());
        Rows found = ask(whole.apply(page(criteria, question)));
        return found.total() == 0 && !criteria.isBrowsing() && !criteria.isFiltered()
                ? ask(whole.apply(page(criteria, question.relaxed())))
                : found;
    }

    private Rows ask(NativeQuery request) {
        return availability.search(() -> {
            SearchHits<EntryDocument> hits = operations.search(request, EntryDocument.class);
            return new Rows(
                    hits.getTotalHits(),
                    hits.stream().map(hit -> row(hit.getContent())).toList());
        });
    }

    private NativeQuery page(SearchCriteria criteria, Question question) {
        return SearchRequests.page(criteria, question, month());
    }

    private int month() {
        return LocalDate.now(clock).getMonthValue();
    }

    private static CatalogueRow row(EntryDocument document) {
        return new CatalogueRow(
                document.id(),
                CatalogueKind.findByKey(document.kind())
                        .orElseThrow(() -> new IllegalStateException("unknown kind in the index: " + document.id())),
                document.slug(),
                document.name(),
                Objects.requireNonNullElse(document.districtName(), ""),
                document.townNames(),
                Objects.requireNonNullElse(document.classPath(), ""),
                document.brandNames(),
                document.gi(),
                new TreeSet<>(document.months()),
                !document.confidence().equals("verified"),
                Optional.ofNullable(document.point()).map(at -> new GeoPoint(at.lat(), at.lon())),
                document.url());
    }
}
