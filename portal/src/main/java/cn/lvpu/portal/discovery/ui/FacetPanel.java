package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The filters with their counts, as checkboxes. A chosen value stays visible even when it has no results. */
class FacetPanel extends Div {
    private static final int MOST_SHOWN = 16;

    private final transient Texts texts;
    private final transient Consumer<SearchCriteria> choose;

    /** @param choose is told the criteria that a click leads to */
    FacetPanel(Texts texts, Consumer<SearchCriteria> choose) {
        this.texts = texts;
        this.choose = choose;
        addClassName("facets");
    }

    void show(SearchCriteria criteria, Facets facets) {
        removeAll();
        group(
                "kind",
                named(facets.kinds(), kind -> texts.get("discovery.kind." + kind)),
                criteria.kinds().stream().map(CatalogueKind::key).collect(Collectors.toSet()),
                chosen -> criteria.withKinds(chosen.stream()
                        .flatMap(key -> CatalogueKind.findByKey(key).stream())
                        .toList()));
        if (facets.gi() > 0 || criteria.gi()) {
            group(
                    "gi",
                    List.of(new Facets.Count("true", texts.get("discovery.facet.gi.only"), facets.gi())),
                    criteria.gi() ? Set.of("true") : Set.of(),
                    chosen -> criteria.withGi(!chosen.isEmpty()));
        }
        group(
                "month",
                named(facets.months(), month -> texts.get("discovery.month." + month)),
                criteria.months().stream().map(String::valueOf).collect(Collectors.toSet()),
                chosen -> criteria.withMonths(
                        chosen.stream().map(Integer::valueOf).toList()));
        group("district", facets.districts(), criteria.districts(), criteria::withDistricts);
        group("town", facets.towns(), criteria.towns(), criteria::withTowns);
        group("brand", facets.brands(), criteria.brands(), criteria::withBrands);
    }

    private static List<Facets.Count> named(List<Facets.Count> counts, Function<String, String> name) {
        return counts.stream()
                .map(count -> new Facets.Count(count.value(), name.apply(count.value()), count.count()))
                .toList();
    }

    private void group(
            String facet,
            List<Facets.Count> counts,
            Collection<String> chosen,
            Function<Collection<String>, SearchCriteria> next) {
        if (counts.isEmpty()) {
            return;
        }
        var heading = new H3(texts.get("discovery.facet." + facet));
        var group = new Div(heading);
        group.addClassName("facet");
        group.getElement().setAttribute("role", "group");
        group.getElement().setAttribute("aria-label", heading.getText());
        counts.stream()
                .filter(count -> chosen.contains(count.value()) || count.count() > 0)
                .limit(MOST_SHOWN)
                .forEach(count -> group.add(checkbox(count, chosen, next)));
        add(group);
    }

    private Checkbox checkbox(
            Facets.Count count, Collection<String> chosen, Function<Collection<String>, SearchCriteria> next) {
        var checkbox = new Checkbox(count.label() + "（" + count.count() + "）", chosen.contains(count.value()));
        checkbox.setAriaLabel(texts.get("discovery.facet.count", count.label(), count.count()));
        checkbox.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var values = new ArrayList<>(chosen);
                if (change.getValue()) {
                    values.add(count.value());
                } else {
                    values.remove(count.value());
                }
                choose.accept(next.apply(values));
            }
        });
        return checkbox;
    }
}
