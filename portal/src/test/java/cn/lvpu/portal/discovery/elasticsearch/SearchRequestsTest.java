package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.indexer.catalog.schema.EntryFields;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchCriteria.Near;
import cn.lvpu.portal.discovery.SortOrder;
import cn.lvpu.portal.discovery.elasticsearch.SearchRequests.Facet;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;

class SearchRequestsTest {
    private static final int NOVEMBER = 11;
    private static final QueryUnderstanding UNDERSTANDING = new QueryUnderstanding(ContentLoader.bundled());

    @Test
    void browsingMatchesEverythingWithoutHighlights() {
        NativeQuery request = page(SearchCriteria.everything());

        assertThat(String.valueOf(request.getQuery())).contains("match_all");
        assertThat(request.getFilter()).isNull();
        assertThat(PageRequests.of(
                                SearchCriteria.everything(),
                                UNDERSTANDING.read(SearchCriteria.everything(), NOVEMBER),
                                NOVEMBER)
                        .highlight())
                .isNull();
    }

    @Test
    void wordsAreLookedForAsNameNumberSoundAndText() {
        String query = String.valueOf(query(SearchCriteria.of("京白梨")));

        assertThat(query)
                .contains(
                        EntryFields.NAME_EXACT,
                        EntryFields.ALIASES_EXACT,
                        EntryFields.OFFICIAL_NUMBERS,
                        EntryFields.NAME_PINYIN,
                        EntryFields.EVERYTHING);
        assertThat(query).doesNotContain(EntryFields.NAME_INITIALS);
    }

    @Test
    void latinLettersAreAlsoTriedAsInitials() {
        assertThat(String.valueOf(query(SearchCriteria.of("jbl")))).contains(EntryFields.NAME_INITIALS);
    }

    @Test
    void theAnnouncementNumberIsFoundInsideTheWords() {
        assertThat(String.valueOf(query(SearchCriteria.of("第640号公告")))).contains("\"第640号\"");
    }

    @Test
    void aWholeParagraphIsAskedByItsBeginningAlone() {
        String query = String.valueOf(query(SearchCriteria.of("梨".repeat(SearchCriteria.LONGEST_TEXT))));

        assertThat(query.length())
                .isLessThan(
                        String.valueOf(query(SearchCriteria.of("梨".repeat(64)))).length() + 2_000);
    }

    @Test
    void aFacetIsCountedWithoutItsOwnFilter() {
        NativeQuery request = page(SearchCriteria.everything()
                .withKinds(List.of(CatalogueKind.PRODUCT))
                .withDistricts(List.of("110109")));

        assertThat(String.valueOf(request.getFilter())).contains("product", "110109");
        assertThat(countedWith(request, Facet.KIND)).contains("110109").doesNotContain("product");
        assertThat(countedWith(request, Facet.DISTRICT)).contains("product").doesNotContain("110109");
        assertThat(countedWith(request, Facet.MONTH)).contains("product", "110109");
    }

    @Test
    void townsAreThoseOfTheChosenDistrictsAndDoNotHideOtherDistricts() {
        NativeQuery anywhere = page(SearchCriteria.everything());
        NativeQuery chosen = page(SearchCriteria.everything()
                .withDistricts(List.of("110109", "110118"))
                .withTowns(List.of("110109101")));

        assertThat(String.valueOf(anywhere.getAggregations().get(Facet.TOWN.name())))
                .doesNotContain("include");
        assertThat(String.valueOf(chosen.getAggregations().get(Facet.TOWN.name())))
                .contains("(110109|110118)[0-9]*");
        assertThat(countedWith(chosen, Facet.DISTRICT)).doesNotContain("110109101");
        assertThat(countedWith(chosen, Facet.KIND)).contains("110109101");
    }

    @Test
    void classesFilterByTheFirstPartOfTheirPath() {
        NativeQuery request = page(SearchCriteria.everything().withClasses(List.of("果品")));

        assertThat(String.valueOf(request.getFilter())).contains(EntryFields.CLASS_GROUP, "果品");
        assertThat(countedWith(request, Facet.CLASS)).doesNotContain("果品");
    }

    @Test
    void nearestFirstSortsByDistanceWithinTheCircle() {
        NativeQuery request = page(SearchCriteria.everything()
                .withNear(Optional.of(new Near(new GeoPoint(39.9, 116.1), 5)))
                .withSort(SortOrder.DISTANCE));

        assertThat(String.valueOf(request.getQuery())).contains("geo_distance", "5.0km");
        assertThat(request.getSortOptions().getFirst().isGeoDistance()).isTrue();
    }

    @Test
    void seasonOrderPutsThisMonthBeforeNextMonth() {
        String query = String.valueOf(query(SearchCriteria.everything().withSort(SortOrder.SEASON), 12));

        assertThat(query).contains("20000", "10000", "[12]", "[1]");
    }

    private static NativeQuery page(SearchCriteria criteria) {
        return SearchRequests.page(criteria, UNDERSTANDING.read(criteria, NOVEMBER), NOVEMBER);
    }

    private static Query query(SearchCriteria criteria) {
        return query(criteria, NOVEMBER);
    }

    private static Query query(SearchCriteria criteria, int month) {
        return SearchRequests.query(criteria, UNDERSTANDING.read(criteria, month), month);
    }

    private static String countedWith(NativeQuery request, Facet facet) {
        return String.valueOf(Objects.requireNonNull(request.getAggregations().get(facet.name()))
                .filter());
    }
}
