package cn.lvpu.portal.alerts.ui;

import cn.lvpu.portal.alerts.FoundEntry;
import cn.lvpu.portal.alerts.SavedSearch;
import cn.lvpu.portal.alerts.SavedSearches;
import cn.lvpu.portal.alerts.SearchWords;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** A saved search, what is new for it, and what can be done with it. */
final class SearchCard extends Article {
    /** The newest so many; the search itself shows them all. */
    static final int ENTRIES_SHOWN = 5;

    private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private final transient SavedSearch search;
    private final transient SavedSearches searches;
    private final transient Texts texts;
    private final transient Changes changes;

    /** Does something, tells a sentence and shows the list again. */
    @FunctionalInterface
    interface Changes {
        void change(Runnable work, String sentence);
    }

    SearchCard(
            SavedSearch search,
            List<FoundEntry> found,
            SavedSearches searches,
            SearchWords words,
            Texts texts,
            Changes changes) {
        this.search = search;
        this.searches = searches;
        this.texts = texts;
        this.changes = changes;
        setId("search-" + search.id());
        addClassNames("panel", "saved");
        if (search.unread() > 0) {
            addClassName("unread");
        }
        add(head(), about(words), entries(found), doings());
    }

    private Div head() {
        H2 name = new H2();
        name.add(new Anchor(search.url(), search.name()));
        Div head = new Div(name);
        head.addClassName("head");
        if (search.paused()) {
            head.add(badge(texts.get("alerts.search.paused"), "grey"));
        } else if (search.unread() > 0) {
            head.add(badge(texts.get("alerts.search.unread", search.unread()), "warn"));
        }
        return head;
    }

    private static Span badge(String words, String tone) {
        Span badge = new Span(words);
        badge.addClassNames("badge", tone);
        return badge;
    }

    private Paragraph about(SearchWords words) {
        String what = words.of(search.query());
        String since = texts.get("alerts.search.since", day(search.createdAt()));
        Paragraph about = new Paragraph(what.equals(search.name()) ? since : what + " · " + since);
        about.addClassNames("small", "muted");
        return about;
    }

    private Div entries(List<FoundEntry> found) {
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(texts.get("alerts.search.none"));
            none.addClassName("muted");
            return new Div(none);
        }
        UnorderedList fresh = new UnorderedList();
        fresh.addClassName("fresh");
        fresh.getElement().setAttribute("aria-label", texts.get("alerts.search.found"));
        found.stream().limit(ENTRIES_SHOWN).map(this::entry).forEach(fresh::add);
        Div entries = new Div(fresh);
        int unnamed = search.unread()
                - (int) found.stream()
                        .limit(ENTRIES_SHOWN)
                        .filter(entry -> !entry.read())
                        .count();
        if (unnamed > 0) {
            Anchor all = new Anchor(search.url(), texts.get("alerts.search.more", unnamed));
            entries.add(new Paragraph(all));
        }
        return entries;
    }

    private ListItem entry(FoundEntry entry) {
        Anchor link = new Anchor(entry.url(), entry.name());
        link.setRouterIgnore(true);
        String place = entry.place().isEmpty() ? "" : " · " + entry.place();
        Span about = new Span(
                entry.kind().label() + place + " · " + texts.get("alerts.search.found-on", day(entry.foundAt())));
        about.addClassNames("small", "muted");
        ListItem item = new ListItem(link, about);
        item.addClassName(entry.read() ? "old" : "new");
        return item;
    }

    private String day(Instant at) {
        return DateTimeFormatter.ofPattern(texts.get("alerts.day"), texts.locale())
                .format(at.atZone(BEIJING));
    }

    private Div doings() {
        Div doings = new Div();
        doings.addClassName("doings");
        if (search.unread() > 0) {
            doings.add(button("read", () -> searches.markRead(search.id())));
        }
        doings.add(
                search.paused()
                        ? button("resume", () -> searches.setPaused(search.id(), false))
                        : button("pause", () -> searches.setPaused(search.id(), true)));
        doings.add(opens("rename", () -> new RenameDialog(search, searches, texts, changes).open()));
        doings.add(opens("remove", () -> new RemoveDialog(search, searches, texts, changes).open()));
        return doings;
    }

    private Button button(String doing, Runnable work) {
        return opens(doing, () -> changes.change(work, texts.get("alerts.search." + doing + ".done", search.name())));
    }

    private Button opens(String doing, Runnable work) {
        Button button = new Button(texts.get("alerts.search." + doing), click -> work.run());
        button.setId(doing + "-" + search.id());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(texts.get("alerts.search." + doing + ".which", search.name()));
        return button;
    }
}
