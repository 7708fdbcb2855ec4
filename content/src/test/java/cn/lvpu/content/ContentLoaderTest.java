package cn.lvpu.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a file can be wrong, and the exact line that an editor gets to read. */
class ContentLoaderTest {
    private static final String PEAR = """
            ---
            name: 京白梨
            class: 果品-梨
            summary: 门头沟的梨。
            confidence: verified
            place:
              district: "110109"
              towns: ["110109104"]
            point:
              latitude: 40.0
              longitude: 116.1
            season:
              months: [8, 9]
              confidence: verified
            brands: [ling-shan]
            reading:
              pinyin: jing bai li
              initials: jbl
              traditional: 京白梨
            sources:
              gonggao:
                publisher: 原国家质检总局公告2012年第37号
                date: "2012-03-13"
            facts:
              - label: 产地
                text: 军庄镇
                source: gonggao
            ---

            正文。
            """;
    private static final String BRAND = """
            ---
            name: 灵山绿产
            level: 区级区域公用品牌
            summary: 门头沟的品牌。
            confidence: verified
            place:
              district: "110109"
            reading:
              pinyin: ling shan
              initials: ls
              traditional: 靈山綠產
            sources:
              baogao:
                publisher: 执法检查报告
            ---
            """;
    private static final String GI_HEADER =
            "id,product_name,type,announcement,announcement_year,announced_on,issuer,province,city,holder,area,characteristics,product,note,source,source_date\n";
    private static final String GI_ROW =
            "gi-2012-37-1,京白梨,地理标志产品,原国家质检总局公告2012年第37号,2012,2012-03-13,原国家质检总局,北京市,北京市,,军庄镇,,jing-bai-li,,原国家质检总局公告2012年第37号,2012-03-13\n";
    private static final String HERITAGE_HEADER =
            "slug,name,aliases,summary,district,towns,villages,latitude,longitude,point_note,tags,level,category,code,batch,protection_unit,pinyin,initials,traditional,source,source_date,confidence\n";
    private static final String HERITAGE_ROW =
            "tai-ping-gu,太平鼓,,国家级项目。,110109,,,40.0,116.1,,,国家级,传统舞蹈,,,,tai ping gu,tpg,太平鼓,公开数据集,,verified\n";

    @TempDir
    Path folder;

    @BeforeEach
    void aSmallFolderThatIsAccepted() {
        write("districts/districts.csv", """
                code,name,pinyin,initials,traditional,ecological_conservation,latitude,longitude
                110109,门头沟区,men tou gou qu,mtgq,門頭溝區,whole,39.99,115.78
                """);
        write("districts/towns.csv", """
                code,name,other_name,pinyin
                110109104,军庄镇,,jun zhuang
                110109106,斋堂镇,,zhai tang
                """);
        write("districts/villages.csv", """
                code,name,kind
                110109106209,川底下村委会,村委会
                """);
        write("districts/outlines.geojson", """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{"adcode":"110109"},
                "geometry":{"type":"MultiPolygon","coordinates":[[[[115.4,39.8],[116.2,39.8],[116.2,40.2],[115.4,40.2],[115.4,39.8]]]]}}]}
                """);
        write("products/jing-bai-li.md", PEAR);
        write("brands/ling-shan.md", BRAND);
        write("gi/announced.csv", GI_HEADER + GI_ROW);
        write("heritage/register.csv", HERITAGE_HEADER + HERITAGE_ROW);
    }

    private void write(String file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] bytes) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.write(path, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changePear(String from, String to) {
        assertThat(PEAR).contains(from);
        write("products/jing-bai-li.md", PEAR.replace(from, to));
    }

    private List<String> problems() {
        return switch (ContentLoader.read(folder)) {
            case ContentReading.Accepted accepted -> List.of();
            case ContentReading.Rejected(List<Problem> problems) ->
                problems.stream().map(Problem::toString).toList();
        };
    }

    @Test
    void aFolderThatKeepsToTheRulesIsAccepted() {
        assertThat(problems()).isEmpty();
        assertThat(ContentLoader.read(folder)).isInstanceOfSatisfying(ContentReading.Accepted.class, accepted -> {
            Entry pear = accepted.content()
                    .findEntry(EntryKind.PRODUCT, "jing-bai-li")
                    .orElseThrow();
            assertThat(pear.body()).isEqualTo("正文。");
            assertThat(pear.giRecordIds()).containsExactly("gi-2012-37-1");
            assertThat(accepted.content().listEntriesOfBrand("ling-shan")).containsExactly(pear);
        });
    }

    @Test
    void windowsLineEndsAreFine() {
        write("products/jing-bai-li.md", PEAR.replace("\n", "\r\n"));
        assertThat(problems()).isEmpty();
    }

    @Test
    void anUnknownFieldIsNamed() {
        changePear("class: 果品-梨", "class: 果品-梨\ncolour: 黄");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:4: colour: 没有这个字段");
    }

    @Test
    void anUnknownFieldInsideASectionIsNamed() {
        changePear("  traditional: 京白梨", "  traditional: 京白梨\n  english: pear");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:20: reading.english: 没有这个字段");
    }

    @Test
    void aMissingFieldIsNamed() {
        changePear("class: 果品-梨\n", "");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:2: class: 缺少这个字段");
    }

    @Test
    void anEmptyFieldIsMissing() {
        changePear("summary: 门头沟的梨。", "summary:");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:4: summary: 缺少这个字段");
    }

    @Test
    void aFieldWrittenTwiceIsNamed() {
        changePear("class: 果品-梨", "class: 果品-梨\nclass: 果品");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:4: class: 这个字段写了两次");
    }

    @Test
    void aListWhereATextBelongsIsNamed() {
        changePear("class: 果品-梨", "class: [果品]");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:3: class: 应是一段文字");
    }

    @Test
    void aBadDateIsNamed() {
        changePear("\"2012-03-13\"", "\"2012-13-03\"");
        assertThat(problems())
                .containsExactly(
                        "products/jing-bai-li.md:23: sources.gonggao.date: “2012-13-03”不是日期，应如 2026、2026-05 或 2026-05-01");
    }

    @Test
    void aBadNumberIsNamed() {
        changePear("latitude: 40.0", "latitude: 北纬");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:10: point.latitude: “北纬”不是数");
    }

    @Test
    void aLatitudeOutOfRangeIsNamed() {
        changePear("latitude: 40.0", "latitude: 140.0");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:10: point.latitude: 纬度 140.0 不在 -90 到 90 之间");
    }

    @Test
    void aPointOutsideItsDistrictIsNamed() {
        changePear("latitude: 40.0", "latitude: 40.6");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:10: point.latitude: 这个点不在门头沟区内");
    }

    @Test
    void aMonthOutOfRangeIsNamed() {
        changePear("months: [8, 9]", "months: [8, 13]");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:13: season.months: “13”不是月份（1 到 12）");
    }

    @Test
    void anUnknownConfidenceIsNamed() {
        changePear("summary: 门头沟的梨。\nconfidence: verified", "summary: 门头沟的梨。\nconfidence: sure");
        assertThat(problems())
                .containsExactly("products/jing-bai-li.md:5: confidence: “sure”不是可信度，可用 verified、pending");
    }

    @Test
    void anUnknownDistrictIsNamed() {
        changePear("district: \"110109\"", "district: \"110999\"");
        assertThat(problems()).contains("products/jing-bai-li.md:7: place.district: 没有代码为 110999 的区");
    }

    @Test
    void anUnknownTownIsNamed() {
        changePear("110109104", "110109999");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:8: place.towns: 没有代码为 110109999 的乡镇街道");
    }

    @Test
    void anUnknownBrandIsNamed() {
        changePear("brands: [ling-shan]", "brands: [ling-shan, no-such]");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:15: brands: 没有品牌 brands/no-such.md");
    }

    @Test
    void aFactWithoutSourceIsNamed() {
        changePear("\n    source: gonggao", "");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:25: facts[1].source: 缺少这个字段");
    }

    @Test
    void aFactWhoseSourceIsNotListedIsNamed() {
        changePear("source: gonggao", "source: xinwen");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:27: facts[1].source: sources 里没有“xinwen”");
    }

    @Test
    void anEntryWithoutSourcesIsNamed() {
        String sources = "sources:\n  gonggao:\n    publisher: 原国家质检总局公告2012年第37号\n    date: \"2012-03-13\"\n";
        String facts = "facts:\n  - label: 产地\n    text: 军庄镇\n    source: gonggao\n";
        changePear(sources + facts, "");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:2: sources: 缺少这个字段");
    }

    @Test
    void anAddressIsRefused() {
        changePear("原国家质检总局公告2012年第37号", "https://example.invalid/a");
        assertThat(problems())
                .containsExactly("products/jing-bai-li.md:22: sources.gonggao.publisher: 不得出现网址：“https://”");
    }

    @Test
    void halfWidthPunctuationInChineseIsRefused() {
        changePear("门头沟的梨。", "门头沟的梨,好吃。");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:4: summary: 中文里用了半角标点：“门头沟的梨,好吃。”");
    }

    @Test
    void aFaultInTheBodyHasItsLine() {
        changePear("正文。\n", "正文。\n\n第二段,有半角逗号。\n");
        assertThat(problems())
                .containsExactly("products/jing-bai-li.md:32: body: 中文里用了半角标点：“\n第二段,有半角逗号。”".replace("\n", ""));
    }

    @Test
    void malformedYamlHasItsLine() {
        changePear("summary: 门头沟的梨。", "summary: \"门头沟的梨。");
        assertThat(problems())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("products/jing-bai-li.md:")
                .contains("YAML 格式有误");
    }

    @Test
    void yamlThatRefersToItselfIsRefused() {
        changePear("class: 果品-梨", "class: &a [*a]");
        assertThat(problems()).containsExactly("products/jing-bai-li.md:3: YAML 不可引用自身");
    }

    @Test
    void aFileWithoutFrontMatterIsNamed() {
        write("products/jing-bai-li.md", "# 京白梨\n");
        assertThat(problems()).contains("products/jing-bai-li.md:1: 文件应以一行 --- 开头");
    }

    @Test
    void frontMatterThatDoesNotEndIsNamed() {
        write("products/jing-bai-li.md", "---\nname: 京白梨\n");
        assertThat(problems()).contains("products/jing-bai-li.md:1: 字段之后缺少一行 ---");
    }

    @Test
    void aByteOrderMarkIsNamed() {
        write("products/jing-bai-li.md", "\uFEFF" + PEAR);
        assertThat(problems()).contains("products/jing-bai-li.md:1: 文件以 BOM 开头，请存为不带 BOM 的 UTF-8");
    }

    @Test
    void brokenUtf8HasItsLine() {
        byte[] bytes = PEAR.getBytes(StandardCharsets.UTF_8);
        int third = PEAR.substring(0, PEAR.indexOf("果品")).getBytes(StandardCharsets.UTF_8).length;
        bytes[third] = (byte) 0xFF;
        write("products/jing-bai-li.md", bytes);
        assertThat(problems()).contains("products/jing-bai-li.md:3: 不是有效的 UTF-8");
    }

    @Test
    void aSlugThatCannotBePartOfAnAddressIsNamed() {
        write("products/Jing_Bai.md", PEAR);
        assertThat(problems()).containsExactly("products/Jing_Bai.md:2: “Jing_Bai”不能作网址的一段，只用小写字母、数字和连字符");
    }

    @Test
    void aSlugUsedTwiceIsNamed() {
        write("heritage/register.csv", HERITAGE_HEADER + HERITAGE_ROW + HERITAGE_ROW);
        assertThat(problems()).containsExactly("heritage/register.csv:3: slug: “tai-ping-gu”已被用过");
    }

    @Test
    void aGiRecordOfAnUnknownProductIsNamed() {
        write("gi/announced.csv", GI_HEADER + GI_ROW.replace(",jing-bai-li,", ",ping-guo,"));
        assertThat(problems()).containsExactly("gi/announced.csv:2: product: 没有产品 products/ping-guo.md");
    }

    @Test
    void aGiRecordWithTheIdOfAnotherIsNamed() {
        write("gi/more.csv", GI_HEADER + GI_ROW);
        assertThat(problems()).containsExactly("gi/more.csv:2: id: “gi-2012-37-1”已被用过");
    }

    @Test
    void aBadYearInARegisterIsNamed() {
        write("gi/announced.csv", GI_HEADER + GI_ROW.replace(",2012,2012-03-13,", ",今年,2012-03-13,"));
        assertThat(problems()).containsExactly("gi/announced.csv:2: announcement_year: “今年”不是整数");
    }

    @Test
    void synonymsAreReadAndEachFaultIsNamed() {
        write("vocabulary/synonyms.csv", "terms,basis\n梨;梨子,dictionary\n");
        assertThat(problems()).isEmpty();
        write("vocabulary/synonyms.csv", "terms,basis\n梨;梨子,rumour\n梨,dictionary\n京白;胡桃,catalogue\n");
        assertThat(problems())
                .containsExactly(
                        "vocabulary/synonyms.csv:2: basis: 可用 dictionary、catalogue",
                        "vocabulary/synonyms.csv:3: terms: 至少要两个词，用 ; 隔开",
                        "vocabulary/synonyms.csv:3: terms: “梨”已在别的一行或写了两次",
                        "vocabulary/synonyms.csv:4: terms: 目录里没有哪个名称、别名或类别含“胡桃”");
    }

    @Test
    void anUnknownColumnIsNamed() {
        write("districts/towns.csv", "code,name,other_name,pinyin,mayor\n110109104,军庄镇,,jun zhuang,\n");
        assertThat(problems()).contains("districts/towns.csv:1: mayor: 没有这个字段");
    }

    @Test
    void aMissingColumnIsNamed() {
        write("gi/announced.csv", GI_HEADER.replace(",note", "") + GI_ROW);
        assertThat(problems()).containsExactly("gi/announced.csv:1: note: 缺少这一列");
    }

    @Test
    void aRowWithTooFewFieldsIsNamed() {
        write("gi/announced.csv", GI_HEADER + GI_ROW + "gi-2013-1-1,某果\n");
        assertThat(problems()).containsExactly("gi/announced.csv:3: 有 2 个字段，表头有 16 个");
    }

    @Test
    void malformedCsvIsNamed() {
        write("gi/announced.csv", GI_HEADER + GI_ROW + "\"gi-2013-1-1\"x,某果\n");
        assertThat(problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("gi/announced.csv:")
                .contains("CSV 格式有误");
    }

    @Test
    void aVillageCodeThatIsNotOnTheListIsNamed() {
        write("villages/a.md", village("110109106999"));
        assertThat(problems()).containsExactly("villages/a.md:3: code12: 村居代码里没有 110109106999");
    }

    @Test
    void aVillageCodeOfAnotherTownIsNamed() {
        write("villages/a.md", village("110109106209").replace("110109106\"]", "110109104\"]"));
        assertThat(problems()).containsExactly("villages/a.md:3: code12: 110109106209 不属于 place.towns 里的乡镇");
    }

    private static String village(String code12) {
        return PEAR.replace("class: 果品-梨", "code12: \"" + code12 + "\"").replace("110109104", "110109106");
    }

    @Test
    void anEventThatEndsBeforeItBeginsIsNamed() {
        write("events/a.md", PEAR.replace("class: 果品-梨", "first: \"2026-05-02\"\nlast: \"2026-05-01\""));
        assertThat(problems()).containsExactly("events/a.md:4: last: 早于 first");
    }

    @Test
    void aFileInNoKnownFolderIsNamed() {
        write("fruit/pear.md", PEAR);
        assertThat(problems()).singleElement().asString().startsWith("fruit/pear.md: 不认识这个文件");
    }

    @Test
    void aMissingRegisterIsNamed() throws IOException {
        Files.delete(folder.resolve("districts/villages.csv"));
        assertThat(problems()).containsExactly("districts/villages.csv: 缺少这个文件");
    }

    @Test
    void allProblemsOfAllFilesAreReportedAtOnceInOrder() {
        write(
                "products/jing-bai-li.md",
                PEAR.replace("class: 果品-梨", "colour: 黄").replace("months: [8, 9]", "months: [0]"));
        write("brands/ling-shan.md", BRAND.replace("level: 区级区域公用品牌\n", ""));
        write("gi/announced.csv", GI_HEADER + GI_ROW.replace("2012-03-13", "昨天"));
        assertThat(problems())
                .containsExactly(
                        "brands/ling-shan.md:2: level: 缺少这个字段",
                        "gi/announced.csv:2: announced_on: “昨天”不是日期，应如 2026、2026-05 或 2026-05-01",
                        "gi/announced.csv:2: source_date: “昨天”不是日期，应如 2026、2026-05 或 2026-05-01",
                        "products/jing-bai-li.md:2: class: 缺少这个字段",
                        "products/jing-bai-li.md:3: colour: 没有这个字段",
                        "products/jing-bai-li.md:13: season.months: “0”不是月份（1 到 12）");
    }

    @Test
    void theCheckPrintsProblemsAndExitsWithOne() {
        changePear("class: 果品-梨\n", "");
        var out = new ByteArrayOutputStream();
        int code =
                CheckContent.run(new String[] {folder.toString()}, new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("products/jing-bai-li.md:2: class: 缺少这个字段\n共 1 处问题。\n");
    }

    @Test
    void theCheckOfTheBundledContentCountsItAndExitsWithZero() {
        var out = new ByteArrayOutputStream();
        int code = CheckContent.run(new String[0], new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("产品 83（待核实 11）", "地理标志记录 4414");
    }

    @Test
    void theCheckOfAMissingFolderSaysSo() {
        var out = new ByteArrayOutputStream();
        int code = CheckContent.run(
                new String[] {folder.resolve("nowhere").toString()},
                new PrintStream(out, true, StandardCharsets.UTF_8));
        assertThat(code).isEqualTo(2);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("没有这个目录：");
    }
}
