package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.EntryFields;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueWatch;
import cn.lvpu.portal.platform.availability.Availability;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Watches the alias {@code entry}. */
@Component
class ElasticsearchCatalogueWatch implements CatalogueWatch {
    private static final String INDEX = CatalogueIndex.ENTRY_ALIAS;
    private static final int IDS_AT_ONCE = 5_000;
    private static final int TOWNS_TOLD = 2;

    private final ElasticsearchClient client;
    private final Availability availability;
    private final QueryUnderstanding understanding;
    private final Clock clock;

    ElasticsearchCatalogueWatch(
            ElasticsearchClient client, Availability availability, QueryUnderstanding understanding, Clock clock) {
        this.client = client;
        this.availability = availability;
        this.understanding = understanding;
        this.clock = clock;
    }

    @Override
    public Optional<String> generation() {
        try {
            return ask(() -> client.indices().getAlias(request -> request.name(INDEX)).aliases().keySet().stream()
                    .sorted()
                    .reduce((one, other) -> other));
        } catch (ElasticsearchException e) {
            if (e.status() == 404) {
                return Optional.empty();
            }
            throw e;
        }
    }

    @Override
    public void visitIds(Consumer<List<String>> batch) {
        String last = "";
        while (true) {
            String after = last;
            List<String> ids = ask(() -> client.search(
                                    SearchRequest.of(request -> request.index(INDEX)
                                            .size(IDS_AT_ONCE)
                                            .source(source -> source.fetch(false))
                                            .sort(sort -> sort.field(field ->
                                                    field.field(EntryFields.ID).order(SortOrder.Asc)))
                                            .searchAfter(FieldValue.of(after))),
                                    Void.class)
                            .hits()
                            .hits())
                    .stream()
                    .map(Hit::id)
                    .toList();
            if (ids.isEmpty()) {
                return;
            }
            batch.accept(ids);
            last = ids.getLast();
        }
    }

    @Override
    public List<Sighting> describe(Collection<String> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return ask(() -> client.mget(request -> request.index(INDEX).ids(List.copyOf(ids)), EntryDocument.class)
                        .docs())
                .stream()
                .filter(item -> item.isResult() && item.result().source() != null)
                .map(item -> sighting(item.result().source()))
                .toList();
    }

    private static Sighting sighting(@Nullable EntryDocument document) {
        if (document == null) {
            throw new IllegalStateException("a document without a source");
        }
        String towns = document.townNames().stream().limit(TOWNS_TOLD).collect(Collectors.joining("、"))
                + (document.townNames().size() > TOWNS_TOLD ? "等" : "");
        String place = Stream.of(Objects.requireNonNullElse(document.districtName(), ""), towns)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        CatalogueKind kind = CatalogueKind.findByKey(document.kind())
                .orElseThrow(() -> new IllegalStateException("unknown kind in the index: " + document.id()));
        return new Sighting(document.id(), kind, document.name(), place, document.url());
    }

    @Override
    public Look look(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_ENTRIES) {
            throw new IllegalArgumentException("1 to " + MOST_ENTRIES + " entries at once");
        }
        return ask(() -> new EngineLook(
                client,
                availability,
                understanding,
                EntryTerms.read(client, INDEX, ids),
                QueryTerms.of(client, INDEX),
                clock));
    }

    private <T> T ask(Read<T> read) {
        return ask(availability, read);
    }

    static <T> T ask(Availability availability, Read<T> read) {
        return availability.search(() -> {
            try {
                return read.ask();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Something asked of the engine. */
    @FunctionalInterface
    interface Read<T> {
        T ask() throws IOException;
    }
}
