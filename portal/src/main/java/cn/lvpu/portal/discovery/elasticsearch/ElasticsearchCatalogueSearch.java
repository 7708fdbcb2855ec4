package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.schema.EntryFields;
import cn.lvpu.portal.discovery.CatalogueItem;
import cn.lvpu.portal.discovery.CatalogueItem.Highlights;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.CatalogueSearch;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.elasticsearch.SearchRequests.Facet;
import cn.lvpu.portal.platform.availability.Availability;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches the alias {@code entry}. Safe for use by many threads. */
@Component
class ElasticsearchCatalogueSearch implements CatalogueSearch {
    private final ElasticsearchClient client;
    private final Availability availability;
    private final Clock clock;
    private final QueryUnderstanding understanding;
    private final Map<String, String> places;
    private final Map<String, String> brands;

    ElasticsearchCatalogueSearch(
            ElasticsearchClient client,
            Availability availability,
            QueryUnderstanding understanding,
            Content content,
            Clock clock) {
        this.client = client;
        this.availability = availability;
        this.clock = clock;
        this.understanding = understanding;
        this.places = content.districts().stream()
                .flatMap(district -> Stream.concat(
                        Stream.of(Map.entry(district.code(), district.name())),
                        district.towns().stream().map((District.Town town) -> Map.entry(town.code(), town.name()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
        this.brands = content.brands().stream().collect(Collectors.toUnmodifiableMap(Brand::slug, Brand::name));
    }

    @Override
    public CatalogueResults search(SearchCriteria criteria) {
        int month = LocalDate.now(clock).getMonthValue();
        Question question = understanding.read(criteria, month);
        CatalogueResults results = search(criteria, question, month);
        return results.total() == 0 && !criteria.isBrowsing() && !criteria.isFiltered()
                ? search(criteria, question.relaxed(), month)
                : results;
    }

    private CatalogueResults search(SearchCriteria criteria, Question question, int month) {
        SearchResponse<EntryDocument> answer = ElasticsearchCatalogueWatch.ask(
                availability, () -> client.search(PageRequests.of(criteria, question, month), EntryDocument.class));
        List<Hit<EntryDocument>> hits = answer.hits().hits();
        return new CatalogueResults(
                Objects.requireNonNull(answer.hits().total()).value(),
                hits.stream().map(hit -> item(hit, criteria)).toList(),
                facets(answer.aggregations()),
                question.understood(),
                criteria.page() > 0 ? Optional.empty() : Corrections.jump(question, hits),
                criteria.page() > 0 ? Optional.empty() : Corrections.suggestion(question, hits));
    }

    private static CatalogueKind kind(EntryDocument document) {
        return CatalogueKind.findByKey(document.kind())
                .orElseThrow(() -> new IllegalStateException("unknown kind in the index: " + document.id()));
    }

    private static String place(EntryDocument document) {
        return Stream.of(
                        orEmpty(document.districtName()),
                        document.townNames().stream().limit(4).collect(Collectors.joining("、")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static CatalogueItem item(Hit<EntryDocument> hit, SearchCriteria criteria) {
        EntryDocument document = document(hit);
        Optional<GeoPoint> point = Optional.ofNullable(document.point()).map(at -> new GeoPoint(at.lat(), at.lon()));
        double score = Objects.requireNonNullElse(hit.score(), 0.0);
        return new CatalogueItem(
                document.id(),
                kind(document),
                document.slug(),
                document.name(),
                orEmpty(document.summary()),
                orEmpty(document.districtCode()),
                orEmpty(document.districtName()),
                place(document),
                orEmpty(document.classPath()),
                document.brandNames(),
                document.gi(),
                new TreeSet<>(document.months()),
                !document.confidence().equals("verified"),
                point,
                Double.isFinite(score) ? score : 0,
                criteria.near().flatMap(near -> point.map(near.point()::kilometresTo)),
                highlights(hit, document),
                document.url());
    }

    private static Highlights highlights(Hit<EntryDocument> hit, EntryDocument document) {
        Optional<Marked> name = first(hit, EntryFields.NAME, EntryFields.NAME_PINYIN, EntryFields.NAME_INITIALS);
        Optional<Marked> alias =
                first(hit, EntryFields.ALIASES, EntryFields.ALIASES_PINYIN, EntryFields.ALIASES_INITIALS);
        Optional<Marked> passage = first(hit, EntryFields.SUMMARY, EntryFields.FACTS, EntryFields.BODY);
        return new Highlights(
                name.orElseGet(() -> Marked.plain(document.name())),
                name.isPresent() ? Optional.empty() : alias,
                passage);
    }

    private static Optional<Marked> first(Hit<EntryDocument> hit, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> hit.highlight().getOrDefault(field, List.of()).stream())
                .findFirst()
                .map(Marked::parse);
    }

    /** Whole documents are asked for, so there is always one. */
    static EntryDocument document(Hit<EntryDocument> hit) {
        return Objects.requireNonNull(hit.source());
    }

    private Facets facets(Map<String, Aggregate> aggregations) {
        List<Facets.Count> kinds = counts(
                aggregations,
                Facet.KIND,
                key -> CatalogueKind.findByKey(key).map(CatalogueKind::label).orElse(key));
        return new Facets(
                kinds.stream()
                        .sorted(Comparator.comparing((Facets.Count count) -> CatalogueKind.findByKey(count.value())
                                .map(Enum::ordinal)
                                .orElse(Integer.MAX_VALUE)))
                        .toList(),
                counts(aggregations, Facet.CLASS, key -> key),
                counts(aggregations, Facet.DISTRICT, key -> places.getOrDefault(key, key)),
                counts(aggregations, Facet.TOWN, key -> places.getOrDefault(key, key)),
                counts(aggregations, Facet.BRAND, key -> brands.getOrDefault(key, key)),
                counts(aggregations, Facet.MONTH, key -> key).stream()
                        .sorted(Comparator.comparingInt(count -> Integer.parseInt(count.value())))
                        .toList(),
                counts(aggregations, Facet.GI, key -> key).stream()
                        .filter(count -> count.value().equals("true"))
                        .mapToLong(Facets.Count::count)
                        .sum());
    }

    private static List<Facets.Count> counts(
            Map<String, Aggregate> aggregations, Facet facet, Function<String, String> label) {
        Aggregate aggregation = aggregations.get(facet.name());
        if (aggregation == null) {
            return List.of();
        }
        Aggregate values =
                Objects.requireNonNull(aggregation.filter().aggregations().get(SearchRequests.COUNTED));
        if (values.isSterms()) {
            return values.sterms().buckets().array().stream()
                    .map(bucket -> count(bucket.key().stringValue(), bucket.docCount(), label))
                    .toList();
        }
        if (values.isLterms()) {
            return values.lterms().buckets().array().stream()
                    .map((LongTermsBucket bucket) -> count(
                            Optional.ofNullable(bucket.keyAsString()).orElseGet(() -> String.valueOf(bucket.key())),
                            bucket.docCount(),
                            label))
                    .toList();
        }
        return List.of();
    }

    private static Facets.Count count(String key, long count, Function<String, String> label) {
        return new Facets.Count(key, label.apply(key), count);
    }
}
