package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Entry;
import cn.lvpu.portal.discovery.CatalogueItem;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import cn.lvpu.portal.discovery.Understood.Filter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search promises, one readable case each, on the real catalogue. */
class RelevanceCasesIT {
    private static CatalogueOnANode catalogue;

    @BeforeAll
    static void build() throws Exception {
        catalogue = new CatalogueOnANode();
    }

    @AfterAll
    static void stop() {
        catalogue.close();
    }

    @Test
    void theExactNameComesBeforeProductsThatMentionIt() {
        assertThat(names("京白梨")).startsWith("京白梨").contains("京白梨采摘（军庄）", "京白梨栽培技艺");
        assertThat(names("妙峰山玫瑰")).startsWith("妙峰山玫瑰").contains("妙峰山玫瑰酱");
        assertThat(names("张坊磨盘柿")).startsWith("房山磨盘柿").contains("张坊磨盘柿采摘");
    }

    @Test
    void everyNameFindsItsThingFirst() {
        List<String> others = new ArrayList<>();
        Stream.concat(
                        catalogue.content.entries().stream().map(Entry::name),
                        catalogue.content.brands().stream().map(Brand::name))
                .distinct()
                .filter(name -> !first(name).name().equals(name))
                .forEach(others::add);
        assertThat(others).isEmpty();
    }

    @Test
    void everyNameIsFoundByItsReadingWithPolyphonesRight() {
        List<String> missed = new ArrayList<>();
        catalogue.content.entries().stream()
                .filter(entry -> entry.name().matches("\\p{IsHan}{2,}"))
                .filter(entry -> names(entry.reading().pinyin().replace(" ", "")).stream()
                        .limit(3)
                        .noneMatch(entry.name()::equals))
                .forEach(
                        entry -> missed.add(entry.name() + "=" + entry.reading().pinyin()));
        assertThat(missed).isEmpty();
        assertThat(names("guichuanbaijiu")).startsWith("妫川白酒");
        assertThat(names("cuandixia")).startsWith("爨底下村");
        assertThat(names("changyucheng")).startsWith("长峪城村");
        assertThat(names("daxingxigua")).startsWith("大兴西瓜");
        assertThat(names("chongle nongzhuang")).startsWith("虫乐农庄蟠桃");
    }

    @Test
    void homophonesAreFoundButAfterTheTrueName() {
        assertThat(names("京百梨")).startsWith("京白梨");
        // 碣石 and 解石 sound alike; 灵水 is a name itself.
        assertThat(names("柏峪村")).startsWith("柏峪村");
        assertThat(names("四马台村")).startsWith("四马台村").contains("司马台村");
        assertThat(names("司马台村")).startsWith("司马台村").contains("四马台村");
    }

    @Test
    void initialsOfTwoLettersDoNotFlood() {
        assertThat(names("hf")).startsWith("荷府");
        for (String two : List.of("bl", "hf", "yj", "mg", "jx")) {
            assertThat(search(two).total()).as(two).isLessThan(30);
        }
    }

    @Test
    void initialsAndPinyinMixedFindTheName() {
        assertThat(names("jbaili")).startsWith("京白梨");
        assertThat(names("mfs meigui")).startsWith("妙峰山玫瑰");
        assertThat(names("hrbanli")).startsWith("怀柔板栗");
    }

    @Test
    void confusedSoundsAreFoundAndTheNameIsOffered() {
        for (String confused : List.of("niuliqu", "zangjiawanputao", "cangpingcaomei", "jingbeili", "huairoubanly")) {
            CatalogueResults results = search(confused);
            assertThat(results.items()).as(confused).isNotEmpty();
            assertThat(results.suggestion())
                    .as(confused)
                    .contains(results.items().getFirst().name());
        }
    }

    @ParameterizedTest
    @CsvSource({"京臼梨,京白梨", "怀柔板票,怀柔板栗", "干军台村,千军台村", "门头勾小院,门头沟小院", "燕翅优选,雁翅优选", "密源味西红柿,密原味西红柿"})
    void whatWasMistypedIsFoundAndTheTrueNameIsOfferedButWhatWasAskedStays(String typed, String name) {
        CatalogueResults results = search(typed);
        assertThat(results.items().getFirst().name()).isEqualTo(name);
        assertThat(results.suggestion()).contains(name);
    }

    @Test
    void anotherFruitIsNoSlip() {
        assertThat(search("平谷枣").suggestion()).isEmpty();
        assertThat(search("平谷樱桃").suggestion()).isEmpty();
        assertThat(names("平谷樱桃")).contains("王平樱桃").doesNotContain("平谷大桃");
    }

    @Test
    void synonymsFindOneAnother() {
        assertThat(names("胡桃")).contains("王平核桃", "平谷麻核桃");
        assertThat(names("密云 地瓜")).startsWith("石匣甘薯");
        assertThat(names("番茄")).contains("密原味西红柿", "延庆有机番茄");
        assertThat(names("川底下")).startsWith("爨底下村");
        assertThat(names("车厘子")).contains("王平樱桃", "通州大樱桃");
    }

    @Test
    void wishesBecomeFiltersThatAreShown() {
        CatalogueResults results = search("四月 采摘");
        assertThat(results.understood())
                .containsExactly(
                        new Understood("四月", Filter.MONTH, "4 月", true),
                        new Understood("采摘", Filter.TOPIC, "采摘", true));
        assertThat(results.items()).isNotEmpty().allMatch(item -> item.months().contains(4));

        CatalogueResults homestays = search("带院子的民宿 密云");
        assertThat(homestays.understood())
                .extracting(Understood::filter, Understood::value, Understood::applied)
                .contains(tuple(Filter.DISTRICT, "密云区", true), tuple(Filter.KIND, "民宿", true));
        assertThat(homestays.items())
                .isNotEmpty()
                .allMatch(item -> item.kind() == CatalogueKind.HOMESTAY
                        && item.districtCode().equals("110118"));
    }

    @Test
    void aPhraseTakenLiterallyIsOnlyAWord() {
        CatalogueResults results =
                catalogue.search.search(SearchCriteria.of("密云 民宿").withLiteral(List.of("密云")));
        assertThat(results.understood()).extracting(Understood::filter).containsExactly(Filter.KIND);
        assertThat(catalogue
                        .search
                        .search(SearchCriteria.of("密云 民宿").withLiteral(List.of("密云", "民宿")))
                        .understood())
                .isEmpty();
    }

    @Test
    void aFilterThatWouldLeaveNothingIsLoosenedAndSaysSo() {
        CatalogueResults results = search("平谷 蜂蜜");
        assertThat(results.understood()).containsExactly(new Understood("平谷", Filter.DISTRICT, "平谷区", false));
        assertThat(results.items()).extracting(CatalogueItem::name).contains("京西蜂蜜", "京纯蜂蜜");

        assertThat(search("100元以下 民宿").understood()).contains(new Understood("100元以下", Filter.PRICE, "100元以下", false));
    }

    @ParameterizedTest
    @CsvSource({"门头沟小院,门头沟小院", "妙峰山庙会,庙会（妙峰山庙会）", "怀柔板栗,怀柔板栗", "平谷大桃,平谷大桃", "王平樱桃,王平樱桃", "春节,春节", "四海菊花,新华营鲜切菊花"})
    void aNameWinsOverUnderstanding(String typed, String name) {
        CatalogueResults results = search(typed);
        assertThat(results.understood()).isEmpty();
        assertThat(results.items().getFirst().name()).isEqualTo(name);
    }

    @Test
    void aPlaceComesFirstThenItsThings() {
        CatalogueResults results = search("怀柔");
        assertThat(results.items().getFirst().kind()).isEqualTo(CatalogueKind.DISTRICT);
        assertThat(results.items()).allMatch(item -> item.districtCode().equals("110116"));
        assertThat(names("huairou")).startsWith("怀柔区");
        assertThat(names("懷柔")).startsWith("怀柔区");
    }

    @Test
    void theMonthItIsIsReadFromTheClock() {
        assertThat(search("当季 采摘").understood()).contains(new Understood("当季", Filter.MONTH, "11 月", true));
        assertThat(search("下个月 采摘").understood()).contains(new Understood("下个月", Filter.MONTH, "12 月", true));
    }

    @ParameterizedTest
    @CsvSource({
        "2012年第37号,/e/product/jing-bai-li",
        "原国家质检总局公告2012年第37号,/e/product/jing-bai-li",
        "110109106209,/e/village/cuan-di-xia-cun",
        "110109,/search?district=110109",
        "agi2016-01-1794,/e/product/mao-shan-hou-fo-jian-xi-li",
        "lslc-2026-000123-x,/c/LSLC2026000123X"
    })
    void aNumberThatOneThingBearsJumpsToIt(String number, String address) {
        assertThat(search(number).jump()).contains(address);
    }

    @Test
    void aNumberThatSeveralThingsBearDoesNotJump() {
        CatalogueResults announcement = search("第640号公告");
        assertThat(announcement.jump()).isEmpty();
        assertThat(announcement.items()).hasSizeGreaterThan(5);
        assertThat(search("Ⅹ-84").items()).extracting(CatalogueItem::name).contains("庙会（妙峰山庙会）", "庙会（丫髻山庙会）");
        assertThat(search("京白梨").jump()).isEmpty();
    }

    @Test
    void soundsAndInitialsAreMarkedInTheCharacters() {
        assertThat(first("jbl").highlights().name().html()).isEqualTo("<em>京白梨</em>");
        assertThat(first("meigui").highlights().name().html()).contains("<em>玫瑰</em>");
        assertThat(first("京百梨").highlights().name().html()).isEqualTo("<em>京白梨</em>");
    }

    @Test
    void whatNobodyKnowsFindsNothing() {
        assertThat(search("asdfgh").total()).isZero();
    }

    private static CatalogueResults search(String text) {
        return catalogue.search.search(SearchCriteria.of(text));
    }

    private static CatalogueItem first(String text) {
        return search(text).items().getFirst();
    }

    private static List<String> names(String text) {
        return search(text).items().stream().map(CatalogueItem::name).toList();
    }
}
