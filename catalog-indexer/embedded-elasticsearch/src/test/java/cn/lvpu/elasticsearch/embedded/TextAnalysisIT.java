package cn.lvpu.elasticsearch.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch.Settings;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings and the mapping of text-analysis's README, as they are written there, on a real node. */
class TextAnalysisIT {
    private static final List<String> NAMES =
            List.of("京白梨", "妙峰山玫瑰", "门头沟小院", "爨底下村", "柏峪村", "怀柔板栗", "泗家水红头香椿", "庙会（妙峰山庙会）", "延庆国光苹果", "北京白梨");

    @TempDir
    static Path data;

    private static EmbeddedElasticsearch node;
    private static URI uri;

    @BeforeAll
    static void indexNames() throws Exception {
        List<String> blocks = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("..", "text-analysis", "README.md")))
                .results()
                .map(block -> block.group(1))
                .toList();
        node = EmbeddedElasticsearch.start(
                Settings.of(EmbeddedElasticsearchIT.HOME, data).withHeapMegabytes(256));
        uri = node.uri();
        Rest.Answer created = Rest.put(
                uri,
                "/names",
                "{\"settings\":" + blocks.get(0) + ",\"mappings\":{\"dynamic\":\"strict\",\"properties\":{\"name\":"
                        + blocks.get(1) + "}}}");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        StringBuilder bulk = new StringBuilder();
        for (String name : NAMES) {
            bulk.append("{\"index\":{}}\n{\"name\":\"").append(name).append("\"}\n");
        }
        Rest.Answer indexed = Rest.post(uri, "/names/_bulk?refresh=true", bulk.toString());
        assertThat(indexed.body()).contains("\"errors\":false");
    }

    @AfterAll
    static void stop() {
        node.stop();
    }

    @ParameterizedTest
    @CsvSource({
        "name,          京白梨,        京白梨",
        "name,          妙峰山,        妙峰山玫瑰",
        "name,          玫瑰,          妙峰山玫瑰",
        "name,          門頭溝小院,    门头沟小院",
        "name,          香椿,          泗家水红头香椿",
        "name.characters, 爨,          爨底下村",
        "name.characters, 峪,          柏峪村",
        "name.exact,    庙会 妙峰山庙会, 庙会（妙峰山庙会）",
        "name.exact,    懷柔板栗,      怀柔板栗",
        "name.prefix,   延慶國,        延庆国光苹果",
        "name.pinyin,   jingbaili,     京白梨",
        "name.pinyin,   jing bai li,   京白梨",
        "name.pinyin,   JingBaiLi,     京白梨",
        "name.pinyin,   jingbail,      京白梨",
        "name.pinyin,   meigui,        妙峰山玫瑰",
        "name.pinyin,   cuandixia,     爨底下村",
        "name.pinyin,   怀揉板栗,      怀柔板栗",
        "name.pinyin,   妙风山玫瑰,    妙峰山玫瑰",
        "name.initials, jbl,           京白梨",
        "name.initials, mfsmg,         妙峰山玫瑰",
        "name.initials, hrbl,          怀柔板栗",
        "name.pinyin_prefix, miaof,    妙峰山玫瑰",
        "name.pinyin_prefix, sjsht,    泗家水红头香椿",
    })
    void whatIsTypedFindsTheName(String field, String typed, String name) {
        assertThat(found(field, typed)).contains(name);
    }

    @Test
    void aNameThatOnlySoundsLikeALongerOneIsNotFoundByIt() {
        assertThat(found("name.pinyin", "jingbaili")).containsExactlyInAnyOrder("京白梨", "北京白梨");
        assertThat(found("name.pinyin", "meiguihua")).isEmpty();
        assertThat(found("name", "京白")).isNotEmpty().allMatch(name -> name.contains("京白"));
    }

    @Test
    void aQuestionIsAskedWithoutItsChatter() {
        String query =
                "{\"query\":{\"match\":{\"name\":{\"query\":\"哪里有卖红头香椿的\",\"operator\":\"and\",\"analyzer\":\"lvpu_zh_query\"}}}}";
        assertThat(names(Rest.post(uri, "/names/_search", query).body())).containsExactly("泗家水红头香椿");
    }

    @ParameterizedTest
    @CsvSource({
        "name.pinyin,   meigui,    妙峰山<em>玫瑰</em>",
        "name.initials, mg,        妙峰山<em>玫瑰</em>",
        "name.pinyin,   jingbaili, <em>京白梨</em>",
        "name,          妙峯山,    <em>妙峰山</em>玫瑰",
        "name.characters, 爨,      <em>爨</em>底下村",
    })
    void aHitHighlightsTheCharacters(String field, String typed, String highlighted) {
        String body = Rest.post(
                        uri,
                        "/names/_search",
                        "{\"query\":" + match(field, typed) + ",\"highlight\":{\"fields\":{\"" + field
                                + "\":{\"number_of_fragments\":0}}}}")
                .body();
        assertThat(body).contains(highlighted);
    }

    @Test
    void analyzeShowsTokensWithTheOffsetsOfTheOriginal() {
        String body = Rest.post(uri, "/names/_analyze", "{\"analyzer\":\"lvpu_zh\",\"text\":\"北京　門頭溝妙峰山京白梨\"}")
                .body();
        assertThat(body)
                .contains("{\"token\":\"门头沟妙峰山京白梨\",\"start_offset\":3,\"end_offset\":12,")
                .contains("{\"token\":\"妙峰山\",\"start_offset\":6,\"end_offset\":9,")
                .contains("{\"token\":\"白梨\",\"start_offset\":10,\"end_offset\":12,");
    }

    @Test
    void aMalformedReadingRefusesTheIndexAndIsQuoted() {
        Rest.Answer refused = Rest.put(
                uri,
                "/broken",
                "{\"settings\":{\"analysis\":{\"analyzer\":{\"p\":{\"type\":\"lvpu_pinyin\",\"readings\":[\"爨底下=cuan\"]}}}}}");
        assertThat(refused.status()).isGreaterThanOrEqualTo(400);
        assertThat(refused.body()).contains("爨底下=cuan");
    }

    @Test
    void theBuildingBlocksMakeCustomAnalyzersAndMayBeLeftWithoutLists() {
        Rest.Answer created = Rest.put(uri, "/custom", """
                {"settings":{"analysis":{
                  "tokenizer":{"words":{"type":"lvpu_chinese","words":["京白梨"]}},
                  "analyzer":{
                    "a":{"type":"custom","char_filter":["lvpu_normalize"],"tokenizer":"words"},
                    "b":{"type":"custom","tokenizer":"lvpu_characters","filter":["lvpu_pinyin"]},
                    "c":{"type":"custom","tokenizer":"lvpu_characters","filter":["lvpu_pinyin_search"]},
                    "d":{"type":"custom","tokenizer":"lvpu_characters","filter":["lvpu_initials"]},
                    "e":{"type":"custom","tokenizer":"lvpu_whole"},
                    "f":{"type":"lvpu_zh"}}}}}""");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        assertThat(Rest.post(uri, "/custom/_analyze", "{\"analyzer\":\"b\",\"text\":\"京白梨\"}")
                        .body())
                .contains("\"jingbaili\"", "\"jingbai\"", "\"jing\"");
        assertThat(Rest.post(uri, "/custom/_analyze", "{\"analyzer\":\"f\",\"text\":\"京白梨\"}")
                        .body())
                .contains("\"京白\"", "\"白梨\"");
    }

    private static List<String> found(String field, String typed) {
        return names(Rest.post(uri, "/names/_search", "{\"query\":" + match(field, typed) + "}")
                .body());
    }

    private static String match(String field, String typed) {
        return "{\"match\":{\"" + field + "\":{\"query\":\"" + typed + "\",\"operator\":\"and\"}}}";
    }

    private static List<String> names(String body) {
        return Pattern.compile("\"name\":\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
