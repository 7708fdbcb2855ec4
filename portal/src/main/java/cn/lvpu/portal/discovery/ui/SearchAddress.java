package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/**
 * An address of the search screen: what is searched for, and how the results are laid out. Every change of the screen is
 * another address, so going back works and everything can be shared.
 */
record SearchAddress(SearchCriteria criteria, ResultView view) {
    static final SearchAddress START = new SearchAddress(SearchCriteria.everything(), ResultView.SPLIT);

    SearchAddress to(SearchCriteria next) {
        return new SearchAddress(next, view);
    }

    SearchAddress in(ResultView next) {
        return new SearchAddress(criteria, next);
    }

    /** Without {@code ?}; empty for the whole catalogue in its usual layout. */
    String query() {
        String search = SearchParameters.write(criteria);
        if (view == ResultView.SPLIT) {
            return search;
        }
        return search + (search.isEmpty() ? "" : "&") + "view=" + view.key();
    }

    String path() {
        String query = query();
        return query.isEmpty() ? "search" : "search?" + query;
    }

    Anchor link(String text, String... classes) {
        var link = new Anchor(path(), text);
        link.addClassNames(classes);
        return link;
    }

    /** A chip that leads here and takes something away. @param key tells it from its neighbours, to keep the focus */
    Anchor chip(String text, String label, String key, String... classes) {
        Anchor chip = link("", classes);
        chip.addClassName("chip");
        var cross = new Span("×");
        cross.getElement().setAttribute("aria-hidden", "true");
        chip.add(new Span(text), cross);
        chip.getElement().setAttribute("aria-label", label);
        chip.getElement().setAttribute("data-key", "chip:" + key);
        return chip;
    }
}
