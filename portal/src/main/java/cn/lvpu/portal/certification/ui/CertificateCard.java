package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.VerdictWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.function.BiConsumer;

/** One certificate in the reviewers' list: what it grants, its history, and the decisions that are possible now. */
final class CertificateCard extends Div {
    CertificateCard(
            Certificate certificate,
            Texts texts,
            VerdictWords words,
            BiConsumer<Certificate, TransitionKind> decide,
            HolderAccount holder) {
        var terms = certificate.terms();
        addClassNames("panel", "stack");
        setId("certificate-" + certificate.number());
        Anchor page =
                new Anchor("/c/" + certificate.number(), certificate.number().toString());
        page.setRouterIgnore(true);
        page.addClassName("tabular");
        H2 heading = new H2(page);
        Span state = new Span(words.state(certificate.state()));
        state.addClassName("badge");
        state.addClassName(badge(certificate.state()));
        Div head = new Div(heading, state);
        head.addClassName("rows");
        if (terms.example()) {
            Span example = new Span(texts.get("registry.page.example"));
            example.addClassNames("badge", "grey");
            head.add(example);
        }
        Span period = new Span(words.period(terms.period()));
        period.addClassNames("muted", "tabular");
        add(
                head,
                new Span(terms.scheme().name() + " · " + terms.holder()),
                new Span(String.join("、", terms.products()) + " · " + terms.origin()),
                period,
                history(certificate, texts, words),
                holder);
        Div actions = new Div();
        actions.addClassName("rows");
        for (TransitionKind kind : TransitionKind.values()) {
            if (kind.isAllowedFrom(certificate.state()) && kind.isDecidedByPeople()) {
                Button button = new Button(
                        texts.get("certificate.confirm." + kind.key()), click -> decide.accept(certificate, kind));
                button.setId(kind.key() + "-" + certificate.number());
                button.setAriaLabel(texts.get(
                        "certificate.decide." + kind.key(), certificate.number().toString()));
                actions.add(button);
            }
        }
        if (actions.getComponentCount() > 0) {
            add(actions);
        }
    }

    private static NativeDetails history(Certificate certificate, Texts texts, VerdictWords words) {
        OrderedList line = new OrderedList();
        line.addClassName("line");
        for (Transition step : certificate.history().reversed()) {
            Span by =
                    new Span(texts.get("registry.page.history.by", words.actor(step.actor()), words.moment(step.at())));
            by.addClassNames("small", "muted");
            ListItem item = new ListItem(
                    new Div(new Span(words.day(step.effectiveOn()) + " " + words.transition(step.kind()))),
                    new Div(new Span(step.reason())));
            words.changes(step).forEach(change -> item.add(new Div(new Span(change))));
            if (!step.legalGround().isEmpty()) {
                Span ground = new Span(words.ground(step));
                ground.addClassNames("small", "muted");
                item.add(new Div(ground));
            }
            item.add(new Div(by));
            line.add(item);
        }
        return new NativeDetails(
                texts.get("certification.history", certificate.history().size()), line);
    }

    private static String badge(CertificateState state) {
        return switch (state) {
            case ACTIVE -> "good";
            case SUSPENDED -> "warn";
            case EXPIRED, REVOKED, SURRENDERED -> "bad";
        };
    }
}
