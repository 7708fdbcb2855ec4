package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.ContentLoader;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.discovery.Suggestion;
import cn.lvpu.portal.discovery.Suggestion.Group;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed and what must be offered, on the real catalogue with two certificates beside it. */
class SuggestionsIT {
    private static CatalogueOnANode catalogue;

    @BeforeAll
    static void build() throws Exception {
        catalogue = new CatalogueOnANode();
        for (RegistryDocument certificate : List.of(
                certificate("LSLC-2026-000001-A", "京白梨（鲜果）", "某合作社"),
                certificate("LSLC-2026-000002-B", "妙峰山玫瑰酱", "某花圃"))) {
            catalogue.client.index(index -> index.index(CatalogueIndex.CERTIFICATE_ALIAS)
                    .id(certificate.number())
                    .document(certificate)
                    .refresh(Refresh.True));
        }
    }

    @AfterAll
    static void stop() {
        catalogue.close();
    }

    @ParameterizedTest(name = "{0} offers {1} {2}")
    @CsvSource({
        "京,ENTRY,京白梨",
        "京白,ENTRY,京白梨",
        "京 白,ENTRY,京白梨",
        "' 京白梨 ',ENTRY,京白梨",
        "jb,ENTRY,京白梨",
        "JBL,ENTRY,京白梨",
        "jingb,ENTRY,京白梨",
        "jing b,ENTRY,京白梨",
        "京b,ENTRY,京白梨",
        "京百,ENTRY,京白梨",
        "妙峰,ENTRY,妙峰山玫瑰",
        "妙峰,PLACE,妙峰山镇",
        "miaof,ENTRY,妙峰山玫瑰",
        "mfs,PLACE,妙峰山镇",
        "爨底,ENTRY,爨底下村",
        "川底下,ENTRY,爨底下村",
        "cuandi,ENTRY,爨底下村",
        "靈山,BRAND,灵山绿产",
        "lslc,BRAND,灵山绿产",
        "門頭溝,PLACE,门头沟区",
        "mentougou,PLACE,门头沟区",
        "mtg,PLACE,门头沟区",
        "ｍｔｇ,PLACE,门头沟区",
        "军庄,PLACE,军庄镇",
        "LSLC-,CERTIFICATE,LSLC-2026-000001-A",
        "lslc2026000002,CERTIFICATE,LSLC-2026-000002-B",
        "ＬＳＬＣ－2026,CERTIFICATE,LSLC-2026-000002-B",
        "京白梨,CERTIFICATE,京白梨",
        "京白梨,CERTIFICATE,LSLC-2026-000001-A",
        "某合作社,CERTIFICATE,LSLC-2026-000001-A",
        "640,ENTRY,妙峰山玫瑰"
    })
    void whatIsTypedOffers(String typed, Group group, String text) {
        assertThat(suggest(typed))
                .filteredOn(suggestion -> suggestion.group() == group)
                .extracting(Suggestion::text)
                .contains(text);
    }

    @Test
    void theWholeNameComesBeforeLongerOnes() {
        assertThat(suggest("京白梨").getFirst().text()).isEqualTo("京白梨");
    }

    @Test
    void whatWasTypedIsMarkedAlsoWhenItWasPinyin() {
        assertThat(find("京白", "京白梨").highlight().html()).isEqualTo("<em>京白</em>梨");
        assertThat(find("jingb", "京白梨").highlight().html()).isEqualTo("<em>京白</em>梨");
        assertThat(find("jb", "京白梨").highlight().html()).isEqualTo("<em>京白</em>梨");
        assertThat(find("靈山", "灵山绿产").highlight().html()).isEqualTo("<em>灵山</em>绿产");
        assertThat(find("mtg", "门头沟区").highlight().html()).isEqualTo("<em>门头沟</em>区");
        assertThat(find("LSLC-2026", "LSLC-2026-000001-A").highlight().html()).isEqualTo("<em>LSLC-2026</em>-000001-A");
    }

    @Test
    void anotherNameThatMatchedIsShownBesideTheName() {
        Suggestion village = find("川底下", "爨底下村");
        assertThat(village.highlight().isAnythingFound()).isFalse();
        assertThat(village.alias().map(Marked::html))
                .hasValueSatisfying(alias -> assertThat(alias).contains("<em>川底下</em>"));
    }

    @Test
    void anotherNameWithinTheNameIsMarkedThereAndNotRepeated() {
        Suggestion fair = find("妙峰山庙会", "庙会（妙峰山庙会）");
        assertThat(fair.highlight().html()).isEqualTo("庙会（<em>妙峰山庙会</em>）");
        assertThat(fair.alias()).isEmpty();
    }

    @Test
    void everySuggestionLeadsSomewhere() {
        assertThat(find("京白梨", "京白梨").url()).isEqualTo("/e/product/jing-bai-li");
        assertThat(find("门头沟", "门头沟区").url()).isEqualTo("/search?district=110109");
        Suggestion town = find("妙峰山镇", "妙峰山镇");
        assertThat(town.url()).startsWith("/search?district=110109&town=110109");
        assertThat(town.kind()).isEqualTo("town");
        assertThat(town.note()).isEqualTo("门头沟区");
        assertThat(find("灵山绿产", "灵山绿产").url()).isEqualTo("/b/ling-shan-lv-chan");
        assertThat(find("LSLC-2026-000001", "LSLC-2026-000001-A").url()).isEqualTo("/c/LSLC-2026-000001-A");
        assertThat(suggest("第640"))
                .filteredOn(suggestion -> suggestion.kind().equals("gi"))
                .isNotEmpty()
                .allMatch(suggestion -> suggestion.url().startsWith("/g/gi-"));
    }

    @Test
    void ofAnAnnouncementTheProductsOfTheCatalogueComeFirst() {
        var offered = suggest("第640号").stream()
                .filter(suggestion -> suggestion.kind().equals("gi"))
                .map(suggestion -> suggestion.url().substring("/g/".length()))
                .toList();

        assertThat(offered).isNotEmpty();
        assertThat(ContentLoader.bundled().findGiRecord(offered.getFirst()))
                .hasValueSatisfying(gi -> assertThat(gi.productSlug()).isPresent());
    }

    @Test
    void anExampleCertificateSaysThatItIsOne() {
        assertThat(find("LSLC-2026-000001", "LSLC-2026-000001-A").note()).startsWith("示例 · 灵山绿产");
    }

    @Test
    void groupsAreNotMixedAndThereAreNoMoreThanAsked() {
        for (String typed : List.of("m", "门", "山", "jb", "妙", "l")) {
            List<Suggestion> offered = suggest(typed);
            assertThat(offered).as(typed).hasSizeBetween(1, 10);
            assertThat(offered).as(typed).isSortedAccordingTo(java.util.Comparator.comparing(Suggestion::group));
            assertThat(offered).as(typed).extracting(Suggestion::url).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\"", "*", "。", "🍐", "[1 TO", "a:b", "\\", "é"})
    void whatNamesNothingOffersNothingAndDoesNotFail(String typed) {
        assertThat(suggest(typed)).hasSizeLessThanOrEqualTo(10);
    }

    private static List<Suggestion> suggest(String typed) {
        return catalogue.suggestions.suggest(typed, 10);
    }

    private static Suggestion find(String typed, String text) {
        List<Suggestion> offered = suggest(typed);
        return offered.stream()
                .filter(suggestion -> suggestion.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(typed + " offers " + offered));
    }

    private static RegistryDocument certificate(String number, String product, String holder) {
        return new RegistryDocument(
                RegistryDocument.CERTIFICATE,
                number,
                null,
                "LSLC",
                "灵山绿产",
                holder,
                List.of(product),
                "军庄镇",
                "110109",
                null,
                "valid",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2028, 12, 31),
                true,
                "门头沟区",
                null,
                null,
                List.of(),
                null,
                null,
                null,
                1,
                List.of(),
                null);
    }
}
