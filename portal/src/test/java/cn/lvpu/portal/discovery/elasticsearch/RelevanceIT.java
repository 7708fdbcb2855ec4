package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.portal.discovery.CatalogueItem;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SortOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people type, and what must come up, on the real catalogue. */
class RelevanceIT {
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
    void theJudgedQueriesFindWhatTheyMust() throws Exception {
        List<JudgedQuery> judged = JudgedQuery.own();
        Figures own = Figures.of(judged, RelevanceIT::found);
        own.print("judged queries");
        own.misses().forEach(System.out::println);
        Figures.of(judged.stream().filter(query -> !query.held()).toList(), RelevanceIT::found)
                .print("of these, used for tuning");
        Figures.of(judged.stream().filter(JudgedQuery::held).toList(), RelevanceIT::found)
                .print("of these, held back from tuning");

        assertThat(judged).hasSizeGreaterThanOrEqualTo(300);
        assertThat(own.byKind()).hasSize(10).allSatisfy((kind, row) -> {
            assertThat(row.queries()).as(kind).isGreaterThanOrEqualTo(25);
            assertThat(row.successAt3()).as("%s %s", kind, own.misses()).isGreaterThanOrEqualTo(0.93);
        });
        assertGates(own);
    }

    @Test
    void theSampleFindsWhatItMust() throws Exception {
        Figures sample = Figures.of(JudgedQuery.sample(), RelevanceIT::found);
        sample.print("the sample");
        sample.misses().forEach(System.out::println);

        assertGates(sample);
    }

    private static void assertGates(Figures figures) {
        Figures.Row all = figures.all();
        assertThat(all.successAt3()).as("success@3 %s", figures.misses()).isGreaterThanOrEqualTo(0.97);
        assertThat(all.successAt1()).as("success@1 %s", figures.misses()).isGreaterThanOrEqualTo(0.90);
        assertThat(all.ndcg()).as("nDCG@10").isGreaterThanOrEqualTo(0.93);
        assertThat(all.zeroResults()).as("zero results").isLessThanOrEqualTo(0.01);
    }

    @Test
    void ordinaryAnalysisOfTheSameDocumentsFindsFarLess() throws Exception {
        List<JudgedQuery> judged = JudgedQuery.own();
        List<EntryDocument> documents =
                catalogue
                        .client
                        .search(search -> search.index("entry").size(1000), EntryDocument.class)
                        .hits()
                        .hits()
                        .stream()
                        .map(hit -> Objects.requireNonNull(hit.source()))
                        .toList();
        double ours = Figures.of(judged, RelevanceIT::found).all().ndcg();
        Map.of(
                        "baseline: standard", Baseline.standard(catalogue.client, documents),
                        "baseline: smartcn", Baseline.smartcn(catalogue.client, documents),
                        "baseline: bigrams", Baseline.bigrams(catalogue.client, documents))
                .forEach((title, baseline) -> {
                    Figures figures = Figures.of(judged, baseline::search);
                    figures.print(title);
                    assertThat(figures.all().ndcg()).as(title).isBetween(0.2, ours - 0.2);
                });
    }

    private static List<String> found(String query) {
        return search(query).items().stream()
                .map(item -> item.kind().key() + ":" + item.name())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "密云 西红柿,密原味西红柿",
        "门头沟的京白梨在哪买,京白梨",
        "京百梨,京白梨",
        "jingbaili,京白梨",
        "JBL,京白梨",
        "cuandixia,爨底下村",
        "京白梨 ,京白梨",
        "京-白-梨,京白梨",
        "“京白梨”！,京白梨"
    })
    void theFirstResultIs(String query, String name) {
        assertThat(search(query).items()).isNotEmpty();
        assertThat(search(query).items().getFirst().name()).isEqualTo(name);
    }

    @Test
    void anAnnouncementIsFoundByItsNumberWhateverIsWrittenAroundIt() {
        for (String number : List.of("第640号公告", "640", "国家知识产权局公告第640号", "第６４０号")) {
            assertThat(search(number).items())
                    .as(number)
                    .extracting(CatalogueItem::name)
                    .contains("妙峰山玫瑰", "延庆国光苹果");
        }
    }

    @Test
    void aHomophoneIsFoundAndTheTrueNameIsOffered() {
        assertThat(search("京百梨").suggestion()).contains("京白梨");
        assertThat(search("京白梨").suggestion()).isEmpty();
        assertThat(search("jingbaili").suggestion()).isEmpty();
    }

    @Test
    void aPinyinHitIsMarkedInTheCharacters() {
        assertThat(search("jingbaili").items().getFirst().highlights().name().html())
                .isEqualTo("<em>京白梨</em>");
    }

    @Test
    void wildInputFindsSomethingOrNothingButNeverFails() {
        for (String wild : List.of(
                "\"",
                "\\",
                "a:b:c",
                "* ? ~",
                "[1 TO",
                "梨".repeat(200),
                "🍐🍐🍐",
                "' OR 1=1; --",
                "<script>alert(1)</script>",
                "%00",
                "的",
                "。")) {
            assertThat(search(wild).total()).as(wild).isGreaterThanOrEqualTo(0);
            assertThat(catalogue.suggestions.suggest(wild, 10)).as(wild).isNotNull();
        }
    }

    @Test
    void everyKindIsCountedAlsoWhenOneIsChosen() {
        Facets all = catalogue.search.search(SearchCriteria.everything()).facets();
        CatalogueResults routes =
                catalogue.search.search(SearchCriteria.everything().withKinds(List.of(CatalogueKind.ROUTE)));

        assertThat(routes.items()).allMatch(item -> item.kind() == CatalogueKind.ROUTE);
        assertThat(routes.facets().kinds()).isEqualTo(all.kinds());
        assertThat(routes.facets().districts()).isNotEqualTo(all.districts());
        assertThat(all.districts()).extracting(Facets.Count::label).contains("门头沟区");
    }

    @Test
    void seasonOrderBeginsWithThisMonth() {
        assertThat(catalogue
                        .search
                        .search(SearchCriteria.everything()
                                .withKinds(List.of(CatalogueKind.PRODUCT))
                                .withSort(SortOrder.SEASON))
                        .items()
                        .getFirst()
                        .months())
                .contains(11);
    }

    @Test
    void pagesDoNotOverlap() {
        var seen = new ArrayList<String>();
        for (int page = 0; page < 4; page++) {
            catalogue
                    .search
                    .search(SearchCriteria.of("门头沟").withSize(10).withPage(page))
                    .items()
                    .forEach(item -> seen.add(item.id()));
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(40);
    }

    private static CatalogueResults search(String text) {
        return catalogue.search.search(SearchCriteria.of(text));
    }
}
