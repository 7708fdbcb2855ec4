package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.SortOrder;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Nav;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Above the results: how many there are, in which order, and how they are laid out. */
class SearchBar extends Div {
    private final transient Texts texts;
    private final transient Runnable askDistance;
    private final transient Runnable openFilters;
    private final Div count = new Div();
    private final Anchor save = new Anchor();
    private final Nav sort = new Nav();
    private final Nav views = new Nav();

    /**
     * @param askDistance leads to where a distance's start is chosen
     * @param openFilters leads there on a phone
     */
    SearchBar(Texts texts, Runnable askDistance, Runnable openFilters) {
        this.texts = texts;
        this.askDistance = askDistance;
        this.openFilters = openFilters;
        count.addClassNames("count", "tabular");
        count.getElement().setAttribute("aria-live", "polite");
        count.getElement().setAttribute("tabindex", "-1");
        save.setText(texts.get("search.save"));
        save.addClassName("save");
        sort.setAriaLabel(texts.get("discovery.sort"));
        sort.addClassNames("chips", "sort");
        views.setAriaLabel(texts.get("discovery.view"));
        views.addClassNames("views");
        addClassNames("search-bar");
        add(count, save, sort, views);
    }

    void count(String sentence) {
        count.setText(sentence);
    }

    void show(SearchAddress at) {
        save.setVisible(!at.criteria().isBrowsing() || at.criteria().isFiltered());
        save.setHref("account/searches?save="
                + URLEncoder.encode(SearchParameters.write(at.criteria().withPage(0)), StandardCharsets.UTF_8));
        sort.removeAll();
        for (SortOrder order : SortOrder.values()) {
            String name = texts.get("discovery.sort." + order.key());
            if (order == SortOrder.DISTANCE && at.criteria().near().isEmpty()) {
                sort.add(ask(askDistance, "wide-only"), ask(openFilters, "phone-only"));
            } else {
                Anchor link = at.to(at.criteria().withSort(order)).link(name, "chip");
                link.getElement().setAttribute("data-key", "sort:" + order.key());
                current(link, order == at.criteria().sort());
                sort.add(link);
            }
        }
        views.removeAll();
        for (ResultView view : ResultView.values()) {
            Anchor link = at.in(view).link(texts.get("search.view." + view.key()), "view", "view-" + view.key());
            link.getElement().setAttribute("data-key", "view:" + view.key());
            current(link, view == at.view());
            views.add(link);
        }
    }

    private NativeButton ask(Runnable there, String where) {
        var ask = new NativeButton(texts.get("search.sort.distance.ask"), click -> there.run());
        ask.addClassNames("chip", where);
        return ask;
    }

    private static void current(Anchor link, boolean current) {
        if (current) {
            link.getElement().setAttribute("aria-current", "true");
        }
    }
}
