package cn.lvpu.indexer.catalog.schema;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.indexer.rollout.BuildProgress;
import cn.lvpu.indexer.rollout.Rollout;
import cn.lvpu.indexer.testing.IndexerServers;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That each field serves the queries it is meant for. How they are combined and weighed is the portal's business. */
class FieldsForQueriesIT {
    private static final int FIRST = 20;

    @BeforeAll
    static void buildFromBundledContent() {
        IndexerServers.wipeElasticsearch();
        Content content = ContentLoader.bundled();
        new Rollout(IndexerServers.client(), content, Optional.empty(), Clock.systemUTC())
                .build(false, BuildProgress.SILENT);
    }

    @ParameterizedTest(name = "{1} in {0} finds {2}")
    @CsvSource({
        "name.exact, 京白梨, 京白梨",
        "name.exact, '京 白梨', 京白梨",
        "name, 京白梨, 京白梨",
        "name, 白梨, 京白梨",
        "aliases, 門頭溝京白梨, 京白梨",
        "name.pinyin, jingbaili, 京白梨",
        "name.pinyin, jing bai li, 京白梨",
        "name.pinyin, 京百梨, 京白梨",
        "name.pinyin, 妙风山玫瑰, 妙峰山玫瑰",
        "name.pinyin, cuandixia, 爨底下村",
        "name.initials, jbl, 京白梨",
        "name.initials, mfsmg, 妙峰山玫瑰",
        "name.characters, 爨, 爨底下村",
        "name.prefix, 妙峰, 妙峰山玫瑰",
        "name.pinyin_prefix, miaof, 妙峰山玫瑰",
        "name.exact, 灵山绿产, 灵山绿产",
        "name.exact, 靈山綠產, 灵山绿产",
        "district_name.pinyin, mentougou, 京白梨",
        "everything, 妙峰山玫瑰 门头沟, 妙峰山玫瑰",
        "everything, 哪里有卖妙峰山玫瑰的, 妙峰山玫瑰"
    })
    void aFieldServesItsQuery(String field, String query, String name) throws IOException {
        List<String> found = IndexerServers.client()
                .search(
                        search -> search.index(CatalogueIndex.ENTRY_ALIAS)
                                .size(field.startsWith("district") || field.equals("everything") ? 200 : FIRST)
                                .query(q -> q.match(
                                        match -> match.field(field).query(query).operator(Operator.And))),
                        java.util.Map.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .map(source -> (String) Objects.requireNonNull(source).get(EntryFields.NAME))
                .toList();
        assertThat(found).contains(name);
    }

    @ParameterizedTest
    @CsvSource({"640", "第640号"})
    void anAnnouncementIsFoundHoweverItIsTyped(String typed) throws IOException {
        assertThat(ids(CatalogueIndex.ENTRY_ALIAS, EntryFields.OFFICIAL_NUMBERS, typed))
                .isNotEmpty()
                .allMatch(id -> id.startsWith("product:"));
        assertThat(ids(CatalogueIndex.CERTIFICATE_ALIAS, RegistryFields.ANNOUNCEMENT_NUMBERS, typed))
                .isNotEmpty();
    }

    @Test
    void aPinyinHitHighlightsTheCharacters() throws IOException {
        var hits = IndexerServers.client()
                .search(
                        search -> search.index(CatalogueIndex.ENTRY_ALIAS)
                                .query(query -> query.match(match -> match.field(EntryFields.NAME_PINYIN)
                                        .query("jingbaili")
                                        .operator(Operator.And)))
                                .highlight(highlight -> highlight.fields(co.elastic.clients.util.NamedValue.of(
                                        EntryFields.NAME_PINYIN,
                                        co.elastic.clients.elasticsearch.core.search.HighlightField.of(
                                                field -> field)))),
                        Void.class)
                .hits()
                .hits();
        assertThat(hits)
                .anySatisfy(hit -> assertThat(String.join("", hit.highlight().get(EntryFields.NAME_PINYIN)))
                        .contains("<em>")
                        .contains("京"));
    }

    @ParameterizedTest(name = "{2} in {0} {1} finds {3}")
    @CsvSource({
        "entry, name.prefix, 京白, 京白梨",
        "entry, name.prefix, 靈山, 灵山绿产",
        "entry, name.pinyin_prefix, jingbai, 京白梨",
        "entry, name.pinyin_prefix, jb, 京白梨",
        "entry, aliases.prefix, 川底, 爨底下村",
        "place, name.prefix, 門頭, 门头沟区",
        "place, name.pinyin_prefix, mtg, 门头沟区",
        "place, name.exact, 妙峰山镇, 妙峰山镇",
        "certificate, name.prefix, 京白, 京白梨",
        "certificate, name.pinyin_prefix, jingb, 京白梨"
    })
    void aBeginningIsEnoughWhileOneTypes(String index, String field, String typed, String name) throws IOException {
        List<String> found = IndexerServers.client()
                .search(
                        search -> search.index(index)
                                .size(100)
                                .query(query ->
                                        query.match(match -> match.field(field).query(typed))),
                        java.util.Map.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::source)
                .map(source -> (String) Objects.requireNonNull(source).get(EntryFields.NAME))
                .toList();
        assertThat(found).contains(name);
    }

    @Test
    void anExactNumberIgnoresCaseAndWidth() throws IOException {
        assertThat(IndexerServers.client()
                        .count(count -> count.index(CatalogueIndex.CERTIFICATE_ALIAS)
                                .query(query -> query.match(match ->
                                        match.field(RegistryFields.NUMBER_EXACT).query("ＧＩ-2025-640-1"))))
                        .count())
                .isEqualTo(1);
    }

    private static List<String> ids(String index, String field, String value) throws IOException {
        return IndexerServers.client()
                .search(
                        search -> search.index(index)
                                .size(FIRST)
                                .query(query ->
                                        query.term(term -> term.field(field).value(value))),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(Hit::id)
                .map(Objects::requireNonNull)
                .toList();
    }
}
