package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.SortOrder;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Search: filters, results and map side by side. What is searched for is in the address alone: every control leads to another
 * address, and the screen shows the address it is at.
 */
@Route(value = "search", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/discovery.css")
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    /** An answer quicker than this is shown at once, without a flicker of loading. */
    private static final Duration PATIENCE = Duration.ofMillis(350);

    private static final int LOADING_POLL_MILLIS = 250;
    private static final int RETRY_MILLIS = 3000;

    private final transient Texts texts;
    private final transient SearchParameters parameters;
    private final transient SearchRuns runs;
    private final transient SearchLinks links;
    private final SearchBox box;
    private final ResultMap map;
    private final FacetPanel facets;
    private final FacetPanel sheetFacets;
    private final Dialog sheet = new Dialog();
    private final Button sheetDone = new Button();
    private final Button filters = new Button();
    private final Button toggle = new Button();
    private final Div refused = new Div();
    private final Div chips = new Div();
    private final Div count = new Div();
    private final Nav sort = new Nav();
    private final Div results = new Div();
    private final Span mapNote = new Span();
    private final Div columns = new Div();

    private transient SearchCriteria criteria = SearchCriteria.everything();
    private transient SearchState state = new SearchState.Idle();
    private long asked;

    SearchView(Texts texts, SearchParameters parameters, SearchRuns runs, Content content, BaseMap base) {
        this.texts = texts;
        this.parameters = parameters;
        this.runs = runs;
        this.links = new SearchLinks(content, texts);
        box = new SearchBox(texts);
        box.onSearch(search -> go(typed(search.text())));
        map = new ResultMap(texts.get("discovery.map.heading"), base);
        facets = new FacetPanel(texts, this::go);
        sheetFacets = new FacetPanel(texts, this::go);
        addClassNames("wrap", "page-top", "search-screen");
        var title = new H1(texts.get("discovery.title"));
        title.addClassName("visually-hidden");
        count.getElement().setAttribute("aria-live", "polite");
        count.addClassNames("count", "tabular");
        sort.setAriaLabel(texts.get("discovery.sort"));
        sort.addClassNames("chips", "sort");
        chips.addClassName("chips");
        refused.addClassNames("notice", "warn");
        var bar = new Div(count, sort, phoneButtons());
        bar.addClassNames("rows", "between", "search-bar");
        add(title, box, refused, chips, bar, columns(base), sheet);
        prepareSheet();
    }

    private Component phoneButtons() {
        filters.addClassNames("btn", "ghost");
        filters.addClickListener(click -> sheet.open());
        toggle.addClassNames("btn", "ghost");
        toggle.addClickListener(click -> showMap(!columns.hasClassName("map-shown")));
        var buttons = new Div(filters, toggle);
        buttons.addClassNames("rows", "phone-only");
        return buttons;
    }

    private Component columns(BaseMap base) {
        var aside = new Aside(heading("discovery.filters"), facets);
        aside.addClassName("facet-column");
        var list = new Section(heading("discovery.results"), results);
        list.addClassName("result-column");
        var label = new Div(new Span(texts.get("discovery.map.label")), mapNote);
        if (!base.approvalNumber().isEmpty()) {
            label.add(new Span(texts.get("discovery.map.approval", base.approvalNumber())));
        }
        label.addClassNames("small", "muted", "map-label");
        var mapColumn = new Section(heading("discovery.map.heading"), map, label);
        mapColumn.addClassName("map-column");
        results.addClassName("stack");
        columns.add(aside, list, mapColumn);
        columns.addClassName("search-columns");
        showMap(false);
        return columns;
    }

    private H2 heading(String key) {
        var heading = new H2(texts.get(key));
        heading.addClassName("visually-hidden");
        return heading;
    }

    private void prepareSheet() {
        sheet.setHeaderTitle(texts.get("discovery.filters"));
        sheet.add(sheetFacets);
        sheet.addClassName("facet-sheet");
        sheetDone.addClassName("btn");
        sheetDone.addClickListener(click -> sheet.close());
        sheet.getFooter().add(sheetDone);
    }

    /** On phones list and map take turns; on wide screens both are always there. */
    private void showMap(boolean shown) {
        columns.setClassName("map-shown", shown);
        toggle.setText(texts.get(shown ? "discovery.view.list" : "discovery.view.map"));
    }

    private SearchCriteria typed(String text) {
        var understood = parameters.read(java.util.Map.of("q", List.of(text)));
        return criteria.withText(understood.criteria().text());
    }

    private void go(SearchCriteria next) {
        getUI().ifPresent(ui -> ui.navigate("search", QueryParameters.fromString(SearchParameters.write(next))));
    }

    @Override
    public String getPageTitle() {
        String title = criteria.isBrowsing()
                ? texts.get("discovery.title")
                : texts.get("discovery.title.for", criteria.text());
        return title + " · " + texts.get("shell.name");
    }

    @Override
    protected void onAttach(AttachEvent attach) {
        attach.getUI().addPollListener(poll -> {
            if (state instanceof SearchState.Failed) {
                ask(attach.getUI());
            }
        });
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var understood =
                parameters.read(event.getLocation().getQueryParameters().getParameters());
        criteria = understood.criteria();
        box.setText(criteria.text());
        refused.setVisible(!understood.refusals().isEmpty());
        refused.setText(understood.refusals().stream()
                .map(refusal -> texts.get("discovery.refused", refusal.sentence()))
                .findFirst()
                .orElse(""));
        state = new SearchState.Idle();
        getUI().ifPresentOrElse(
                        this::ask, () -> ask(event.getLocationChangeEvent().getUI()));
    }

    private void ask(UI ui) {
        long ticket = ++asked;
        CompletableFuture<SearchState> answer = runs.run(criteria);
        try {
            show(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), ui);
        } catch (TimeoutException late) {
            if (!(state instanceof SearchState.Failed)) {
                show(new SearchState.Loading(), ui);
            }
            answer.thenAccept(found -> ui.access(() -> {
                if (ticket == asked) {
                    show(found, ui);
                }
            }));
        } catch (ExecutionException broken) {
            throw new IllegalStateException("search failed", broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(SearchState next, UI ui) {
        state = next;
        results.removeAll();
        chips.removeAll();
        links.removable(criteria).forEach(chips::add);
        if (criteria.isFiltered()) {
            chips.add(SearchLinks.to(criteria.withoutFilters(), texts.get("discovery.filters.clear"), "chip"));
        }
        filters.setText(
                texts.get("discovery.filters.open", links.removable(criteria).size()));
        showSort();
        ui.setPollInterval(
                switch (next) {
                    case SearchState.Loading _ -> LOADING_POLL_MILLIS;
                    case SearchState.Failed _ -> RETRY_MILLIS;
                    case SearchState.Idle _, SearchState.Loaded _, SearchState.Empty _ -> -1;
                });
        switch (next) {
            case SearchState.Idle _ -> {}
            case SearchState.Loading _ -> loading();
            case SearchState.Loaded(CatalogueResults found) -> loaded(found);
            case SearchState.Empty(CatalogueResults found) -> empty(found);
            case SearchState.Failed _ -> failed();
        }
    }

    private void showSort() {
        sort.removeAll();
        for (SortOrder order : SortOrder.values()) {
            if (order != SortOrder.DISTANCE || criteria.near().isPresent()) {
                Anchor link =
                        SearchLinks.to(criteria.withSort(order), texts.get("discovery.sort." + order.key()), "chip");
                if (order == criteria.sort()) {
                    link.getElement().setAttribute("aria-current", "true");
                }
                sort.add(link);
            }
        }
    }

    private void loading() {
        count.setText(texts.get("discovery.loading"));
        results.getElement().setAttribute("aria-busy", "true");
        for (int i = 0; i < 4; i++) {
            var bone = new Div();
            bone.addClassName("skeleton");
            results.add(bone);
        }
    }

    private void loaded(CatalogueResults found) {
        results.getElement().removeAttribute("aria-busy");
        count.setText(
                criteria.isBrowsing()
                        ? texts.get("discovery.count", found.total())
                        : texts.get("discovery.count.for", found.total(), criteria.text()));
        showFacets(found.facets(), found.total());
        found.suggestion().ifPresent(name -> results.add(didYouMean(name)));
        found.items().forEach(item -> results.add(new ResultCard(item, texts)));
        results.add(pages(found.total()));
        map.show(found.items());
        int mapped = ResultMap.points(found.items()).size();
        mapNote.setText(
                mapped == 0
                        ? texts.get("discovery.map.none")
                        : texts.get("discovery.map.some", mapped, found.items().size()));
    }

    private void showFacets(Facets counted, long total) {
        facets.show(criteria, counted);
        sheetFacets.show(criteria, counted);
        sheetDone.setText(texts.get("discovery.filters.done", total));
    }

    private Component didYouMean(String name) {
        var line = new Paragraph(
                new Span(texts.get("discovery.did-you-mean") + " "),
                SearchLinks.to(criteria.withText(name), "“" + name + "”"),
                new Span("？"));
        line.addClassName("did-you-mean");
        return line;
    }

    private Component pages(long total) {
        long reachable = Math.min(total, SearchCriteria.DEEPEST_ROW);
        int last = (int) Math.max(0, (reachable - 1) / criteria.size());
        var pages = new Nav();
        pages.setAriaLabel(texts.get("discovery.page.nav"));
        pages.addClassNames("rows", "between", "pages");
        pages.setVisible(last > 0);
        if (criteria.page() > 0) {
            pages.add(SearchLinks.to(
                    criteria.withPage(criteria.page() - 1), texts.get("discovery.page.previous"), "btn", "ghost"));
        }
        pages.add(new Span(texts.get("discovery.page.of", criteria.page() + 1, last + 1)));
        if (criteria.page() < last) {
            pages.add(SearchLinks.to(
                    criteria.withPage(criteria.page() + 1), texts.get("discovery.page.next"), "btn", "ghost"));
        }
        return pages;
    }

    private void empty(CatalogueResults found) {
        results.getElement().removeAttribute("aria-busy");
        String sentence = criteria.isBrowsing()
                ? texts.get("discovery.empty.plain")
                : texts.get("discovery.empty", criteria.text());
        count.setText(sentence);
        showFacets(found.facets(), 0);
        map.show(List.of());
        mapNote.setText("");
        var panel = new Div(new Paragraph(sentence));
        panel.addClassName("empty");
        found.suggestion().ifPresent(name -> panel.add(didYouMean(name)));
        if (criteria.isFiltered()) {
            panel.add(SearchLinks.to(criteria.withoutFilters(), texts.get("discovery.empty.filters"), "btn"));
        }
        if (!criteria.isBrowsing()) {
            panel.add(new Paragraph(texts.get("discovery.empty.hint")));
        }
        panel.add(SearchLinks.to(SearchCriteria.everything(), texts.get("discovery.empty.browse"), "btn", "ghost"));
        results.add(panel);
    }

    private void failed() {
        results.getElement().removeAttribute("aria-busy");
        count.setText("");
        facets.removeAll();
        sheetFacets.removeAll();
        map.show(List.of());
        mapNote.setText("");
        var notice = new Div(new Paragraph(texts.get("discovery.failed")));
        notice.addClassNames("notice", "bad");
        notice.getElement().setAttribute("role", "alert");
        var meanwhile = new Div(
                new Span(texts.get("discovery.failed.meanwhile")),
                away("/", "discovery.failed.home", true),
                away("/lookup", "discovery.failed.lookup", false),
                away("/feed", "discovery.failed.feed", false));
        meanwhile.addClassName("rows");
        notice.add(meanwhile);
        results.add(notice);
    }

    private Anchor away(String address, String key, boolean readingPage) {
        var link = new Anchor(address, texts.get(key));
        link.setRouterIgnore(readingPage);
        return link;
    }
}
