package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.WholeResults;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Under the results: the same results as files. */
class TakeAway extends Div {
    private final transient Texts texts;

    TakeAway(Texts texts) {
        this.texts = texts;
        addClassNames("take-away", "small", "muted");
    }

    void show(SearchCriteria criteria, long total) {
        removeAll();
        setVisible(total > 0);
        String query = SearchParameters.write(criteria.withPage(0).withSize(SearchCriteria.USUAL_PAGE));
        add(
                new Span(texts.get(
                        total > WholeResults.MOST_ROWS ? "search.export.first" : "search.export",
                        WholeResults.MOST_ROWS)),
                file("csv", query, texts.get("search.export.csv")),
                file("geojson", query, texts.get("search.export.geojson")));
    }

    private static Anchor file(String format, String query, String text) {
        var link = new Anchor("/api/v1/entries." + format + (query.isEmpty() ? "" : "?" + query), text);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", "lvpu-entries." + format);
        return link;
    }
}
