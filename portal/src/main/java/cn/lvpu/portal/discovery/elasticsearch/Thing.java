package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.Fact;
import cn.lvpu.content.Place;
import cn.lvpu.portal.discovery.CatalogueKind;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One thing of the curated catalogue, as far as it must be known to understand a question: what it is called, and what filters it
 * passes.
 *
 * @param names the name first, then the aliases
 * @param pinyin of the name, syllables apart
 * @param text summary and facts
 */
record Thing(
        CatalogueKind kind,
        List<String> names,
        String pinyin,
        String classPath,
        String districtCode,
        Set<String> townCodes,
        Set<Integer> months,
        boolean gi,
        String text) {

    String name() {
        return names.getFirst();
    }

    /** Entries, brands and districts. */
    static List<Thing> of(Content content) {
        return Stream.of(
                        content.entries().stream().map(Thing::of),
                        content.brands().stream().map(Thing::of),
                        content.districts().stream().map(Thing::of))
                .flatMap(things -> things)
                .toList();
    }

    private static Thing of(Entry entry) {
        String classPath = entry.details() instanceof EntryDetails.Product product ? product.classPath() : "";
        String type = entry.details() instanceof EntryDetails.Route route ? route.type() : "";
        return new Thing(
                CatalogueKind.of(entry.kind()),
                names(entry.name(), entry.aliases()),
                entry.reading().pinyin(),
                classPath,
                entry.place().districtCode(),
                towns(entry.place()),
                entry.season().months(),
                !entry.giRecordIds().isEmpty(),
                type + " " + entry.summary() + " " + facts(entry.facts()) + entry.body());
    }

    private static Thing of(Brand brand) {
        return new Thing(
                CatalogueKind.BRAND,
                names(brand.name(), brand.aliases()),
                brand.reading().pinyin(),
                "",
                brand.place().districtCode(),
                towns(brand.place()),
                Set.of(),
                false,
                brand.summary() + " " + facts(brand.facts()));
    }

    private static Thing of(District district) {
        return new Thing(
                CatalogueKind.DISTRICT,
                List.of(district.name(), district.name().replaceFirst("区$", "")),
                district.reading().pinyin(),
                "",
                district.code(),
                Set.of(),
                Set.of(),
                false,
                "");
    }

    private static List<String> names(String name, List<String> aliases) {
        return Stream.concat(Stream.of(name), aliases.stream()).toList();
    }

    private static Set<String> towns(Place place) {
        return place.towns().stream().map(Place.Town::code).collect(Collectors.toUnmodifiableSet());
    }

    private static String facts(List<Fact> facts) {
        return facts.stream().map(fact -> fact.text() + " ").collect(Collectors.joining());
    }
}
