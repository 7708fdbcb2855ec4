package cn.lvpu.portal.proof.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.proof.KeyRotation;
import cn.lvpu.portal.proof.ProofKey;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;

/** 签名密钥: the keys there are, a new one, and the withdrawal of trust in an old one. */
@Route(value = "operations/keys", layout = MainLayout.class)
@RolesAllowed("OPERATOR")
class KeysView extends Div implements HasDynamicTitle {
    private final transient KeyRotation rotation;
    private final transient Texts texts;
    private final transient VerdictWords words;
    private final Div list = new Div();
    private final Div status = new Div();
    private Optional<String> active = Optional.empty();

    KeysView(KeyRotation rotation, Texts texts, VerdictWords words) {
        this.rotation = rotation;
        this.texts = texts;
        this.words = words;
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("proof.keys.title"));
        heading.addClassName("page");
        Button rotate = new Button(texts.get("proof.keys.rotate"), click -> askToRotate());
        rotate.setId("rotate");
        rotate.addThemeVariants(ButtonVariant.PRIMARY);
        Div head = new Div(heading, rotate);
        head.addClassNames("rows", "between");
        Paragraph intro = new Paragraph(texts.get("proof.keys.intro"));
        intro.addClassName("muted");
        status.setId("keys-status");
        status.getElement().setAttribute("role", "status");
        list.setId("keys");
        list.addClassName("stack");
        add(head, intro, status, list);
        show();
    }

    private void show() {
        List<ProofKey> keys = rotation.list();
        active = keys.stream().filter(ProofKey::isActive).map(ProofKey::id).findFirst();
        list.removeAll();
        if (keys.isEmpty()) {
            Div empty = new Div(new Paragraph(texts.get("proof.keys.empty")));
            empty.addClassName("empty");
            list.add(empty);
        }
        keys.forEach(key -> list.add(card(key)));
    }

    private Component card(ProofKey key) {
        Span state = new Span(texts.get("proof.keys.state." + state(key)));
        state.addClassName("badge");
        if (!key.isTrusted()) {
            state.addClassName("bad");
        } else if (!key.isActive()) {
            state.addClassName("grey");
        }
        H2 name = new H2(key.id());
        name.addClassName("tabular");
        Div head = new Div(name, state);
        head.addClassNames("rows", "between");
        Paragraph time = new Paragraph(time(key));
        time.addClassNames("muted", "tabular");
        Div card = new Div(head, time);
        card.setId("key-" + key.id());
        card.addClassNames("panel", "stack", "tight");
        if (!key.isActive() && key.isTrusted()) {
            Button withdraw = new Button(texts.get("proof.keys.withdraw"), click -> askToWithdraw(key.id()));
            withdraw.setId("withdraw-" + key.id());
            withdraw.setAriaLabel(texts.get("proof.keys.withdraw.title", key.id()));
            card.add(new Div(withdraw));
        }
        return card;
    }

    private static String state(ProofKey key) {
        return key.isActive() ? "active" : key.isTrusted() ? "retired" : "withdrawn";
    }

    private String time(ProofKey key) {
        String period = key.retiredAt()
                .map(until -> texts.get("proof.keys.until", words.moment(key.activeFrom()), words.moment(until)))
                .orElseGet(() -> texts.get("proof.keys.since", words.moment(key.activeFrom())));
        return key.withdrawnAt()
                .map(at -> period + " · " + texts.get("proof.keys.withdrawn.at", words.moment(at)))
                .orElse(period);
    }

    private void askToRotate() {
        Optional<String> seen = active;
        new KeyDialog(
                        texts,
                        texts.get("proof.keys.rotate.title"),
                        "proof.keys.rotate",
                        reason -> rotation.rotate(seen, reason),
                        id -> done("proof.keys.rotated", id),
                        this::show)
                .open();
    }

    private void askToWithdraw(String id) {
        new KeyDialog(
                        texts,
                        texts.get("proof.keys.withdraw.title", id),
                        "proof.keys.withdraw",
                        reason -> rotation.withdraw(id, reason),
                        done -> done("proof.keys.withdrawn", done),
                        this::show)
                .open();
    }

    private void done(String key, String id) {
        status.removeAll();
        Paragraph said = new Paragraph(texts.get(key, id));
        said.addClassNames("notice", "ok");
        status.add(said);
        show();
    }

    @Override
    public String getPageTitle() {
        return texts.get("proof.keys.title");
    }
}
