package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.Content;
import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.Facets;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.discovery.Understood;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Search: filters, results and map side by side. What is searched for and how it is laid out is in the address alone: every
 * control leads to another address, and the screen shows the address it is at.
 */
@Route(value = "search", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/discovery.css")
@StyleSheet("context://assets/search/search.css")
class SearchView extends Div implements AfterNavigationObserver, HasDynamicTitle {
    /** An answer quicker than this is shown at once, without a flicker of loading. */
    private static final Duration PATIENCE = Duration.ofMillis(350);

    private static final int LOADING_POLL_MILLIS = 250;
    private static final int RETRY_MILLIS = 3000;

    private final transient Texts texts;
    private final transient SearchParameters parameters;
    private final transient SearchRuns runs;
    private final SearchBox box;
    private final ChipBar chips;
    private final SearchBar bar;
    private final PhoneBar phoneBar;
    private final FacetPanel facets;
    private final FacetSheet sheet;
    private final ResultList results;
    private final TakeAway takeAway;
    private final MapPane map;
    private final Div refused = new Div();
    private final Div columns = new Div();
    private final Memory memory = new Memory();

    private transient SearchAddress at = SearchAddress.START;
    private transient SearchState state = new SearchState.Idle();
    private transient boolean typed;
    private long asked;

    SearchView(
            Texts texts,
            SearchParameters parameters,
            SearchRuns runs,
            Choices choices,
            SearchNames names,
            Starts starts,
            Content content,
            BaseMap base) {
        this.texts = texts;
        this.parameters = parameters;
        this.runs = runs;
        box = new SearchBox(texts);
        box.onSearch(search -> typed(search.text()));
        chips = new ChipBar(texts, choices, names);
        facets = new FacetPanel(texts, names, starts, this::go);
        sheet = new FacetSheet(texts, new FacetPanel(texts, names, starts, this::go));
        bar = new SearchBar(texts, facets::askDistance, sheet::open);
        phoneBar = new PhoneBar(texts, sheet::open);
        results = new ResultList(texts);
        takeAway = new TakeAway(texts);
        map = new MapPane(texts, names, content, base, this::go);
        addClassNames("wrap", "page-top", "search-screen");
        var title = new H1(texts.get("discovery.title"));
        title.addClassName("visually-hidden");
        refused.addClassNames("notice", "warn");
        var filters = new Aside(heading("discovery.filters"), facets);
        filters.addClassName("facet-column");
        var list = new Section(heading("discovery.results"), results);
        list.addClassName("result-column");
        columns.add(filters, list, map);
        columns.addClassName("search-columns");
        add(title, box, refused, chips, bar, columns, takeAway, phoneBar, sheet, memory);
    }

    private H2 heading(String key) {
        var heading = new H2(texts.get(key));
        heading.addClassName("visually-hidden");
        return heading;
    }

    private void typed(String text) {
        typed = true;
        go(at.criteria()
                .withText(parameters.read(Map.of("q", List.of(text))).criteria().text()));
    }

    private void go(SearchCriteria next) {
        getUI().ifPresent(ui ->
                ui.navigate("search", QueryParameters.fromString(at.to(next).query())));
    }

    @Override
    public String getPageTitle() {
        String title = at.criteria().isBrowsing()
                ? texts.get("discovery.title")
                : texts.get("discovery.title.for", at.criteria().text());
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
        Map<String, List<String>> given =
                event.getLocation().getQueryParameters().getParameters();
        var read = parameters.read(given);
        at = new SearchAddress(
                read.criteria(),
                given.getOrDefault("view", List.of()).stream()
                        .findFirst()
                        .map(ResultView::of)
                        .orElse(ResultView.SPLIT));
        box.setText(at.criteria().text());
        refused.setVisible(!read.refusals().isEmpty());
        refused.setText(read.refusals().stream()
                .map(refusal -> texts.get("discovery.refused", refusal.sentence()))
                .findFirst()
                .orElse(""));
        columns.setClassName("search-columns view-" + at.view().name().toLowerCase(Locale.ROOT));
        state = new SearchState.Idle();
        getUI().ifPresentOrElse(
                        this::ask, () -> ask(event.getLocationChangeEvent().getUI()));
    }

    private void ask(UI ui) {
        long ticket = ++asked;
        CompletableFuture<SearchState> answer = runs.run(at.criteria());
        try {
            show(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS), ui);
        } catch (TimeoutException late) {
            if (!(state instanceof SearchState.Failed)) {
                show(new SearchState.Loading(), ui);
            }
            answer.whenComplete((found, broken) -> ui.access(() -> {
                if (ticket == asked) {
                    show(broken == null ? found : new SearchState.Failed(), ui);
                }
                if (broken != null) {
                    throw new IllegalStateException("search failed", broken);
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
        bar.show(at);
        phoneBar.show(at, chips.count(at.criteria()));
        ui.setPollInterval(
                switch (next) {
                    case SearchState.Loading _ -> LOADING_POLL_MILLIS;
                    case SearchState.Failed _ -> RETRY_MILLIS;
                    case SearchState.Idle _, SearchState.Loaded _, SearchState.Empty _ -> -1;
                });
        switch (next) {
            case SearchState.Idle _ -> {}
            case SearchState.Loading _ -> loading();
            case SearchState.Loaded(CatalogueResults found) -> loaded(found, ui);
            case SearchState.Empty empty -> empty(empty, ui);
            case SearchState.Failed _ -> failed();
        }
    }

    private void loading() {
        chips.show(at, List.of());
        bar.count(texts.get("discovery.loading"));
        takeAway.setVisible(false);
        results.loading();
    }

    private void loaded(CatalogueResults found, UI ui) {
        bar.count(
                at.criteria().isBrowsing()
                        ? texts.get("discovery.count", found.total())
                        : texts.get(
                                "discovery.count.for",
                                found.total(),
                                at.criteria().text()));
        results.loaded(at, found);
        around(found, found.understood(), ui);
    }

    private void empty(SearchState.Empty empty, UI ui) {
        bar.count(texts.get("discovery.count", 0));
        results.empty(at, empty);
        around(empty.results(), empty.results().understood(), ui);
    }

    /** What stands around the results, whether there are any or not. */
    private void around(CatalogueResults found, List<Understood> understood, UI ui) {
        Facets counted = found.facets();
        chips.show(at, understood);
        facets.show(at, counted);
        sheet.show(at, counted, found.total());
        map.show(at, counted);
        takeAway.show(at.criteria(), found.total());
        memory.shown(at.criteria().page());
        // Only who has just typed a number is taken there: coming back must not lead away again.
        if (typed) {
            typed = false;
            found.jump().ifPresent(address -> ui.getPage().setLocation(address));
        }
    }

    private void failed() {
        chips.show(at, List.of());
        bar.count("");
        facets.clear();
        sheet.close();
        map.clear();
        takeAway.setVisible(false);
        results.failed();
    }
}
