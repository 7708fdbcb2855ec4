package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.Understood;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people call the values of a search's filters. Safe for use by many threads. */
@Component
class SearchNames {
    private final Texts texts;
    private final Content content;
    private final Starts starts;
    private final Map<String, String> places;

    SearchNames(Texts texts, Content content, Starts starts) {
        this.texts = texts;
        this.content = content;
        this.starts = starts;
        places = content.districts().stream()
                .flatMap(district -> Stream.concat(
                        Stream.of(Map.entry(district.code(), district.name())),
                        district.towns().stream().map((District.Town town) -> Map.entry(town.code(), town.name()))))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
    }

    /** The name of a value of a facet, as the facet's own values are written in URLs. */
    String of(String facet, String value) {
        return switch (facet) {
            case "kind" -> texts.get("discovery.kind." + value);
            case "month" -> texts.get("discovery.month." + value);
            case "district", "town" -> places.getOrDefault(value, value);
            case "brand" -> content.findBrand(value).map(Brand::name).orElse(value);
            case "gi" -> texts.get("discovery.facet.gi");
            default -> value;
        };
    }

    /** Whether it is a district or town of the register; the whole city, 110000, is none that could be chosen. */
    boolean isPlace(String code) {
        return places.containsKey(code);
    }

    /** The circle that is searched. A point that is no known place was chosen by somebody. */
    String of(SearchCriteria.Near near) {
        String place = starts.find(near.point())
                .map(start -> texts.get("search.near.about", start.name()))
                .orElseGet(() -> texts.get("search.near.own"));
        return texts.get("search.near.within", place, kilometres(near.radiusKm()));
    }

    static String kilometres(double km) {
        return km == Math.rint(km) ? String.valueOf((long) km) : String.valueOf(km);
    }

    /** What a phrase was taken for, such as 时令：四月. */
    String of(Understood understood) {
        String filter =
                texts.get("search.understood." + understood.filter().name().toLowerCase(Locale.ROOT));
        return texts.get(
                understood.applied() ? "search.understood" : "search.understood.loosened", filter, understood.value());
    }
}
