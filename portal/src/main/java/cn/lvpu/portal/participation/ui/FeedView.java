package cn.lvpu.portal.participation.ui;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.participation.Feed;
import cn.lvpu.portal.participation.FeedPage;
import cn.lvpu.portal.participation.FeedParameters;
import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.FeedReading;
import cn.lvpu.portal.participation.Mentions;
import cn.lvpu.portal.participation.Posting;
import cn.lvpu.portal.participation.TimeWords;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;

/** 大家说: the feed. What is looked for is in the URL; everybody reads, citizens write. */
@Route(value = "feed", layout = MainLayout.class)
@AnonymousAllowed
@StyleSheet("context://assets/participation/feed.css")
class FeedView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final transient Feed feed;
    private final transient FeedParameters parameters;
    private final transient Content content;
    private final transient Texts texts;
    private final TextField words = new TextField();
    private final Select<District> district = new Select<>();
    private final Div refused = new Div();
    private final FeedList list;
    private FeedQuery query = FeedQuery.first();

    FeedView(
            Feed feed,
            Posting posting,
            FeedParameters parameters,
            Content content,
            Mentions mentions,
            CurrentAccount currentAccount,
            TimeWords timeWords,
            Texts texts) {
        this.feed = feed;
        this.parameters = parameters;
        this.content = content;
        this.texts = texts;
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("participation.title"));
        heading.addClassName("page");
        add(heading);

        Optional<SignedIn> reader = currentAccount.find();
        if (reader.isEmpty()) {
            add(invitation());
        } else if (reader.get().has(Role.CITIZEN)) {
            OwnPosts own = new OwnPosts(posting, timeWords, texts, this::load);
            add(new WriteBox(reader.get().id(), posting, content, texts, own::refresh), own);
            own.refresh();
        } else {
            add(Notices.of("", texts.get("participation.write.citizens")));
        }

        refused.setId("feed-refused");
        refused.getElement().setAttribute("role", "status");
        list = new FeedList(mentions, timeWords, texts, this::reload);
        add(filters(), refused, list);
    }

    private Section invitation() {
        Anchor login = new Anchor("/login?next=/feed", texts.get("participation.login"));
        login.setId("feed-login");
        login.addClassName("btn");
        login.setRouterIgnore(true);
        Section section = new Section(new Paragraph(texts.get("participation.invitation")), login);
        section.addClassNames("panel", "tint", "rows", "between");
        return section;
    }

    private Div filters() {
        words.setId("feed-words");
        words.setLabel(texts.get("participation.search"));
        words.setPlaceholder(texts.get("participation.search.hint"));
        words.setClearButtonVisible(true);
        words.setMaxLength(FeedQuery.MAX_TEXT);
        words.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search();
            }
        });
        district.setId("feed-district");
        district.setLabel(texts.get("participation.district"));
        district.setEmptySelectionAllowed(true);
        district.setEmptySelectionCaption(texts.get("participation.district.all"));
        district.setItemLabelGenerator(item -> item == null ? texts.get("participation.district.all") : item.name());
        district.setItems(content.districts());
        district.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                search();
            }
        });
        Button go = new Button(texts.get("participation.search.go"), click -> search());
        go.setId("feed-go");
        Div filters = new Div(words, district, go);
        filters.addClassName("choices");
        filters.getElement().setAttribute("role", "search");
        return filters;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        FeedParameters.Understood understood =
                parameters.read(event.getLocation().getQueryParameters().getParameters());
        query = understood.query();
        words.setValue(query.text());
        district.setValue(query.districtCode().flatMap(content::findDistrict).orElse(null));
        refused.removeAll();
        understood.refusals().forEach(refusal -> refused.add(Notices.of("warn", texts.get(refusal.textKey()))));
        list.show(new FeedState.Loading());
        if (isAttached()) {
            reload();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        reload();
    }

    /** Shows that it loads, and loads once the browser has drawn that. */
    private void reload() {
        list.show(new FeedState.Loading());
        getElement().executeJs("return true").then(drawn -> load());
    }

    void load() {
        list.show(state(feed.read(query)));
    }

    private FeedState state(FeedReading reading) {
        return switch (reading) {
            case FeedReading.Found(FeedPage page, FeedReading.From from) ->
                found(
                        page,
                        query,
                        from == FeedReading.From.INDEX && !query.searches()
                                ? texts.get("participation.from.index")
                                : "");
            case FeedReading.SearchAway() -> withoutWords();
            case FeedReading.Away() -> new FeedState.Failed();
        };
    }

    /** Search is away: that is said, and below it stands what there is, newest first. */
    private FeedState withoutWords() {
        FeedQuery wordless = new FeedQuery("", query.kind(), query.districtCode(), 0);
        return feed.read(wordless) instanceof FeedReading.Found(FeedPage page, FeedReading.From _)
                ? found(page, wordless, texts.get("participation.search.away"))
                : new FeedState.Failed();
    }

    private static FeedState found(FeedPage page, FeedQuery asked, String remark) {
        return page.posts().isEmpty() ? new FeedState.Empty(asked, remark) : new FeedState.Loaded(page, asked, remark);
    }

    private void search() {
        FeedParameters.Understood understood = parameters.read(java.util.Map.of(
                "q", java.util.List.of(words.getValue()),
                "district",
                        java.util.List.of(Optional.ofNullable(district.getValue())
                                .map(District::code)
                                .orElse(""))));
        UI.getCurrent().navigate("feed" + understood.query().queryString());
    }

    @Override
    public String getPageTitle() {
        return texts.get("participation.title") + " · " + texts.get("shell.name");
    }
}
