package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationKind;
import cn.lvpu.portal.certification.application.Outcome;
import cn.lvpu.portal.registry.CertificateNumber;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What one has applied for, and what can be applied for. */
final class HomePage extends Div {
    private final transient Tools tools;
    private final transient Consumer<Application> open;
    private final Div status = new Div();

    HomePage(Tools tools, Consumer<Application> open) {
        this.tools = tools;
        this.open = open;
        addClassNames("stack", "loose");
        add(Parts.heading(tools.text("application.title")), status);
        List<Application> own = tools.applying().listOwn();
        if (own.isEmpty()) {
            Div empty = new Div(new Paragraph(tools.text("application.none")));
            empty.addClassName("empty");
            add(empty);
        } else {
            Div list = new Div();
            list.setId("own");
            list.addClassName("stack");
            own.forEach(application -> list.add(card(application)));
            add(list);
        }
        Div schemes = new Div();
        schemes.setId("schemes");
        schemes.addClassName("grid");
        tools.applying().schemes().forEach(scheme -> schemes.add(card(scheme)));
        add(new H2(tools.text("application.new")), schemes);
    }

    private Article card(Application application) {
        SchemeRules rules = tools.applying().rules(application);
        String holder = application.answers().text("holder");
        H3 title = new H3(
                new Anchor(Place.of(application), holder.isEmpty() ? rules.name() : rules.name() + " · " + holder));
        Div head = new Div(title, Parts.badge(application.state(), tools.words()));
        head.addClassNames("rows", "between");
        if (application.example()) {
            head.add(Parts.badge(tools.text("application.example"), "grey"));
        }
        Article card = new Article(head);
        card.addClassNames("panel", "stack", "tight");
        String receipt =
                application.receipt().map(number -> number.value() + " · ").orElse("");
        card.add(Parts.small(receipt
                + tools.words().turn(application.state())
                + application
                        .dueOn()
                        .map(due -> " · " + tools.text("application.due", due.toString()))
                        .orElse("")));
        application.granted().ifPresent(number -> card.add(from(number)));
        return card;
    }

    /** Renewal and change begin where the certificate is. */
    private Div from(CertificateNumber number) {
        Anchor certificate = new Anchor("/c/" + number, number.toString());
        certificate.setRouterIgnore(true);
        Button renew = new Button(tools.text("application.renew"), click -> start(number, ApplicationKind.RENEWAL));
        renew.setId("renew-" + number);
        Button change = new Button(tools.text("application.change"), click -> start(number, ApplicationKind.CHANGE));
        change.setId("change-" + number);
        Div row = new Div(certificate, renew, change);
        row.addClassName("rows");
        return row;
    }

    private void start(CertificateNumber number, ApplicationKind kind) {
        switch (tools.applying().startFrom(UUID.randomUUID(), number, kind)) {
            case Outcome.Done done -> open.accept(done.application());
            case Outcome.Hindered hindered -> {
                status.removeAll();
                SchemeRules any = tools.applying().schemes().getFirst();
                status.add(Parts.notice("warn", new Paragraph(tools.words().obstacle(hindered.obstacle(), any))));
            }
            case Outcome.Overtaken overtaken -> open.accept(overtaken.current());
            case Outcome.Gone _ -> status.setText(tools.text("application.gone"));
        }
    }

    private Article card(SchemeRules scheme) {
        Article card = new Article(
                new H3(new Anchor(Place.scheme(scheme.code()), scheme.name())), Parts.small(scheme.summary()));
        card.addClassNames("panel", "stack", "tight");
        return card;
    }
}
