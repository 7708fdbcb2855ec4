package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Links from one search to another. Every change of the search is an address, so going back works. */
class SearchLinks {
    private final Content content;
    private final Texts texts;

    SearchLinks(Content content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    /** The address of a search on this screen. */
    static String address(SearchCriteria criteria) {
        String query = SearchParameters.write(criteria);
        return query.isEmpty() ? "search" : "search?" + query;
    }

    static Anchor to(SearchCriteria criteria, String text, String... classes) {
        var link = new Anchor(address(criteria), text);
        link.addClassNames(classes);
        return link;
    }

    /** One chip for each chosen filter; following it takes the filter away. */
    List<Component> removable(SearchCriteria criteria) {
        var chips = new ArrayList<Component>();
        for (CatalogueKind kind : criteria.kinds()) {
            chips.add(chip(
                    texts.get("discovery.kind." + kind.key()),
                    criteria.withKinds(criteria.kinds().stream()
                            .filter(other -> other != kind)
                            .toList())));
        }
        for (String district : criteria.districts()) {
            chips.add(chip(
                    content.findDistrict(district).map(District::name).orElse(district),
                    criteria.withDistricts(criteria.districts().stream()
                            .filter(other -> !other.equals(district))
                            .toList())));
        }
        for (String town : criteria.towns()) {
            chips.add(chip(townName(town), criteria.withTowns(without(criteria.towns(), town))));
        }
        for (String brand : criteria.brands()) {
            chips.add(chip(
                    content.findBrand(brand).map(found -> found.name()).orElse(brand),
                    criteria.withBrands(without(criteria.brands(), brand))));
        }
        if (criteria.gi()) {
            chips.add(chip(texts.get("discovery.facet.gi"), criteria.withGi(false)));
        }
        for (Integer month : criteria.months()) {
            chips.add(chip(
                    texts.get("discovery.chip.month", texts.get("discovery.month." + month)),
                    criteria.withMonths(criteria.months().stream()
                            .filter(other -> !other.equals(month))
                            .toList())));
        }
        criteria.near()
                .ifPresent(near -> chips.add(
                        chip(texts.get("discovery.chip.near", near.radiusKm()), criteria.withNear(Optional.empty()))));
        return chips;
    }

    private static List<String> without(Collection<String> values, String gone) {
        return values.stream().filter(value -> !value.equals(gone)).toList();
    }

    private String townName(String code) {
        return content.districts().stream()
                .flatMap(district -> district.towns().stream())
                .filter(town -> town.code().equals(code))
                .map(District.Town::name)
                .findFirst()
                .orElse(code);
    }

    private Anchor chip(String text, SearchCriteria without) {
        Anchor chip = to(without, "", "chip", "on");
        var cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        chip.add(new Span(text), cross);
        chip.getElement().setAttribute("aria-label", texts.get("discovery.filters.remove", text));
        return chip;
    }
}
