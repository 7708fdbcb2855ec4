package cn.lvpu.indexer.catalog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.PlaceDocument;
import cn.lvpu.indexer.catalog.PostDocument;
import cn.lvpu.indexer.catalog.RegistryDocument;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldNamesTest {

    @ParameterizedTest
    @CsvSource({
        "entry, cn.lvpu.indexer.catalog.schema.EntryFields",
        "certificate, cn.lvpu.indexer.catalog.schema.RegistryFields",
        "post, cn.lvpu.indexer.catalog.schema.PostFields",
        "place, cn.lvpu.indexer.catalog.schema.PlaceFields",
        "indexer_state, cn.lvpu.indexer.catalog.schema.IndexerStateFields"
    })
    void everyMappedFieldHasAConstantAndEveryConstantIsMapped(String index, Class<?> constants) {
        assertThat(constantsOf(constants)).isEqualTo(fieldsOf(mapping(index)));
    }

    @ParameterizedTest
    @CsvSource({"entry", "certificate", "post", "place", "indexer_state"})
    void noFieldIsEverAddedByADocument(String index) {
        assertThat(mapping(index).path("dynamic").asString()).isEqualTo("strict");
    }

    @Test
    void documentsHaveExactlyTheMappedFields() {
        Set<String> entry = fieldsOf(mapping("entry"), false);
        entry.remove(EntryFields.EVERYTHING);
        assertThat(componentsOf(EntryDocument.class)).isEqualTo(entry);
        assertThat(componentsOf(RegistryDocument.class)).isEqualTo(fieldsOf(mapping("certificate"), false));
        assertThat(componentsOf(PlaceDocument.class)).isEqualTo(fieldsOf(mapping("place"), false));
        assertThat(componentsOf(PostDocument.class)).isEqualTo(fieldsOf(mapping("post"), false));
    }

    private static JsonNode mapping(String index) {
        try (InputStream in = CatalogueIndex.class.getResourceAsStream(index + "-mapping.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> fieldsOf(JsonNode mapping) {
        return fieldsOf(mapping, true);
    }

    private static Set<String> fieldsOf(JsonNode mapping, boolean subFields) {
        Set<String> names = new TreeSet<>();
        mapping.path("properties").properties().forEach(field -> {
            names.add(field.getKey());
            if (subFields) {
                field.getValue().path("fields").propertyNames().forEach(sub -> names.add(field.getKey() + "." + sub));
            }
        });
        return names;
    }

    private static Set<String> constantsOf(Class<?> constants) {
        return Arrays.stream(constants.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers())
                        && !field.getName().endsWith("_DOCUMENT_ID"))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> componentsOf(Class<? extends Record> document) {
        Stream<Method> components =
                Arrays.stream(document.getRecordComponents()).map(RecordComponent::getAccessor);
        Stream<Method> derived = Arrays.stream(document.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JsonProperty.class));
        return Stream.concat(components, derived)
                .map(method -> {
                    JsonProperty named = method.getAnnotation(JsonProperty.class);
                    return named == null ? method.getName() : named.value();
                })
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
