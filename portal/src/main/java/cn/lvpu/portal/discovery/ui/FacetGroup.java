package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.Facets.Count;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * The values of one filter as checkboxes with their counts. Long lists are short until asked for more and can be searched;
 * chosen values are always there, even without results.
 */
class FacetGroup extends Div {
    private static final int FIRST_SHOWN = 6;
    private static final int SEARCHED_FROM = 10;

    private final String facet;
    private final transient Texts texts;
    private final transient SearchNames names;
    private final TextField filter = new TextField();
    private final Div list = new Div();
    private final NativeButton more = new NativeButton();

    private transient List<Count> counts = List.of();
    private transient Collection<String> chosen = List.of();
    private transient Consumer<Collection<String>> choose = values -> {};
    private boolean expanded;

    FacetGroup(String facet, Texts texts, SearchNames names) {
        this.facet = facet;
        this.texts = texts;
        this.names = names;
        var heading = new H3(texts.get("search.facet." + facet));
        addClassNames("facet", "facet-" + facet);
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading.getText());
        filter.setPlaceholder(texts.get("search.facet.filter"));
        filter.setAriaLabel(texts.get("search.facet.filter.label", heading.getText()));
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.EAGER);
        filter.addValueChangeListener(change -> list());
        list.addClassName("facet-values");
        more.addClassName("more");
        more.addClickListener(click -> {
            expanded = !expanded;
            list();
        });
        add(heading, filter, list, more);
    }

    /** @param choose is told all values that shall be chosen next */
    void show(List<Count> counts, Collection<String> chosen, Consumer<Collection<String>> choose) {
        this.chosen = List.copyOf(chosen);
        this.choose = choose;
        var all = new LinkedHashMap<String, Count>();
        counts.stream()
                .filter(count -> count.count() > 0 || chosen.contains(count.value()))
                .forEach(count -> all.put(
                        count.value(), new Count(count.value(), names.of(facet, count.value()), count.count())));
        chosen.forEach(value -> all.computeIfAbsent(value, gone -> new Count(gone, names.of(facet, gone), 0)));
        this.counts = List.copyOf(all.values());
        setVisible(!all.isEmpty());
        list();
    }

    private void list() {
        boolean searchable = counts.size() > SEARCHED_FROM && !facet.equals("month");
        filter.setVisible(searchable);
        String typed = searchable ? filter.getValue().strip() : "";
        List<Count> fitting =
                counts.stream().filter(count -> count.label().contains(typed)).toList();
        boolean all = expanded || !typed.isEmpty() || fitting.size() <= FIRST_SHOWN + 1 || facet.equals("month");
        list.removeAll();
        int shown = 0;
        for (Count count : fitting) {
            if (all || shown < FIRST_SHOWN || chosen.contains(count.value())) {
                list.add(checkbox(count));
                shown++;
            }
        }
        if (fitting.isEmpty()) {
            var none = new Span(texts.get("search.facet.filter.none"));
            none.addClassNames("small", "muted");
            list.add(none);
        }
        more.setVisible(!all || expanded && typed.isEmpty());
        more.setText(
                expanded ? texts.get("search.facet.less") : texts.get("search.facet.more", fitting.size() - shown));
        more.getElement().setAttribute("aria-expanded", String.valueOf(expanded));
    }

    private Checkbox checkbox(Count count) {
        var name = new Span(count.label());
        var number = new Span(String.valueOf(count.count()));
        number.addClassNames("number", "tabular");
        var label = new Div(name, number);
        label.addClassName("facet-label");
        var checkbox = new Checkbox(chosen.contains(count.value()));
        checkbox.setLabelComponent(label);
        checkbox.setAriaLabel(texts.get("discovery.facet.count", count.label(), count.count()));
        checkbox.getElement().setAttribute("data-key", facet + ":" + count.value());
        if (facet.equals("district")) {
            checkbox.getElement().setAttribute("data-district", count.value());
        }
        checkbox.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                var values = new ArrayList<>(chosen);
                if (change.getValue()) {
                    values.add(count.value());
                } else {
                    values.remove(count.value());
                }
                choose.accept(values);
            }
        });
        return checkbox;
    }
}
