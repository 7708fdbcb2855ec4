package cn.lvpu.indexer.transform;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.indexer.catalog.PlaceDocument;
import java.util.List;
import java.util.stream.Stream;

/** Districts and towns as documents of the index {@code place}. */
public final class PlaceDocuments {
    private PlaceDocuments() {}

    public static Stream<PlaceDocument> of(Content content) {
        return content.districts().stream()
                .flatMap(district -> Stream.concat(
                        Stream.of(of(district)), district.towns().stream().map(town -> of(town, district))));
    }

    private static PlaceDocument of(District district) {
        return new PlaceDocument(
                district.code(),
                PlaceDocument.DISTRICT,
                district.name(),
                List.of(),
                district.code(),
                district.name(),
                district.ecologicalConservation());
    }

    private static PlaceDocument of(District.Town town, District district) {
        return new PlaceDocument(
                town.code(),
                PlaceDocument.TOWN,
                town.name(),
                town.otherName().isBlank() || town.otherName().equals(town.name())
                        ? List.of()
                        : List.of(town.otherName()),
                district.code(),
                district.name(),
                district.ecologicalConservation());
    }
}
