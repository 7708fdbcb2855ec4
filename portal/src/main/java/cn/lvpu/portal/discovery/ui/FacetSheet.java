package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** The filters on a phone: a sheet from the bottom edge that stays open while one chooses, and tells how many results there are. */
class FacetSheet extends Dialog {
    private final transient Texts texts;
    private final FacetPanel panel;
    private final Button done = new Button();
    private final Div clear = new Div();

    private transient SearchAddress at = SearchAddress.START;
    private transient Facets facets = Facets.none();

    FacetSheet(Texts texts, FacetPanel panel) {
        this.texts = texts;
        this.panel = panel;
        setHeaderTitle(texts.get("discovery.filters"));
        addClassName("facet-sheet");
        add(panel);
        done.addThemeVariants(ButtonVariant.PRIMARY);
        done.addClickListener(click -> close());
        getFooter().add(clear, done);
        // What nobody looks at is not kept up to date.
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                panel.show(at, facets);
            }
        });
    }

    void show(SearchAddress now, Facets counted, long total) {
        at = now;
        facets = counted;
        done.setText(texts.get("discovery.filters.done", total));
        clear.removeAll();
        if (at.criteria().isFiltered()) {
            Anchor link = at.to(at.criteria().withoutFilters()).link(texts.get("search.clear"), "btn", "quiet");
            link.getElement().setAttribute("data-key", "sheet:clear");
            clear.add(link);
        }
        if (isOpened()) {
            panel.show(at, facets);
        }
    }
}
