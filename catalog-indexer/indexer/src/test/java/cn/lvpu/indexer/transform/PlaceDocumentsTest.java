package cn.lvpu.indexer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.District;
import cn.lvpu.indexer.catalog.PlaceDocument;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PlaceDocumentsTest {
    private final Content content = ContentLoader.bundled();
    private final Map<String, PlaceDocument> places =
            PlaceDocuments.of(content).collect(Collectors.toMap(PlaceDocument::code, Function.identity()));

    @Test
    void everyDistrictAndTownIsAPlaceOfItsOwn() {
        assertThat(places)
                .hasSize(content.districts().size()
                        + content.districts().stream()
                                .mapToInt(district -> district.towns().size())
                                .sum());
    }

    @Test
    void aTownKnowsItsDistrictAndItsOtherName() {
        for (District district : content.districts()) {
            for (District.Town town : district.towns()) {
                assertThat(places.get(town.code())).satisfies(place -> {
                    assertThat(place.kind()).isEqualTo(PlaceDocument.TOWN);
                    assertThat(place.districtCode()).isEqualTo(district.code());
                    assertThat(place.districtName()).isEqualTo(district.name());
                    assertThat(place.conservation()).isEqualTo(district.ecologicalConservation());
                    assertThat(place.aliases()).doesNotContain("", place.name());
                });
            }
        }
    }
}
