package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.TreeSet;

/** Links to the other pages of the same results. Invisible when there is only one. */
class Pages extends Nav {
    private static final int AROUND = 2;

    Pages(SearchAddress at, long total, Texts texts) {
        SearchCriteria criteria = at.criteria();
        int last = last(total, criteria.size());
        setAriaLabel(texts.get("discovery.page.nav"));
        addClassNames("pages", "tabular");
        setVisible(last > 0);
        if (criteria.page() > 0) {
            add(page(at, criteria.page() - 1, texts.get("discovery.page.previous"), "btn", "ghost"));
        }
        int before = -1;
        for (int page : numbers(criteria.page(), last)) {
            if (page > before + 1) {
                add(new Span("…"));
            }
            Anchor link = page(at, page, String.valueOf(page + 1), "page-number");
            link.getElement().setAttribute("aria-label", texts.get("search.page", page + 1));
            if (page == criteria.page()) {
                link.getElement().setAttribute("aria-current", "page");
            }
            add(link);
            before = page;
        }
        if (criteria.page() < last) {
            add(page(at, criteria.page() + 1, texts.get("discovery.page.next"), "btn", "ghost"));
        }
    }

    private static Anchor page(SearchAddress at, int page, String text, String... classes) {
        return at.to(at.criteria().withPage(page)).link(text, classes);
    }

    /** The last page that can be reached, from 0. */
    static int last(long total, int size) {
        long reachable = Math.min(total, SearchCriteria.DEEPEST_ROW / size * (long) size);
        return (int) Math.max(0, (reachable - 1) / size);
    }

    /** The first, the last, and those around the current one. */
    static List<Integer> numbers(int current, int last) {
        var numbers = new TreeSet<>(List.of(0, last));
        for (int page = Math.max(0, current - AROUND); page <= Math.min(last, current + AROUND); page++) {
            numbers.add(page);
        }
        return List.copyOf(numbers);
    }
}
