package cn.lvpu.portal.alerts;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A saved search in words, such as 「梨」 · 门头沟区 · 产品 · 9月. */
@Component
public class SearchWords {
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> brands;
    private final Texts texts;

    SearchWords(Content content, Texts texts) {
        this.texts = texts;
        for (District district : content.districts()) {
            places.put(district.code(), district.name());
            district.towns().forEach(town -> places.put(town.code(), town.name()));
        }
        brands = content.brands().stream().collect(Collectors.toUnmodifiableMap(Brand::slug, Brand::name));
    }

    /** @param query canonical, as {@link SavedSearch#query()} */
    public String of(String query) {
        Map<String, List<String>> parameters = SavedQuery.parameters(query);
        var words = new ArrayList<String>();
        parameters.getOrDefault("q", List.of()).forEach(text -> words.add(texts.get("alerts.words.text", text)));
        for (String filter : List.of("district", "town", "kind", "class", "brand", "gi", "month", "near", "area")) {
            List<String> values = parameters.getOrDefault(filter, List.of());
            if (!values.isEmpty()) {
                words.add(values.stream()
                        .map(value -> word(filter, value, parameters))
                        .collect(Collectors.joining(texts.get("alerts.words.or"))));
            }
        }
        return words.isEmpty() ? texts.get("alerts.words.everything") : String.join(" · ", words);
    }

    private String word(String filter, String value, Map<String, List<String>> parameters) {
        return switch (filter) {
            case "district", "town" -> places.getOrDefault(value, value);
            case "kind" ->
                CatalogueKind.findByKey(value).map(CatalogueKind::label).orElse(value);
            case "brand" -> brands.getOrDefault(value, value);
            case "class" -> value;
            case "gi" -> texts.get("alerts.words.gi");
            case "area" -> texts.get("alerts.words.area");
            case "month" -> texts.get("alerts.words.month", value);
            default ->
                texts.get(
                        "alerts.words.near",
                        parameters
                                .getOrDefault("radiusKm", List.of("20"))
                                .getFirst()
                                .replaceFirst("\\.0$", ""));
        };
    }
}
