package cn.lvpu.portal.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.lvpu.content.Content;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.testing.IntegrationTest;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the watch says is held against the search itself, on the whole real catalogue. */
@IntegrationTest
class CatalogueWatchIT {
    private static final List<String> WORDS = List.of(
            "京白梨",
            "梨",
            "门头沟",
            "门头沟 京白梨",
            "jingbaili",
            "jing bai",
            "jbl",
            "京百梨",
            "香春",
            "meigui",
            "mfs",
            "爨底下",
            "川底下",
            "樱桃 采摘",
            "四月 采摘",
            "九月",
            "带院子的民宿 密云",
            "古道",
            "爨",
            "第640号",
            "2012年第37号",
            "110109",
            "京白梨在哪买",
            "玫瑰酱多少钱",
            "ｊｉｎｇ",
            "門頭溝 梨",
            "核桃",
            "胡桃",
            "苹果 密云 采摘 周末 亲子",
            "北京 的 特产 有 哪些 好吃",
            "qwxyzv",
            "！？。",
            "🍐",
            "a",
            "a*b (c) \"d",
            "DELETE FROM entry",
            "妙峰山玫瑰 jing bai li");

    @Autowired
    CatalogueWatch watch;

    @Autowired
    CatalogueSearch search;

    @Autowired
    WholeResults whole;

    @Autowired
    ElasticsearchClient client;

    @Autowired
    Content content;

    @Autowired
    DataSource database;

    @BeforeEach
    void build() {
        CatalogueBuilding.buildIfDue(client, content, Optional.of(database));
    }

    @Test
    void findsWhatTheSearchFindsNoMoreAndNoLessButNothingLoosened() {
        List<String> entries = ids();
        List<SearchCriteria> searches =
                WORDS.stream().flatMap(CatalogueWatchIT::variations).toList();
        CatalogueWatch.Look look = watch.look(entries);

        List<Set<String>> matches = look.matches(searches);

        for (int i = 0; i < searches.size(); i++) {
            assertThat(matches.get(i))
                    .as(SearchParameters.write(searches.get(i)))
                    .containsExactlyInAnyOrderElementsOf(found(searches.get(i), entries));
        }
        assertThat(matches).filteredOn(found -> !found.isEmpty()).hasSizeGreaterThan(searches.size() / 5);
    }

    @Test
    void mostSearchesNeverReachTheEngine() {
        List<String> fewEntries = List.of("product:jing-bai-li");
        List<SearchCriteria> searches = Stream.of("香椿", "樱桃", "xiangchun", "古道", "京白梨", "jbl")
                .map(SearchCriteria::of)
                .toList();
        CatalogueWatch.Look look = watch.look(fewEntries);

        List<Set<String>> matches = look.matches(searches);

        assertThat(matches)
                .containsExactly(
                        Set.of(), Set.of(), Set.of(), Set.of(), Set.copyOf(fewEntries), Set.copyOf(fewEntries));
        assertThat(look.effort().pairs()).isEqualTo(6);
        assertThat(look.effort().candidates()).isEqualTo(2);
    }

    @Test
    void entriesAreTakenInManyAtATimeAndTold() {
        assertThat(watch.generation())
                .hasValueSatisfying(name -> assertThat(name).startsWith("entry-"));
        assertThat(ids()).doesNotHaveDuplicates().hasSizeGreaterThan(400).contains("product:jing-bai-li");
        assertThat(watch.describe(List.of("product:jing-bai-li", "product:gone")))
                .singleElement()
                .satisfies(told -> {
                    assertThat(told.name()).isEqualTo("京白梨");
                    assertThat(told.kind()).isEqualTo(CatalogueKind.PRODUCT);
                    assertThat(told.place()).startsWith("门头沟区");
                    assertThat(told.url()).isEqualTo("/e/product/jing-bai-li");
                });
    }

    @Test
    void aLookIsAtADaysEntriesNotAtTheWholeCatalogue() {
        assertThatThrownBy(() -> watch.look(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<SearchCriteria> variations(String text) {
        SearchCriteria words = SearchCriteria.of(text);
        return Stream.of(
                words,
                words.withKinds(List.of(CatalogueKind.PRODUCT)),
                words.withDistricts(List.of("110109")),
                words.withMonths(List.of(4, 9)),
                words.withGi(true).withSort(SortOrder.NAME),
                words.withNear(Optional.of(new SearchCriteria.Near(new GeoPoint(39.94, 116.10), 15))),
                SearchCriteria.everything().withMonths(List.of(1 + text.length() % 12)));
    }

    private List<String> ids() {
        var ids = new ArrayList<String>();
        watch.visitIds(ids::addAll);
        return ids;
    }

    private Set<String> found(SearchCriteria criteria, List<String> among) {
        // What the screen shows in place of nothing fits the words only loosely: nobody is written to for that.
        if (whole.totals(List.of(criteria)).getFirst() == 0) {
            return Set.of();
        }
        var found = new HashSet<String>();
        SearchCriteria inLargePages = criteria.withSize(SearchCriteria.LARGEST_PAGE);
        long total;
        int page = 0;
        do {
            CatalogueResults results = search.search(inLargePages.withPage(page++));
            total = results.total();
            results.items().forEach(item -> found.add(item.id()));
        } while (page * (long) SearchCriteria.LARGEST_PAGE < total);
        found.retainAll(Set.copyOf(among));
        return found;
    }
}
