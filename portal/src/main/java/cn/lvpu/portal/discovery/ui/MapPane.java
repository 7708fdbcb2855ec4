package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The map, and beside it the districts as links, by which the map is filtered without a mouse. A district's outline lights up while its link has the focus or the pointer.
 */
class MapPane extends Section {
    private final transient Texts texts;
    private final transient SearchNames names;
    private final ResultMap map;
    private final Div districts = new Div();
    private final Div districtFilter;

    private transient SearchCriteria criteria = SearchCriteria.everything();

    /** @param choose is told the criteria that a choice on the map leads to */
    MapPane(Texts texts, SearchNames names, Content content, BaseMap base, Consumer<SearchCriteria> choose) {
        this.texts = texts;
        this.names = names;
        map = new ResultMap(texts, base);
        map.onArea(asked -> asked.area().ifPresent(area -> choose.accept(criteria.withArea(Optional.of(area)))));
        map.onDistrict(clicked ->
                content.findDistrict(clicked.code()).ifPresent(district -> choose.accept(toggled(district.code()))));
        var heading = new H2(texts.get("discovery.map.heading"));
        heading.addClassName("visually-hidden");
        districts.addClassName("chips");
        districtFilter = new Div(new H3(texts.get("search.map.districts")), districts);
        districtFilter.addClassName("map-districts");
        districtFilter.getElement().setAttribute("role", "group");
        districtFilter.getElement().setAttribute("aria-label", texts.get("search.map.districts"));
        addClassName("map-column");
        districtFilter.setVisible(false);
        add(heading, map, districtFilter);
    }

    void show(SearchAddress at, Facets facets) {
        criteria = at.criteria();
        map.show(criteria);
        districts.removeAll();
        facets.districts().stream()
                .filter(count -> names.isPlace(count.value()))
                .filter(count -> count.count() > 0 || criteria.districts().contains(count.value()))
                .forEach(count -> districts.add(district(at, count)));
        districtFilter.setVisible(districts.getComponentCount() > 0);
    }

    void clear() {
        map.clear();
        districts.removeAll();
        districtFilter.setVisible(false);
    }

    private Anchor district(SearchAddress at, Facets.Count count) {
        String name = names.of("district", count.value());
        boolean chosen = criteria.districts().contains(count.value());
        Anchor link = at.to(toggled(count.value())).link("", "chip");
        var number = new Span(String.valueOf(count.count()));
        number.addClassNames("number", "tabular");
        link.add(new Span(name), number);
        link.getElement().setAttribute("data-district", count.value());
        link.getElement().setAttribute("data-key", "map-district:" + count.value());
        link.getElement()
                .setAttribute(
                        "aria-label",
                        chosen
                                ? texts.get("discovery.filters.remove", name)
                                : texts.get("search.map.district", name, count.count()));
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private SearchCriteria toggled(String district) {
        if (criteria.districts().contains(district)) {
            return criteria.withDistricts(criteria.districts().stream()
                    .filter(other -> !other.equals(district))
                    .toList());
        }
        var chosen = new ArrayList<>(List.copyOf(criteria.districts()));
        chosen.add(district);
        return criteria.withDistricts(chosen);
    }
}
