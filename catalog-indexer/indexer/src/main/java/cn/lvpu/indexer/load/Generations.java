package cn.lvpu.indexer.load;

import cn.lvpu.indexer.catalog.schema.CatalogueDefinition;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.IndexDefinition;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorResponse;
import co.elastic.clients.elasticsearch._types.ExpandWildcard;
import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.CreateIndexResponse;
import co.elastic.clients.elasticsearch.indices.GetIndexResponse;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.transport.Endpoint;
import co.elastic.clients.transport.endpoints.SimpleEndpoint;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The generations as they lie in Elasticsearch. What a generation was made of stands in the {@code _meta} of its mappings,
 * so that nothing else has to be kept. Thread-safe.
 */
public final class Generations {
    /** Only what is named like a generation is ever touched. */
    private static final Pattern NAME = Pattern.compile("\\d{14}-[0-9a-f]{8}");

    /** The same as the client asks for in its answers, or the server refuses the request. */
    private static final String JSON = "application/vnd.elasticsearch+json; compatible-with=9";

    private static final String META_DEFINITION = "definition_hash";
    private static final String META_CONTENT = "content_hash";
    private static final String META_DATABASE = "with_database";
    private static final String META_COMPLETE = "complete";
    private static final String META_REJECTED = "rejected";

    private final ElasticsearchClient client;

    public Generations(ElasticsearchClient client) {
        this.client = client;
    }

    /** All of them, the oldest first. */
    public List<Generation> list() throws IOException {
        GetIndexResponse response = client.indices()
                .get(get -> get.index(Arrays.stream(CatalogueIndex.values())
                                .map(index -> index.alias() + "-*")
                                .toList())
                        .expandWildcards(ExpandWildcard.All)
                        .allowNoIndices(true)
                        .ignoreUnavailable(true)
                        .features(Feature.Aliases, Feature.Mappings));
        Map<String, Map<CatalogueIndex, IndexState>> byName = new TreeMap<>();
        response.indices().forEach((name, state) -> {
            for (CatalogueIndex index : CatalogueIndex.values()) {
                String generation = name.startsWith(index.alias() + "-")
                        ? name.substring(index.alias().length() + 1)
                        : "";
                if (NAME.matcher(generation).matches()) {
                    byName.computeIfAbsent(generation, key -> new TreeMap<>()).put(index, state);
                }
            }
        });
        List<Generation> generations = new ArrayList<>();
        byName.forEach((name, states) -> generations.add(generation(name, states)));
        return generations;
    }

    public Optional<Generation> findLive() throws IOException {
        return list().stream().filter(Generation::isLive).findFirst();
    }

    /** The name of the generation that the aliases point to, asked cheaply: of one alias alone. */
    public Optional<String> findLiveName() throws IOException {
        String alias = CatalogueIndex.ENTRY_ALIAS;
        if (!client.indices().existsAlias(exists -> exists.name(alias)).value()) {
            return Optional.empty();
        }
        return client.indices().getAlias(get -> get.name(alias)).aliases().keySet().stream()
                .map(index -> index.substring(alias.length() + 1))
                .max(Comparator.naturalOrder());
    }

    /** Whether something else than an alias occupies one of the names, which no swap could replace. */
    public Optional<String> findOccupiedAlias() throws IOException {
        for (CatalogueIndex index : CatalogueIndex.values()) {
            if (client.indices().exists(exists -> exists.index(index.alias())).value()
                    && !client.indices()
                            .existsAlias(exists -> exists.name(index.alias()))
                            .value()) {
                return Optional.of(index.alias());
            }
        }
        return Optional.empty();
    }

    /** Makes the empty indexes, without refresh and replicas until {@link #open}. */
    public void create(String name, CatalogueDefinition definition, String contentHash, boolean withDatabase)
            throws IOException {
        for (CatalogueIndex index : CatalogueIndex.values()) {
            createIndex(index.indexOf(name), definition.of(index));
            putMeta(index.indexOf(name), definition.hash(), contentHash, withDatabase, false, false);
            client.indices()
                    .putSettings(put -> put.index(index.indexOf(name))
                            .settings(settings -> settings.refreshInterval(interval -> interval.time("-1"))
                                    .autoExpandReplicas("false")
                                    .numberOfReplicas("0")));
        }
    }

    /** Makes a filled generation ready to be searched: refresh and replicas as defined. */
    public void open(String name) throws IOException {
        for (CatalogueIndex index : CatalogueIndex.values()) {
            client.indices()
                    .putSettings(put -> put.index(index.indexOf(name))
                            .settings(settings -> settings.refreshInterval(interval -> interval.time("1s"))
                                    .autoExpandReplicas("0-1")));
        }
        refresh(name);
    }

    public void refresh(String name) throws IOException {
        client.indices().refresh(refresh -> refresh.index(indexes(name)));
    }

    public void markComplete(String name, String definitionHash, String contentHash, boolean withDatabase)
            throws IOException {
        for (CatalogueIndex index : CatalogueIndex.values()) {
            putMeta(index.indexOf(name), definitionHash, contentHash, withDatabase, true, false);
        }
    }

    /** Remembers of a complete generation whether somebody rolled back from it. */
    public void markRejected(Generation generation, boolean rejected) throws IOException {
        for (CatalogueIndex index : generation.indexes()) {
            putMeta(
                    index.indexOf(generation.name()),
                    generation.definitionHash(),
                    generation.contentHash(),
                    generation.withDatabase(),
                    generation.complete(),
                    rejected);
        }
    }

    /** Points every alias to the generation, in one step: a search sees the old or the new one, never none. */
    public void makeLive(String name) throws IOException {
        List<Action> actions = new ArrayList<>();
        for (Generation other : list()) {
            for (CatalogueIndex index : other.live()) {
                if (!other.name().equals(name)) {
                    actions.add(Action.of(action -> action.remove(remove -> remove.index(index.indexOf(other.name()))
                            .alias(index.alias())
                            .mustExist(true))));
                }
            }
        }
        for (CatalogueIndex index : CatalogueIndex.values()) {
            actions.add(Action.of(
                    action -> action.add(add -> add.index(index.indexOf(name)).alias(index.alias()))));
        }
        client.indices().updateAliases(update -> update.actions(actions));
    }

    public void delete(Generation generation) throws IOException {
        for (CatalogueIndex index : generation.indexes()) {
            client.indices()
                    .delete(delete ->
                            delete.index(index.indexOf(generation.name())).ignoreUnavailable(true));
        }
    }

    /** Documents in an index, as far as refreshed. */
    public long count(String name, CatalogueIndex index) throws IOException {
        return client.count(count -> count.index(index.indexOf(name))).count();
    }

    /** Makes the state index, or adds fields that a newer version of this program has. */
    public void ensureStateIndex() throws IOException {
        IndexDefinition definition = CatalogueDefinition.ofState();
        if (client.indices().exists(exists -> exists.index(definition.name())).value()) {
            client.indices()
                    .putMapping(put -> put.index(definition.name()).withJson(new StringReader(definition.mapping())));
            return;
        }
        try {
            createIndex(definition.name(), definition);
        } catch (co.elastic.clients.elasticsearch._types.ElasticsearchException e) {
            if (!"resource_already_exists_exception".equals(e.error().type())) {
                throw e;
            }
        }
    }

    /** Sent as it stands: the typed request knows neither the plugin's components nor their settings. */
    private void createIndex(String name, IndexDefinition definition) throws IOException {
        String body = "{\"settings\":" + definition.settings() + ",\"mappings\":" + definition.mapping() + "}";
        Endpoint<BinaryData, CreateIndexResponse, ErrorResponse> endpoint = new SimpleEndpoint<>(
                "es/indices.create",
                request -> "PUT",
                request -> "/" + name,
                request -> Map.of(),
                request -> Map.of(),
                request -> Map.of(),
                request -> request,
                CreateIndexResponse._DESERIALIZER);
        client._transport()
                .performRequest(
                        BinaryData.of(body.getBytes(StandardCharsets.UTF_8), JSON),
                        endpoint,
                        client._transportOptions());
    }

    private void putMeta(
            String index,
            String definitionHash,
            String contentHash,
            boolean withDatabase,
            boolean complete,
            boolean rejected)
            throws IOException {
        Map<String, JsonData> meta = new HashMap<>();
        meta.put(META_DEFINITION, JsonData.of(definitionHash));
        meta.put(META_CONTENT, JsonData.of(contentHash));
        meta.put(META_DATABASE, JsonData.of(withDatabase));
        meta.put(META_COMPLETE, JsonData.of(complete));
        meta.put(META_REJECTED, JsonData.of(rejected));
        client.indices().putMapping(put -> put.index(index).meta(meta));
    }

    private static Generation generation(String name, Map<CatalogueIndex, IndexState> states) {
        Set<CatalogueIndex> live = EnumSet.noneOf(CatalogueIndex.class);
        boolean complete = true;
        boolean rejected = false;
        Set<String> definitionHashes = new HashSet<>();
        Set<String> contentHashes = new HashSet<>();
        boolean withDatabase = true;
        for (Map.Entry<CatalogueIndex, IndexState> entry : states.entrySet()) {
            if (entry.getValue().aliases().containsKey(entry.getKey().alias())) {
                live.add(entry.getKey());
            }
            Map<String, JsonData> meta = meta(entry.getValue().mappings());
            complete &= flag(meta, META_COMPLETE);
            rejected |= flag(meta, META_REJECTED);
            withDatabase &= flag(meta, META_DATABASE);
            definitionHashes.add(text(meta, META_DEFINITION));
            contentHashes.add(text(meta, META_CONTENT));
        }
        return new Generation(
                name,
                EnumSet.copyOf(states.keySet()),
                live,
                complete,
                rejected,
                definitionHashes.size() == 1 ? definitionHashes.iterator().next() : "",
                contentHashes.size() == 1 ? contentHashes.iterator().next() : "",
                withDatabase);
    }

    private static Map<String, JsonData> meta(@Nullable TypeMapping mapping) {
        return mapping == null ? Map.of() : mapping.meta();
    }

    private static boolean flag(Map<String, JsonData> meta, String key) {
        JsonData value = meta.get(key);
        return value != null && value.to(Boolean.class);
    }

    private static String text(Map<String, JsonData> meta, String key) {
        JsonData value = meta.get(key);
        return value == null ? "" : value.to(String.class);
    }

    private static List<String> indexes(String name) {
        return Arrays.stream(CatalogueIndex.values())
                .map(index -> index.indexOf(name))
                .toList();
    }
}
