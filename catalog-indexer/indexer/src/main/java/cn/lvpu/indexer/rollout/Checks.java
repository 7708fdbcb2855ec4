package cn.lvpu.indexer.rollout;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.EntryFields;
import cn.lvpu.indexer.load.Generations;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What must be true of a filled generation before anybody searches it. Each check gives the first thing that is wrong. */
final class Checks {
    private static final int SAMPLES = 50;

    private final ElasticsearchClient client;
    private final Generations generations;
    private final String generation;

    Checks(ElasticsearchClient client, Generations generations, String generation) {
        this.client = client;
        this.generations = generations;
        this.generation = generation;
    }

    Optional<String> count(CatalogueIndex index, long expected) throws IOException {
        long found = generations.count(generation, index);
        return found == expected
                ? Optional.empty()
                : Optional.of("索引 " + index.indexOf(generation) + " 有 " + found + " 篇文档，来源有 " + expected + " 篇");
    }

    Optional<String> samples(CuratedDocuments curated) throws IOException {
        Optional<String> entries =
                samples(CatalogueIndex.ENTRY, curated.entries(), EntryDocument::id, EntryDocument.class);
        return entries.isPresent()
                ? entries
                : samples(
                        CatalogueIndex.CERTIFICATE,
                        curated.giRecords(),
                        RegistryDocument::number,
                        RegistryDocument.class);
    }

    /** Every brand and the first products must be found by their exact names. */
    Optional<String> queries(CuratedDocuments curated) throws IOException {
        for (EntryDocument entry : curated.landmarks()) {
            for (String field : List.of(EntryFields.NAME_EXACT, EntryFields.NAME)) {
                SearchResponse<Void> response = client.search(
                        search -> search.index(CatalogueIndex.ENTRY.indexOf(generation))
                                .source(source -> source.fetch(false))
                                .query(query -> query.bool(bool -> bool.must(must -> must.match(
                                                match -> match.field(field).query(entry.name())))
                                        .filter(filter -> filter.term(term ->
                                                term.field(EntryFields.ID).value(entry.id())))))
                                .size(1),
                        Void.class);
                if (response.hits().hits().isEmpty()) {
                    return Optional.of("按字段 " + field + " 查“" + entry.name() + "”找不到 " + entry.id());
                }
            }
        }
        return Optional.empty();
    }

    private <T> Optional<String> samples(CatalogueIndex index, List<T> documents, Function<T, String> id, Class<T> type)
            throws IOException {
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        List<T> samples = new ArrayList<>();
        int step = Math.max(1, documents.size() / SAMPLES);
        for (int i = 0; i < documents.size(); i += step) {
            samples.add(documents.get(i));
        }
        Map<String, T> stored = new HashMap<>();
        client.mget(
                        get -> get.index(index.indexOf(generation))
                                .ids(samples.stream().map(id).toList()),
                        type)
                .docs()
                .forEach(document -> {
                    if (document.isResult() && document.result().source() != null) {
                        stored.put(document.result().id(), document.result().source());
                    }
                });
        return samples.stream()
                .filter(sample -> !sample.equals(stored.get(id.apply(sample))))
                .findFirst()
                .map(sample -> "索引 " + index.indexOf(generation) + " 里的 " + id.apply(sample) + " 与来源不同");
    }
}
