package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Places that a distance can be measured from: districts and their towns. No register gives towns a point, so each is an
 * estimate that says what it rests on. Immutable; safe for use by many threads.
 */
@Component
class Starts {
    private static final double ABOUT_100_METRES = 1000;

    /** What an estimate rests on. */
    enum Basis {
        /** The middle of the town's villages that have a point of their own. */
        VILLAGES,
        /** The district's centre. */
        DISTRICT
    }

    /**
     * @param name such as 门头沟区 军庄镇
     * @param reading pinyin without spaces, to be found by
     * @param villages how many villages the estimate rests on; 0 for the district's centre
     */
    record Start(String name, String reading, String district, GeoPoint point, Basis basis, int villages) {}

    private final List<Start> starts;

    Starts(Content content) {
        Map<String, List<GeoPoint>> villages = content.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.VILLAGE)
                .filter(entry ->
                        entry.place().towns().size() == 1 && entry.point().isPresent())
                .collect(Collectors.groupingBy(
                        Starts::town, Collectors.mapping(entry -> entry.point().orElseThrow(), Collectors.toList())));
        var all = new ArrayList<Start>();
        for (District district : content.districts()) {
            GeoPoint centre =
                    rounded(district.centre().latitude(), district.centre().longitude());
            String reading = district.reading().pinyin().replace(" ", "");
            all.add(new Start(district.name(), reading, district.name(), centre, Basis.DISTRICT, 0));
            for (District.Town town : district.towns()) {
                List<GeoPoint> known = villages.getOrDefault(town.code(), List.of());
                String name = district.name() + " " + town.name();
                String sound = reading + town.pinyin().replace(" ", "");
                all.add(
                        known.isEmpty()
                                ? new Start(name, sound, district.name(), centre, Basis.DISTRICT, 0)
                                : new Start(name, sound, district.name(), middle(known), Basis.VILLAGES, known.size()));
            }
        }
        starts = List.copyOf(all);
    }

    private static String town(Entry village) {
        return village.place().towns().stream()
                .map(Place.Town::code)
                .findFirst()
                .orElseThrow();
    }

    List<Start> all() {
        return starts;
    }

    /** The place that an address names by its point; the district where several share its centre. */
    Optional<Start> find(GeoPoint point) {
        return starts.stream().filter(start -> start.point().equals(point)).findFirst();
    }

    private static GeoPoint middle(List<GeoPoint> points) {
        return rounded(
                points.stream().mapToDouble(GeoPoint::latitude).average().orElseThrow(),
                points.stream().mapToDouble(GeoPoint::longitude).average().orElseThrow());
    }

    private static GeoPoint rounded(double latitude, double longitude) {
        return new GeoPoint(
                Math.round(latitude * ABOUT_100_METRES) / ABOUT_100_METRES,
                Math.round(longitude * ABOUT_100_METRES) / ABOUT_100_METRES);
    }
}
