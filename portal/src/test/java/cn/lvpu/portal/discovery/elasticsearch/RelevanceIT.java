package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.discovery.CatalogueItem;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SortOrder;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    /** A judged query: any of the expected names (as {@code kind:name}) counts. */
    private record Judged(String query, String type, Set<String> expected) {
        int rankIn(List<CatalogueItem> items) {
            for (int i = 0; i < items.size(); i++) {
                if (expected.contains(
                        items.get(i).kind().key() + ":" + items.get(i).name())) {
                    return i + 1;
                }
            }
            return Integer.MAX_VALUE;
        }
    }

    @Test
    void theJudgedQueriesFindWhatTheyMust() throws Exception {
        Map<String, List<Integer>> ranks = new LinkedHashMap<>();
        List<String> misses = new ArrayList<>();
        for (Judged judged : judged()) {
            CatalogueResults found = search(judged.query());
            int rank = judged.rankIn(found.items());
            ranks.computeIfAbsent(judged.type(), type -> new ArrayList<>()).add(rank);
            if (rank > 1) {
                misses.add("%s（%s）rank %s, expected %s, got %s"
                        .formatted(
                                judged.query(),
                                judged.type(),
                                rank == Integer.MAX_VALUE ? "-" : rank,
                                judged.expected(),
                                found.items().stream()
                                        .limit(3)
                                        .map(CatalogueItem::id)
                                        .toList()));
            }
        }
        List<Integer> all = ranks.values().stream().flatMap(List::stream).toList();
        ranks.put("all", all);
        ranks.forEach((type, of) -> System.out.printf(
                "%-16s n=%3d success@1=%.2f success@3=%.2f%n", type, of.size(), within(of, 1), within(of, 3)));
        misses.forEach(System.out::println);

        assertThat(within(all, 1)).as("success@1, misses: %s", misses).isGreaterThanOrEqualTo(0.90);
        assertThat(within(all, 3)).as("success@3, misses: %s", misses).isGreaterThanOrEqualTo(0.95);
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

    private static double within(List<Integer> ranks, int most) {
        return ranks.stream().filter(rank -> rank <= most).count() / (double) ranks.size();
    }

    private static List<Judged> judged() throws Exception {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RelevanceIT.class.getResourceAsStream("/cn/lvpu/portal/discovery/queries.csv")),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(cells -> new Judged(
                            cells[1],
                            cells[2],
                            Arrays.stream(cells[3].split(";")).collect(Collectors.toSet())))
                    .toList();
        }
    }
}
