package cn.lvpu.portal.registry.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Lookup;
import cn.lvpu.portal.registry.LookupAnswer;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.registry.PhotoCodes;
import cn.lvpu.portal.registry.ScannedCode;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One box for certificate numbers, announcement numbers and names; the question is in the address as {@code ?q=}. */
@Route(value = "lookup", layout = MainLayout.class)
@AnonymousAllowed
class LookupView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(LookupView.class);
    private static final String QUESTION = "q";
    private static final String NUMBER = "number";
    private static final int LONGEST_QUESTION = 200;

    private final transient Lookup lookup;
    private final transient Texts texts;
    private final transient LookupCards cards;
    private final Input question = new Input();
    private final Div answer = new Div();

    LookupView(Lookup lookup, PhotoCodes photos, VerdictWords words, Texts texts) {
        this.lookup = lookup;
        this.texts = texts;
        this.cards = new LookupCards(texts, words);
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("registry.lookup.heading"));
        heading.addClassName("page");
        Paragraph intro = new Paragraph(texts.get("registry.lookup.intro"));
        intro.addClassName("muted");
        answer.setId("answer");
        answer.addClassNames("stack", "loose");
        answer.getElement().setAttribute("aria-live", "polite");
        ScanButton scan = new ScanButton(texts);
        scan.setId("scan");
        scan.onScanned(scanned -> found(scanned.text()));
        var offline = new Anchor("/verify", texts.get("scan.offline"));
        offline.setRouterIgnore(true);
        var withoutNetwork = new Paragraph(offline);
        withoutNetwork.addClassName("small");
        add(heading, intro, form(), scan, new PhotoField(photos, texts, this::found), withoutNetwork, answer);
    }

    private Div form() {
        question.setId("question");
        question.setType("search");
        question.setPlaceholder(texts.get("registry.lookup.placeholder"));
        question.getElement().setAttribute("maxlength", Integer.toString(LONGEST_QUESTION));
        question.getElement().setAttribute("autocomplete", "off");
        question.getElement().setAttribute("spellcheck", "false");
        NativeLabel label = new NativeLabel(texts.get("registry.lookup.label"));
        label.setFor(question);
        NativeButton button = new NativeButton(texts.get("registry.lookup.button"), click -> search());
        button.setId("search");
        button.addClassName("btn");
        Shortcuts.addShortcutListener(question, this::search, Key.ENTER)
                .listenOn(question)
                .resetFocusOnActiveElement();
        Div box = new Div(question, button);
        box.addClassName("search");
        Div form = new Div(label, box);
        form.addClassNames("stack", "tight");
        form.getElement().setAttribute("role", "search");
        return form;
    }

    /** A code was read: its page here, or what it says as a question. */
    private void found(String text) {
        switch (ScannedCode.read(text)) {
            case ScannedCode.Reading.Page page ->
                getUI().ifPresent(ui -> ui.getPage().setLocation(page.path()));
            case ScannedCode.Reading.Words said -> {
                question.setValue(said.text()
                        .substring(0, Math.min(LONGEST_QUESTION, said.text().length())));
                search();
            }
        }
    }

    /** Goes to the address of the question, so that it can be shared and come back to. */
    private void search() {
        String typed = question.getValue().strip();
        QueryParameters parameters = typed.isEmpty() ? QueryParameters.empty() : QueryParameters.of(QUESTION, typed);
        getUI().ifPresent(ui -> ui.navigate(LookupView.class, parameters));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        Optional<String> number = parameters.getSingleParameter(NUMBER);
        if (number.isPresent() && CertificateNumber.parse(number.get()) instanceof NumberReading.Read read) {
            event.forwardToUrl("/c/" + read.number());
            return;
        }
        String asked = number.or(() -> parameters.getSingleParameter(QUESTION))
                .orElse("")
                .strip();
        question.setValue(asked);
        if (asked.isEmpty()) {
            show(cards.examples());
            return;
        }
        show(cards.loading());
        // The answer follows when the browser has shown that it is on its way.
        getElement().executeJs("return true").then(Boolean.class, shown -> answer(asked));
    }

    /** Asks and shows what came of it. */
    void answer(String asked) {
        LookupAnswer found;
        try {
            found = lookup.ask(asked);
        } catch (RuntimeException e) {
            LOG.error("Looking up failed", e);
            show(cards.failed(() -> answer(asked)));
            return;
        }
        switch (found) {
            case LookupAnswer.Blank ignored -> show(cards.examples());
            case LookupAnswer.OfNumber number -> show(cards.verdict(number.verdict()));
            case LookupAnswer.Mistyped mistyped -> show(cards.mistyped(mistyped));
            case LookupAnswer.Listed listed ->
                show(listed.isEmpty() ? cards.nothing(asked, listed.registryAnswered()) : cards.list(listed));
        }
    }

    private void show(Component sight) {
        answer.removeAll();
        answer.add(sight);
    }

    @Override
    public String getPageTitle() {
        String asked = question.getValue();
        return (asked.isBlank() ? "" : asked + " · ") + texts.get("registry.lookup.title") + " · "
                + texts.get("shell.name");
    }
}
