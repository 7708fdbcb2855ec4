package cn.lvpu.indexer.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.indexer.testing.SmallContent;
import cn.lvpu.indexer.transform.EntryDocuments;
import cn.lvpu.indexer.transform.PlaceDocuments;
import cn.lvpu.indexer.transform.RegistryDocuments;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.data.elasticsearch.core.convert.MappingElasticsearchConverter;
import org.springframework.data.elasticsearch.core.document.Document;
import org.springframework.data.elasticsearch.core.mapping.SimpleElasticsearchMappingContext;
import tools.jackson.databind.json.JsonMapper;

class DocumentsTest {
    private static final Instant INSTANT = Instant.parse("2026-11-22T08:00:00.120Z");

    static Stream<Record> documents() {
        return Stream.of(
                        EntryDocuments.of(SmallContent.of()),
                        RegistryDocuments.of(SmallContent.of()),
                        PlaceDocuments.of(SmallContent.of()),
                        Stream.of(certificate(), post()))
                .flatMap(stream -> stream);
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("documents")
    void whatIsWrittenIsReadBackTheSame(Record document) {
        JsonMapper json = JsonMapper.shared();
        assertThat((Object) json.readValue(json.writeValueAsString(document), document.getClass()))
                .isEqualTo(document);
    }

    @org.junit.jupiter.params.ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("documents")
    void springDataReadsWhatTheIndexerWrote(Record document) {
        MappingElasticsearchConverter converter =
                new MappingElasticsearchConverter(new SimpleElasticsearchMappingContext());
        converter.afterPropertiesSet();
        Document stored = Document.parse(JsonMapper.shared().writeValueAsString(document));
        assertThat((Object) converter.read(document.getClass(), stored)).isEqualTo(document);
    }

    @Test
    void namesAreSnakeCaseAndEmptyFieldsAreLeftOut() {
        Map<?, ?> stored = JsonMapper.shared().convertValue(certificate(), Map.class);
        assertThat(stored.get("record_type")).isEqualTo("certificate");
        assertThat(stored.get("issued_at")).isEqualTo("2026-11-22T08:00:00.120Z");
        assertThat(stored.get("valid_to")).isEqualTo("2028-12-31");
        assertThat(stored.containsKey("announcement")).isFalse();
        assertThat(stored.containsKey("announcement_numbers")).isFalse();
    }

    private static RegistryDocument certificate() {
        return new RegistryDocument(
                RegistryDocument.CERTIFICATE,
                "LVPU-1",
                null,
                "LSLC",
                "灵山绿产",
                "某合作社",
                List.of("京白梨"),
                "军庄镇",
                "110109",
                null,
                "suspended",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                true,
                "门头沟区",
                INSTANT,
                null,
                List.of(),
                null,
                null,
                null,
                3,
                List.of(Map.of("kind", "issued"), Map.of("kind", "suspended", "reason", "抽检")),
                INSTANT);
    }

    private static PostDocument post() {
        return new PostDocument(
                "5b1f3c1e-0000-4000-8000-000000000001",
                "share",
                "今天的京白梨真甜",
                "小杨",
                "110109",
                null,
                "product:jing-bai-li",
                false,
                INSTANT,
                INSTANT,
                2,
                INSTANT);
    }
}
