package cn.lvpu.portal.discovery.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.indexer.catalog.schema.EntryFields;
import cn.lvpu.indexer.catalog.schema.PlaceFields;
import cn.lvpu.indexer.catalog.schema.RegistryFields;
import org.junit.jupiter.api.Test;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;

class SuggestionRequestsTest {
    @Test
    void entriesAreFoundByTheBeginningOfNameAliasAndSoundButNotBrandsAndDistricts() {
        String query = String.valueOf(SuggestionRequests.entries("jingb", 10).getQuery());

        assertThat(query)
                .contains(
                        EntryFields.NAME_PREFIX,
                        EntryFields.NAME_PINYIN_PREFIX,
                        EntryFields.ALIASES_PREFIX,
                        EntryFields.ALIASES_PINYIN_PREFIX);
        assertThat(query).contains("\"must_not\":[{\"terms\":{\"kind\":[\"brand\",\"district\"]}}]");
    }

    @Test
    void numbersAreLookedUpOnlyWhenThreeSignsWithADigitAreTyped() {
        assertThat(String.valueOf(SuggestionRequests.entries("64", 10).getQuery()))
                .doesNotContain(EntryFields.OFFICIAL_NUMBERS);
        assertThat(String.valueOf(SuggestionRequests.entries("６４０", 10).getQuery()))
                .contains("{\"official_numbers\":{\"value\":\"640\"}}");
        assertThat(String.valueOf(SuggestionRequests.registry("京白梨", 10).getQuery()))
                .doesNotContain(RegistryFields.NUMBER_EXACT);
        assertThat(String.valueOf(SuggestionRequests.registry("ＬSLC-", 10).getQuery()))
                .contains("{\"" + RegistryFields.NUMBER_EXACT + "\":{\"value\":\"lslc\"}}");
    }

    @Test
    void nothingIsCountedAndOnlyWhatIsShownIsFetched() {
        for (NativeQuery request : new NativeQuery[] {
            SuggestionRequests.entries("京", 7), SuggestionRequests.brands("京", 7), SuggestionRequests.registry("京", 7)
        }) {
            assertThat(request.getTrackTotalHits()).isFalse();
            assertThat(request.getPageable().getPageSize()).isEqualTo(7);
            assertThat(request.getSourceFilter()).isNotNull();
            assertThat(request.getSourceFilter().getIncludes()).doesNotContain(EntryFields.BODY, EntryFields.FACTS);
        }
    }

    @Test
    void placesPutDistrictsBeforeTowns() {
        assertThat(String.valueOf(SuggestionRequests.places("门头沟", 10).getQuery()))
                .contains("{\"" + PlaceFields.KIND + "\":{\"value\":\"district\"}}");
    }
}
