package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.OwnCertificates;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** 我的证书: a holder's certificates, how long each still counts, the certificate as a PDF, and label sheets. */
@Route(value = "certificates", layout = MainLayout.class)
@RolesAllowed("PRODUCER")
@StyleSheet("context://assets/registry/certificate.css")
class OwnCertificatesView extends Div implements HasDynamicTitle {
    private static final int SOON_DAYS = 90;

    private final transient OwnCertificates own;
    private final transient Texts texts;
    private final transient VerdictWords words;
    private final Div list = new Div();

    OwnCertificatesView(OwnCertificates own, Texts texts, VerdictWords words) {
        this.own = own;
        this.texts = texts;
        this.words = words;
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("certificate.own.title"));
        heading.addClassName("page");
        list.addClassName("stack");
        list.setId("own-certificates");
        add(heading, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        List<OwnCertificates.Own> certificates;
        try {
            certificates = own.list();
            own.seeReminders();
        } catch (StoreUnavailableException e) {
            Button again = new Button(texts.get("certification.again"), click -> refresh());
            Div failed = new Div(new Paragraph(texts.get("certification.list.failed")), again);
            failed.addClassNames("notice", "bad");
            failed.getElement().setAttribute("role", "alert");
            list.add(failed);
            return;
        }
        if (certificates.isEmpty()) {
            Paragraph empty = new Paragraph(texts.get("certificate.own.empty"));
            empty.addClassName("empty");
            list.add(empty);
        }
        certificates.forEach(each -> list.add(card(each)));
    }

    private Div card(OwnCertificates.Own each) {
        var certificate = each.certificate();
        var terms = certificate.terms();
        Anchor page =
                new Anchor("/c/" + certificate.number(), certificate.number().toString());
        page.setRouterIgnore(true);
        page.addClassName("tabular");
        Span state = new Span(words.headline(each.verdict()));
        state.addClassNames("badge", each.verdict() == Verdict.VALID ? "good" : "bad");
        Div head = new Div(new H2(page), state);
        head.addClassName("rows");
        if (terms.example()) {
            Span example = new Span(texts.get("registry.page.example"));
            example.addClassNames("badge", "grey");
            head.add(example);
        }
        Span period = new Span(words.period(terms.period()));
        period.addClassNames("muted", "tabular");
        Div card = new Div(
                head,
                new Span(terms.scheme().name() + " · " + String.join("、", terms.products())),
                new Span(terms.holder() + " · " + terms.origin()),
                period);
        card.addClassNames("panel", "stack");
        card.setId("own-" + certificate.number());
        if (each.daysLeft() >= 0 && each.daysLeft() <= SOON_DAYS && each.verdict() == Verdict.VALID) {
            Paragraph soon = new Paragraph(texts.get("certificate.own.soon", each.daysLeft()));
            soon.addClassNames("notice", "warn");
            card.add(soon);
        }
        Anchor paper = PaperLink.of(own, certificate, texts);
        Div actions = new Div(paper);
        actions.addClassName("rows");
        card.add(actions);
        card.add(
                each.verdict() == Verdict.VALID
                        ? new LabelForm(own, certificate.number(), texts)
                        : new Paragraph(texts.get("certificate.labels.not-valid")));
        return card;
    }

    @Override
    public String getPageTitle() {
        return texts.get("certificate.own.title") + " · " + texts.get("shell.name");
    }
}
