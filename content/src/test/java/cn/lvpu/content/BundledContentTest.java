package cn.lvpu.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the bundled files must hold, so that an edit that loses or invents something fails the build. */
class BundledContentTest {
    private static final Content CONTENT = ContentLoader.bundled();

    private static List<Entry> entries(EntryKind kind, Confidence confidence) {
        return CONTENT.entries().stream()
                .filter(entry -> entry.kind() == kind && entry.confidence() == confidence)
                .toList();
    }

    private static Entry product(String slug) {
        return CONTENT.findEntry(EntryKind.PRODUCT, slug).orElseThrow();
    }

    private static Brand brand(String slug) {
        return CONTENT.findBrand(slug).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "PRODUCT,72,11",
        "VILLAGE,78,15",
        "ROUTE,15,10",
        "HERITAGE,189,1",
        "HOMESTAY,13,2",
        "ACCOUNT,4,0",
        "EVENT,3,0"
    })
    void everyPublishableRowIsThereAndWhatIsWeaklySourcedIsMarked(EntryKind kind, int verified, int pending) {
        assertThat(entries(kind, Confidence.VERIFIED)).hasSize(verified);
        assertThat(entries(kind, Confidence.PENDING)).hasSize(pending);
    }

    @Test
    void brandsArePublishedLikeEntries() {
        assertThat(CONTENT.brands()).hasSize(26);
        assertThat(CONTENT.brands())
                .filteredOn(brand -> brand.confidence() == Confidence.PENDING)
                .extracting(Brand::name)
                .containsExactlyInAnyOrder("北京鸭", "通州大樱桃");
    }

    @Test
    void allAnnouncedGiProductsOfChinaAreInTheRegister() {
        assertThat(CONTENT.giRecords())
                .filteredOn(gi -> gi.type().equals("地理标志产品"))
                .hasSize(4400);
    }

    @Test
    void theGiProductsOfBeijingAreJoinedBothWays() {
        List<GiRecord> announced = CONTENT.giRecords().stream()
                .filter(gi -> gi.type().equals("地理标志产品") && gi.productSlug().isPresent())
                .toList();
        assertThat(announced).hasSize(22);
        assertThat(announced).allSatisfy(gi -> {
            assertThat(gi.province()).isEqualTo("北京市");
            Entry entry = product(gi.productSlug().orElseThrow());
            assertThat(entry.giRecordIds()).contains(gi.id());
            assertThat(CONTENT.listGiRecordsOf(entry)).contains(gi);
            assertThat(entry.body()).isNotBlank();
        });
        assertThat(CONTENT.giRecords())
                .filteredOn(gi -> gi.type().equals("地理标志产品") && gi.province().equals("北京市"))
                .hasSize(22);
    }

    @Test
    void announcementsAreWrittenAsPeopleWriteThem() {
        assertThat(CONTENT.listGiRecordsOf(product("jing-bai-li")))
                .extracting(GiRecord::announcement)
                .containsExactly("原国家质检总局公告2012年第37号");
        assertThat(CONTENT.giRecords())
                .extracting(GiRecord::announcement)
                .filteredOn(text -> !text.isEmpty())
                .allMatch(text -> text.matches("国家知识产权局公告第\\d+号|原国家质检总局公告\\d{4}年第\\d+号|农业部公告第\\d+号"));
    }

    @Test
    void aProductKeepsItsOldRegistrationBesideItsLaterRecognition() {
        assertThat(CONTENT.listGiRecordsOf(product("mao-shan-hou-fo-jian-xi-li")))
                .extracting(GiRecord::type, GiRecord::announcement)
                .containsExactly(tuple("农产品地理标志", "农业部公告第2384号"), tuple("地理标志产品", "国家知识产权局公告第640号"));
    }

    @Test
    void aMisprintedCoordinateIsShownAsTextAndNotMapped() {
        Entry rose = product("miao-feng-shan-mei-gui");
        assertThat(rose.point()).isEmpty();
        assertThat(rose.facts())
                .anyMatch(fact ->
                        fact.text().contains("北纬40°35′10″") && fact.text().contains("误印"));
        assertThat(CONTENT.listGiRecordsOf(rose)).anyMatch(gi -> gi.note().contains("误印"));
    }

    @Test
    void placesCoverAllOfBeijing() {
        assertThat(CONTENT.districts()).hasSize(16);
        assertThat(CONTENT.districts().stream()
                        .mapToInt(district -> district.towns().size())
                        .sum())
                .isEqualTo(349);
        assertThat(CONTENT.districtOutlinesGeoJson()).contains("FeatureCollection");
        assertThat(CONTENT.findRegisteredVillage("110109106209"))
                .map(RegisteredVillage::name)
                .contains("川底下村委会");
    }

    @Test
    void aVillageIsFoundUnderItsOfficialNameToo() {
        Entry village = CONTENT.findEntry(EntryKind.VILLAGE, "cuan-di-xia-cun").orElseThrow();
        assertThat(village.aliases()).contains("川底下村");
        assertThat(village.details()).isEqualTo(new EntryDetails.Village("110109106209", "第一批（2012）"));
    }

    @Test
    void aBrandCoversOnlyWhatASourceSays() {
        assertThat(CONTENT.listEntriesOfBrand("men-tou-gou-xiao-yuan"))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("百花山社", "南台花开", "梁家庄村精品民宿", "灵山木屋");
        assertThat(CONTENT.listEntriesOfBrand("ping-gu-da-tao"))
                .extracting(Entry::name)
                .containsExactly("平谷大桃");
        assertThat(CONTENT.listEntriesOfBrand("ling-shan-lv-chan")).isEmpty();
    }

    @Test
    void theBrandsOfAPlaceAreTheOnesItLiesInNarrowestFirst() {
        assertThat(CONTENT.listBrandsOfPlace(product("jing-bai-li").place()))
                .extracting(Brand::name)
                .startsWith("灵山绿产")
                .endsWith("北京优农")
                .doesNotContain("雁翅优选", "平谷大桃");
        assertThat(CONTENT.listBrandsOfPlace(
                        product("si-jia-shui-hong-tou-xiang-chun").place()))
                .extracting(Brand::name)
                .startsWith("雁翅优选", "灵山绿产");
    }

    @Test
    void aBrandWithTwoNamesHasOneNameAndAnAlias() {
        assertThat(brand("ping-gu-da-tao").name()).isEqualTo("平谷大桃");
        assertThat(brand("ping-gu-da-tao").aliases()).containsExactly("平谷鲜桃");
    }

    @Test
    void everyEntryFactAndBrandNamesASource() {
        assertThat(CONTENT.entries())
                .allSatisfy(entry -> assertThat(entry.sources())
                        .isNotEmpty()
                        .allMatch(source -> !source.publisher().isBlank()));
        assertThat(CONTENT.brands()).allSatisfy(one -> assertThat(one.sources()).isNotEmpty());
        assertThat(facts())
                .isNotEmpty()
                .allMatch(fact -> !fact.source().publisher().isBlank());
        assertThat(CONTENT.giRecords()).allMatch(gi -> !gi.source().publisher().isBlank());
    }

    @Test
    void aWeaklySourcedEntryClaimsNothingAsVerified() {
        for (Entry entry : CONTENT.entries()) {
            if (entry.confidence() == Confidence.PENDING) {
                assertThat(entry.facts()).as(entry.id()).allMatch(fact -> fact.confidence() == Confidence.PENDING);
                assertThat(entry.season().confidence()).as(entry.id()).isEqualTo(Confidence.PENDING);
            }
        }
    }

    @Test
    void anUnverifiedSeasonIsMarked() {
        assertThat(product("da-xing-xi-gua").season().confidence()).isEqualTo(Confidence.PENDING);
        assertThat(product("jing-bai-li").season())
                .isEqualTo(new Season(new TreeSet<>(List.of(8, 9)), Confidence.VERIFIED));
    }

    @Test
    void aSeasonThatTheFactsDoNotVouchForIsLeftOut() {
        assertThat(product("wang-ping-he-tao").season().months()).isEmpty();
        assertThat(product("wang-ping-pu-tao").season().months()).isEmpty();
    }

    @Test
    void noPublishedTextHoldsAnAddressOrHalfWidthPunctuation() {
        assertThat(ourTexts()).allSatisfy(text -> {
            assertThat(Prose.findFault(text)).as(text).isEqualTo(Optional.empty());
            assertThat(text).doesNotContain("http", "www.");
        });
        assertThat(CONTENT.giRecords()).noneMatch(gi -> gi.toString().contains("http"));
    }

    @Test
    void noTotalOfADistrictIsPublishedAsGep() {
        assertThat(ourTexts()).noneMatch(text -> text.contains("335.63") || text.contains("1259.03"));
    }

    @Test
    void whatIsUnverifiedIsNotPublished() {
        assertThat(CONTENT.entries())
                .extracting(Entry::name)
                .doesNotContain("龙泉务香白杏", "太子墓苹果", "妙峰山古香道", "槐井石舍", "榆林堡村");
        assertThat(CONTENT.brands()).extracting(Brand::name).doesNotContain("国桃", "妫水农耕");
    }

    @Test
    void slugsAreUniqueAcrossTheKind() {
        var ids = new HashSet<String>();
        assertThat(CONTENT.entries()).allMatch(entry -> ids.add(entry.id()));
    }

    @Test
    void theVocabularyHoldsNamesPlacesAndTheirShortForms() {
        assertThat(CONTENT.vocabulary())
                .contains(
                        "京白梨", "红头香椿", "佛见喜", "灵山绿产", "平谷鲜桃", "门头沟区", "门头沟", "王平镇", "王平地区", "王平", "爨底下", "川底下村",
                        "妙峰山庙会", "果品", "传统技艺")
                .noneMatch(word -> word.matches(".*[《》（）()·，\\s].*"));
    }

    @Test
    void synonymsTellOneThingEach() {
        assertThat(CONTENT.synonyms()).extracting(Synonyms::terms).contains(List.of("核桃", "胡桃"));
        assertThat(CONTENT.synonyms()).allMatch(same -> same.terms().size() > 1);
    }

    private static List<Fact> facts() {
        return Stream.concat(
                        CONTENT.entries().stream().flatMap(entry -> entry.facts().stream()),
                        CONTENT.brands().stream().flatMap(one -> one.facts().stream()))
                .toList();
    }

    private static List<String> ourTexts() {
        var texts = new ArrayList<String>();
        for (Entry entry : CONTENT.entries()) {
            texts.addAll(List.of(entry.name(), entry.summary(), entry.pointNote()));
            entry.body().lines().forEach(texts::add);
            entry.sources().forEach(source -> texts.add(source.publisher()));
        }
        for (Brand one : CONTENT.brands()) {
            texts.addAll(List.of(one.name(), one.summary(), one.owner(), one.body()));
        }
        for (Fact fact : facts()) {
            texts.addAll(List.of(fact.label(), fact.text(), fact.source().publisher()));
        }
        return texts;
    }
}
