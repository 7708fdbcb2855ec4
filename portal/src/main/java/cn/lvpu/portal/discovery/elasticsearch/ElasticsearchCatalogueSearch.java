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
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.LongTermsBucket;
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
import org.springframework.data.elasticsearch.client.elc.ElasticsearchAggregations;
import org.springframework.data.elasticsearch.core.ElasticsearchOperations;
import org.springframework.data.elasticsearch.core.SearchHit;
import org.springframework.data.elasticsearch.core.SearchHits;
import org.springframework.stereotype.Component;

/** Searches the alias {@code entry}. Safe for use by many threads. */
@Component
class ElasticsearchCatalogueSearch implements CatalogueSearch {
    private static final double EARTH_KM = 6371.0088;

    private final ElasticsearchOperations operations;
    private final Availability availability;
    private final Clock clock;
    private final QueryUnderstanding understanding;
    private final Map<String, String> places;
    private final Map<String, String> brands;

    ElasticsearchCatalogueSearch(
            ElasticsearchOperations operations,
            Availability availability,
            QueryUnderstanding understanding,
            Content content,
            Clock clock) {
        this.operations = operations;
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
        return availability.search(() -> {
            CatalogueResults results = search(criteria, question, month);
            return results.total() == 0 && !criteria.isBrowsing() && !criteria.isFiltered()
                    ? search(criteria, question.relaxed(), month)
                    : results;
        });
    }

    private CatalogueResults search(SearchCriteria criteria, Question question, int month) {
        SearchHits<EntryDocument> hits =
                operations.search(SearchRequests.page(criteria, question, month), EntryDocument.class);
        List<CatalogueItem> items =
                hits.getSearchHits().stream().map(hit -> item(hit, criteria)).toList();
        return new CatalogueResults(
                hits.getTotalHits(),
                items,
                facets(hits),
                question.understood(),
                criteria.page() > 0 ? Optional.empty() : Corrections.jump(question, hits.getSearchHits()),
                criteria.page() > 0 ? Optional.empty() : Corrections.suggestion(question, hits.getSearchHits()));
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

    private static CatalogueItem item(SearchHit<EntryDocument> hit, SearchCriteria criteria) {
        EntryDocument document = hit.getContent();
        Optional<GeoPoint> point = Optional.ofNullable(document.point()).map(at -> new GeoPoint(at.lat(), at.lon()));
        double score = hit.getScore();
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
                criteria.near().flatMap(near -> point.map(at -> kilometres(near.point(), at))),
                highlights(hit, document),
                document.url());
    }

    private static Highlights highlights(SearchHit<EntryDocument> hit, EntryDocument document) {
        Optional<Marked> name = first(hit, EntryFields.NAME, EntryFields.NAME_PINYIN, EntryFields.NAME_INITIALS);
        Optional<Marked> alias =
                first(hit, EntryFields.ALIASES, EntryFields.ALIASES_PINYIN, EntryFields.ALIASES_INITIALS);
        Optional<Marked> passage = first(hit, EntryFields.SUMMARY, EntryFields.FACTS, EntryFields.BODY);
        return new Highlights(
                name.orElseGet(() -> Marked.plain(document.name())),
                name.isPresent() ? Optional.empty() : alias,
                passage);
    }

    private static Optional<Marked> first(SearchHit<EntryDocument> hit, String... fields) {
        return Stream.of(fields)
                .flatMap(field -> hit.getHighlightField(field).stream())
                .findFirst()
                .map(Marked::parse);
    }

    private static double kilometres(GeoPoint from, GeoPoint to) {
        double north = Math.toRadians(to.latitude() - from.latitude());
        double east = Math.toRadians(to.longitude() - from.longitude());
        double half = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(Math.toRadians(from.latitude()))
                        * Math.cos(Math.toRadians(to.latitude()))
                        * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH_KM * Math.asin(Math.sqrt(half));
    }

    private Facets facets(SearchHits<EntryDocument> hits) {
        if (!(hits.getAggregations() instanceof ElasticsearchAggregations aggregations)) {
            return Facets.none();
        }
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
            ElasticsearchAggregations aggregations, Facet facet, Function<String, String> label) {
        var aggregation = aggregations.get(facet.name());
        if (aggregation == null) {
            return List.of();
        }
        Aggregate values = Objects.requireNonNull(
                aggregation.aggregation().getAggregate().filter().aggregations().get(SearchRequests.COUNTED));
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
