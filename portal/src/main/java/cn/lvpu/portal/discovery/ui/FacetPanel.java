package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.Facets.Count;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The filters with their counts, and where distances start. Whether a certificate is valid is no filter: entries and
 * certificates share no key but a product's name, which is not enough to say so.
 */
class FacetPanel extends Div {
    private static final List<String> ORDER = List.of("kind", "class", "district", "town", "month", "gi", "brand");

    private static final int BONES = 8;

    private final transient Consumer<SearchCriteria> choose;
    private final transient SearchNames names;
    private final Div bones = new Div();
    private final Map<String, FacetGroup> groups = new LinkedHashMap<>();
    private final DistancePicker distance;

    /** @param choose is told the criteria that a click leads to */
    FacetPanel(Texts texts, SearchNames names, Starts starts, Consumer<SearchCriteria> choose) {
        this.choose = choose;
        this.names = names;
        addClassName("facets");
        for (String facet : ORDER) {
            var group = new FacetGroup(facet, texts, names);
            group.setVisible(false);
            groups.put(facet, group);
            add(group);
        }
        for (int i = 0; i < BONES; i++) {
            var bone = new Div();
            bone.addClassNames("skeleton", "facet-bone");
            bones.add(bone);
        }
        bones.getElement().setAttribute("aria-hidden", "true");
        add(bones);
        distance = new DistancePicker(texts, starts, choose);
        distance.setVisible(false);
        add(distance);
    }

    void show(SearchAddress at, Facets facets) {
        SearchCriteria criteria = at.criteria();
        bones.setVisible(false);
        group(
                "kind",
                facets.kinds(),
                criteria.kinds().stream().map(CatalogueKind::key).toList(),
                chosen -> criteria.withKinds(Choices.kinds(chosen)));
        group("class", facets.classes(), criteria.classes(), criteria::withClasses);
        group(
                "district",
                facets.districts().stream()
                        .filter(count -> names.isPlace(count.value()))
                        .toList(),
                criteria.districts(),
                criteria::withDistricts);
        group("town", facets.towns(), criteria.towns(), criteria::withTowns);
        group(
                "month",
                facets.months(),
                criteria.months().stream().map(String::valueOf).toList(),
                chosen -> criteria.withMonths(
                        chosen.stream().map(Integer::valueOf).toList()));
        group(
                "gi",
                List.of(new Count("true", "", facets.gi())),
                criteria.gi() ? List.of("true") : List.of(),
                chosen -> criteria.withGi(!chosen.isEmpty()));
        group("brand", facets.brands(), criteria.brands(), criteria::withBrands);
        distance.setVisible(true);
        distance.show(at);
    }

    /** Takes the keyboard to where a distance's start is chosen. */
    void askDistance() {
        distance.ask();
    }

    /** Nothing to choose from, because nobody knows what there is. */
    void clear() {
        bones.setVisible(false);
        groups.values().forEach(group -> group.setVisible(false));
        distance.setVisible(false);
    }

    private void group(
            String facet,
            List<Count> counts,
            Collection<String> chosen,
            Function<Collection<String>, SearchCriteria> next) {
        FacetGroup group = groups.get(facet);
        if (group != null) {
            group.show(counts, chosen, values -> choose.accept(next.apply(values)));
        }
    }
}
