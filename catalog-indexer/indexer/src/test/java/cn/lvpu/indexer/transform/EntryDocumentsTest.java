package cn.lvpu.indexer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.testing.SmallContent;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class EntryDocumentsTest {
    private final Map<String, EntryDocument> documents =
            EntryDocuments.of(SmallContent.of()).collect(Collectors.toMap(EntryDocument::id, Function.identity()));

    @Test
    void entriesBrandsAndDistrictsLieSideBySide() {
        assertThat(documents.keySet())
                .containsExactlyInAnyOrder(
                        "product:jing-bai-li",
                        "product:mei-gui",
                        "village:cuan-di-xia-cun",
                        "heritage:liu-li",
                        "brand:ling-shan-lv-chan",
                        "district:110109");
    }

    @Test
    void everyDocumentSaysWhereToReadOn() {
        assertThat(document("product:jing-bai-li").url()).isEqualTo("/e/product/jing-bai-li");
        assertThat(document("brand:ling-shan-lv-chan").url()).isEqualTo("/b/ling-shan-lv-chan");
        assertThat(document("district:110109").url()).isEqualTo("/search?district=110109");
    }

    @Test
    void aProductCarriesItsPlaceBrandSeasonAndAnnouncement() {
        EntryDocument pear = document("product:jing-bai-li");
        assertThat(pear.districtCode()).isEqualTo("110109");
        assertThat(pear.townNames()).containsExactly("军庄镇");
        assertThat(pear.villages()).containsExactly("东山村");
        assertThat(pear.brandNames()).containsExactly("灵山绿产");
        assertThat(pear.months()).containsExactly(8, 9);
        assertThat(pear.gi()).isTrue();
        assertThat(pear.officialNumbers()).contains("2012年第37号", "第37号", "37");
        assertThat(pear.classPath()).isEqualTo("果品-梨");
        assertThat(pear.point()).isEqualTo(new EntryDocument.Point(40.0, 116.1));
        assertThat(pear.confidence()).isEqualTo("verified");
        assertThat(pear.pinyinSort()).isEqualTo("jing bai li");
        assertThat(document("product:mei-gui").gi()).isFalse();
    }

    @Test
    void theClassGroupIsTheFirstPartOfTheClassPathAndIsWritten() {
        EntryDocument pear = document("product:jing-bai-li");
        assertThat(pear.classGroup()).isEqualTo("果品");
        assertThat(JsonMapper.shared().convertValue(pear, Map.class).get("class_group"))
                .isEqualTo("果品");
        assertThat(JsonMapper.shared()
                        .readValue("{\"id\":\"product:x\",\"gi\":false,\"class_path\":\"干果/文玩\"}", EntryDocument.class)
                        .classGroup())
                .isEqualTo("干果");
        assertThat(document("village:cuan-di-xia-cun").classGroup()).isNull();
    }

    @Test
    void markdownBecomesPlainText() {
        assertThat(document("product:jing-bai-li").body()).isEqualTo("怎么来的\n京白梨种在山里。");
    }

    @Test
    void factsAndParticularsAreSearchableSentences() {
        assertThat(document("product:jing-bai-li").facts()).containsExactly("单果重：约 110 克");
        assertThat(document("heritage:liu-li").facts()).contains("级别：国家级", "保护单位：明珠琉璃制品厂");
        assertThat(document("district:110109").facts()).containsExactly("乡镇街道：军庄镇");
    }

    @Test
    void codesAreFoundAsPrintedAndAsTyped() {
        assertThat(document("village:cuan-di-xia-cun").officialNumbers()).containsExactly("110109105211");
        assertThat(document("heritage:liu-li").officialNumbers()).containsExactly("Ⅷ-90", "VIII-90");
    }

    private EntryDocument document(String id) {
        EntryDocument document = documents.get(id);
        assertThat(document).as(id).isNotNull();
        return document;
    }
}
