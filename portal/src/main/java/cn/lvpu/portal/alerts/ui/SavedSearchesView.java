package cn.lvpu.portal.alerts.ui;

import cn.lvpu.portal.alerts.SaveOutcome.AlreadySaved;
import cn.lvpu.portal.alerts.SaveOutcome.NotUnderstood;
import cn.lvpu.portal.alerts.SaveOutcome.Saved;
import cn.lvpu.portal.alerts.SaveOutcome.TooMany;
import cn.lvpu.portal.alerts.SavedSearch;
import cn.lvpu.portal.alerts.SavedSearches;
import cn.lvpu.portal.alerts.SearchWords;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;

/**
 * {@code /account/searches}: what somebody saved and what is new. {@code ?save=<encoded query string>} saves a search first, after a
 * log-in where one is needed, and then leaves the address, so that going back or reloading saves nothing.
 */
@Route(value = "account/searches", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://assets/alerts/searches.css")
class SavedSearchesView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient SavedSearches searches;
    private final transient SearchWords words;
    private final transient Texts texts;
    private final Div notice = new Div();
    private final Paragraph count = new Paragraph();
    private final Section list = new Section();

    SavedSearchesView(SavedSearches searches, SearchWords words, LetterPanel letters, Texts texts) {
        this.searches = searches;
        this.words = words;
        this.texts = texts;
        addClassNames("wrap", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("alerts.title"));
        heading.addClassName("page");
        Paragraph lead = new Paragraph(texts.get("alerts.lead"));
        lead.addClassName("muted");
        notice.setId("searches-notice");
        notice.getElement().setAttribute("role", "status");
        notice.setVisible(false);
        count.setId("searches-count");
        count.addClassNames("small", "muted");
        list.setId("searches");
        list.addClassName("stack");
        list.setAriaLabel(texts.get("alerts.title"));
        letters.setId("letters");
        Div columns = new Div(new Div(notice, count, list), new Aside(letters));
        columns.getChildren().findFirst().ifPresent(main -> main.addClassName("stack"));
        columns.addClassName("searches-page");
        add(new Div(heading, lead), columns);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<String> wanted = event.getLocation().getQueryParameters().getSingleParameter("save");
        if (wanted.isPresent()) {
            save(wanted.get());
        }
        load();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        attached.getUI().getPage().getHistory().replaceState(null, "account/searches");
    }

    private void save(String query) {
        try {
            switch (searches.save(query)) {
                case Saved(SavedSearch search) -> {
                    tell("ok", texts.get("alerts.saved", search.name()));
                    Button undo = new Button(texts.get("alerts.saved.undo"), click -> undo(search));
                    undo.setId("undo-save");
                    undo.addThemeVariants(ButtonVariant.TERTIARY);
                    notice.add(undo);
                }
                case AlreadySaved(SavedSearch search) -> tell("", texts.get("alerts.saved.already", search.name()));
                case TooMany() -> tell("warn", texts.get("alerts.saved.too-many", SavedSearches.MOST));
                case NotUnderstood(List<String> sentences) ->
                    tell("warn", texts.get("alerts.saved.unreadable", String.join("；", sentences)));
            }
        } catch (StoreUnavailableException away) {
            tell("bad", texts.get("alerts.away"));
        }
    }

    private void undo(SavedSearch search) {
        change(() -> searches.remove(search.id()), texts.get("alerts.saved.undone"));
    }

    /** Does something to a search, tells what became of it, and shows everything as it is then. */
    void change(Runnable work, String sentence) {
        try {
            work.run();
            tell("ok", sentence);
        } catch (StoreUnavailableException away) {
            tell("bad", texts.get("alerts.away"));
            return;
        }
        load();
        findAncestor(MainLayout.class).showNews();
    }

    private void tell(String tone, String sentence) {
        notice.removeAll();
        notice.setClassName("notice");
        if (!tone.isEmpty()) {
            notice.addClassName(tone);
        }
        notice.add(new Paragraph(sentence));
        notice.setVisible(true);
    }

    private void load() {
        list.removeAll();
        count.setText("");
        try {
            List<SavedSearch> all = searches.list();
            if (all.isEmpty()) {
                list.add(empty());
                return;
            }
            count.setText(texts.get("alerts.count", all.size(), SavedSearches.MOST));
            all.forEach(search -> list.add(new SearchCard(
                    search,
                    searches.listFound(search.id(), SearchCard.ENTRIES_SHOWN + 1),
                    searches,
                    words,
                    texts,
                    this::change)));
        } catch (StoreUnavailableException away) {
            list.removeAll();
            list.add(failed());
        }
    }

    private Div empty() {
        Anchor search = new Anchor("/search", texts.get("alerts.empty.search"));
        search.addClassName("btn");
        Div empty =
                new Div(new H2(texts.get("alerts.empty.title")), new Paragraph(texts.get("alerts.empty.text")), search);
        empty.addClassName("empty");
        return empty;
    }

    private Div failed() {
        Button again = new Button(texts.get("alerts.again"), click -> load());
        Div failed = new Div(new Paragraph(texts.get("alerts.loading.away")), again);
        failed.addClassNames("notice", "bad");
        failed.getElement().setAttribute("role", "alert");
        return failed;
    }

    @Override
    public String getPageTitle() {
        return texts.get("alerts.title");
    }
}
