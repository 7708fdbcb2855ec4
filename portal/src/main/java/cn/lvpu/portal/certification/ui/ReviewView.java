package cn.lvpu.portal.certification.ui;

import cn.lvpu.content.Content;
import cn.lvpu.portal.certification.CertificationDesk;
import cn.lvpu.portal.certification.OwnCertificates;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificatePage;
import cn.lvpu.portal.registry.CertificateQuery;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 证书审核: the certificates there are, and the decisions on them. Search and state are in the address. */
@Route(value = "review", layout = MainLayout.class)
@RolesAllowed("REVIEWER")
class ReviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewView.class);
    private static final int PAGE = 20;

    private final transient CertificationDesk desk;
    private final transient OwnCertificates own;
    private final transient Content content;
    private final transient Texts texts;
    private final transient VerdictWords words;
    private final TextField search = new TextField();
    private final Select<CertificateState> state = new Select<>();
    private final Div status = new Div();
    private final Div list = new Div();

    ReviewView(CertificationDesk desk, OwnCertificates own, Content content, Texts texts, VerdictWords words) {
        this.desk = desk;
        this.own = own;
        this.content = content;
        this.texts = texts;
        this.words = words;
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("certification.title"));
        heading.addClassName("page");
        Button issue = new Button(texts.get("certification.issue"), click -> issue());
        issue.setId("issue");
        issue.addThemeVariants(ButtonVariant.PRIMARY);
        Anchor reports = new Anchor("/review/reports", texts.get("certificate.reports.title"));
        reports.setId("to-reports");
        Div head = new Div(heading, reports, issue);
        head.addClassNames("rows", "between");
        search.setId("review-search");
        search.setLabel(texts.get("certification.search"));
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> filter(change.isFromClient()));
        state.setId("review-state");
        state.setLabel(texts.get("certification.state"));
        state.setItems(CertificateState.values());
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(texts.get("certification.state.all"));
        state.setItemLabelGenerator(item -> item == null ? texts.get("certification.state.all") : words.state(item));
        state.addValueChangeListener(change -> filter(change.isFromClient()));
        Div filters = new Div(search, state);
        filters.addClassNames("rows", "end");
        status.setId("review-status");
        status.getElement().setAttribute("role", "status");
        list.setId("review-list");
        list.addClassName("stack");
        add(head, filters, status, list);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        search.setValue(parameters.getSingleParameter("q").orElse(""));
        state.setValue(parameters
                .getSingleParameter("state")
                .flatMap(key -> Arrays.stream(CertificateState.values())
                        .filter(each -> each.key().equals(key))
                        .findFirst())
                .orElse(null));
        refresh();
    }

    /** Goes to the address of what was chosen, so that it can be shared and come back to. */
    private void filter(boolean byPerson) {
        if (byPerson) {
            Map<String, String> parameters = new LinkedHashMap<>();
            if (!search.getValue().isBlank()) {
                parameters.put("q", search.getValue().strip());
            }
            if (state.getValue() != null) {
                parameters.put("state", state.getValue().key());
            }
            getUI().ifPresent(ui -> ui.navigate(ReviewView.class, QueryParameters.simple(parameters)));
        }
    }

    private void refresh() {
        list.removeAll();
        show(0);
    }

    private void show(int offset) {
        CertificatePage page;
        try {
            page = desk.list(
                    new CertificateQuery(search.getValue(), Optional.ofNullable(state.getValue()), offset, PAGE));
        } catch (RuntimeException e) {
            LOG.error("The certificates could not be listed", e);
            failed(offset);
            return;
        }
        if (page.total() == 0) {
            Paragraph empty = new Paragraph(texts.get("certification.empty"));
            empty.addClassName("empty");
            list.add(empty);
            return;
        }
        page.certificates()
                .forEach(certificate -> list.add(new CertificateCard(
                        certificate, texts, words, this::decide, new HolderAccount(desk, own, certificate, texts))));
        int shown = offset + page.certificates().size();
        if (shown < page.total()) {
            Button more = new Button(texts.get("certification.more", page.total() - shown), click -> {
                click.getSource().removeFromParent();
                show(shown);
            });
            more.setId("review-more");
            list.add(more);
        }
    }

    private void failed(int offset) {
        Button again = new Button(texts.get("certification.again"), click -> {
            list.removeAll();
            show(offset);
        });
        Div notice = new Div(new Paragraph(texts.get("certification.list.failed")), again);
        notice.addClassNames("notice", "bad");
        notice.getElement().setAttribute("role", "alert");
        list.add(notice);
    }

    private void issue() {
        new IssueDialog(desk, content.districts(), texts, words, issued -> done("certificate.done.issue", issued))
                .open();
    }

    private void decide(Certificate certificate, TransitionKind kind) {
        DecisionDialog dialog = new DecisionDialog(
                desk, texts, words, certificate, kind, changed -> done("certificate.done." + kind.key(), changed));
        // Somebody else may have decided meanwhile: what is shown when the dialog closes is what is.
        dialog.addOpenedChangeListener(change -> {
            if (!change.isOpened()) {
                refresh();
            }
        });
        dialog.open();
    }

    private void done(String key, Certificate certificate) {
        Paragraph said = new Paragraph(texts.get(key, certificate.number().toString()));
        said.addClassNames("notice", "ok");
        status.removeAll();
        status.add(said);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return texts.get("certification.title") + " · " + texts.get("shell.name");
    }
}
