package cn.lvpu.indexer.catalog.schema;

import cn.lvpu.content.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The definition of all indexes for one state of the content: mappings, settings and, within the settings, the dictionary
 * and readings of the text analysis. Two definitions with the same {@link #hash()} make the same indexes. Immutable.
 */
public final class CatalogueDefinition {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String WORDS = "${words}";
    private static final String READINGS = "${readings}";
    private static final String SYNONYMS = "${synonyms}";

    private final Map<CatalogueIndex, IndexDefinition> definitions;
    private final String hash;

    private CatalogueDefinition(Map<CatalogueIndex, IndexDefinition> definitions) {
        this.definitions = definitions;
        this.hash = hashOf(definitions);
    }

    public static CatalogueDefinition of(Content content) {
        return of(
                content.vocabulary(),
                readings(content),
                content.synonyms().stream()
                        .map(same -> String.join(",", same.terms()))
                        .toList());
    }

    /**
     * @param words what segmentation keeps whole; order and repetition do not matter
     * @param readings {@code 名=pin yin}, for names whose reading does not follow from their characters
     * @param synonyms words for the same thing, with commas between them
     */
    static CatalogueDefinition of(Collection<String> words, Collection<String> readings, Collection<String> synonyms) {
        String settings = settings(new TreeSet<>(words), new TreeSet<>(readings), new TreeSet<>(synonyms));
        Map<CatalogueIndex, IndexDefinition> definitions = new EnumMap<>(CatalogueIndex.class);
        for (CatalogueIndex index : CatalogueIndex.values()) {
            definitions.put(index, new IndexDefinition(index.alias(), mapping(index.alias()), settings));
        }
        return new CatalogueDefinition(definitions);
    }

    /** The index of the tails' heartbeats: plain fields, no text analysis, no generations. */
    public static IndexDefinition ofState() {
        return new IndexDefinition(
                CatalogueIndex.STATE_INDEX,
                mapping(CatalogueIndex.STATE_INDEX),
                "{\"index\":{\"number_of_shards\":1,\"auto_expand_replicas\":\"0-1\"}}");
    }

    public IndexDefinition of(CatalogueIndex index) {
        return java.util.Objects.requireNonNull(definitions.get(index));
    }

    /** SHA-256 in hexadecimal over mappings and settings, the dictionary included. */
    public String hash() {
        return hash;
    }

    /** The first eight digits of {@link #hash()}, as they stand in a generation's name. */
    public String shortHash() {
        return hash.substring(0, 8);
    }

    private static Collection<String> readings(Content content) {
        return Stream.of(
                        content.entries().stream()
                                .flatMap(entry -> ReadingLines.of(
                                        entry.name(), entry.reading().pinyin())),
                        content.brands().stream()
                                .flatMap(brand -> ReadingLines.of(
                                        brand.name(), brand.reading().pinyin())),
                        content.districts().stream()
                                .flatMap(district -> ReadingLines.of(
                                        district.name(), district.reading().pinyin())),
                        content.districts().stream()
                                .flatMap(district -> district.towns().stream())
                                .flatMap(town -> ReadingLines.of(town.name(), town.pinyin())))
                .flatMap(lines -> lines)
                .toList();
    }

    private static String settings(Collection<String> words, Collection<String> readings, Collection<String> synonyms) {
        ObjectNode settings = (ObjectNode) JSON.readTree(resource("settings.json"));
        for (JsonNode group : settings.path("analysis")) {
            for (JsonNode component : group) {
                fill((ObjectNode) component, "words", WORDS, words);
                fill((ObjectNode) component, "readings", READINGS, readings);
                fill((ObjectNode) component, "synonyms", SYNONYMS, synonyms);
            }
        }
        return JSON.writeValueAsString(settings);
    }

    private static void fill(ObjectNode component, String key, String placeholder, Collection<String> values) {
        if (component.path(key).asString("").equals(placeholder)) {
            ArrayNode array = component.putArray(key);
            values.forEach(array::add);
        }
    }

    private static String mapping(String name) {
        return JSON.writeValueAsString(JSON.readTree(resource(name + "-mapping.json")));
    }

    private static String resource(String name) {
        try (InputStream in = CatalogueDefinition.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar lacks the resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hashOf(Map<CatalogueIndex, IndexDefinition> definitions) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            definitions.values().forEach(definition -> {
                digest.update(definition.mapping().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
                digest.update(definition.settings().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
