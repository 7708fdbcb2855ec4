package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.CertificationDesk;
import cn.lvpu.portal.certification.DeskOutcome;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.LegalGrounds;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.VerdictWords;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks for the reason of a decision and for a second look. Stays open, with what was typed, until the decision is taken; when
 * somebody else was faster it says what they decided and lets the reviewer decide anew.
 */
final class DecisionDialog extends Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(DecisionDialog.class);

    private final transient CertificationDesk desk;
    private final transient Texts texts;
    private final transient DeskWords words;
    private final transient Consumer<Certificate> done;
    private final TransitionKind kind;
    private final TextArea reason = new TextArea();
    private final TextField ground = new TextField();
    private final DecisionFields fields;
    private final Paragraph problem = new Paragraph();
    private final Button confirm;
    private transient Certificate seen;
    private UUID requestId = UUID.randomUUID();

    DecisionDialog(
            CertificationDesk desk,
            Texts texts,
            VerdictWords verdictWords,
            Certificate certificate,
            TransitionKind kind,
            Consumer<Certificate> done) {
        this.desk = desk;
        this.texts = texts;
        this.words = new DeskWords(texts, verdictWords);
        this.seen = certificate;
        this.kind = kind;
        this.done = done;
        setHeaderTitle(texts.get(
                "certificate.decide." + kind.key(), certificate.number().toString()));
        Paragraph meaning = new Paragraph(texts.get("certificate.decide." + kind.key() + ".meaning"));
        Paragraph what = new Paragraph(String.join("、", certificate.terms().products()) + " · "
                + certificate.terms().holder());
        what.addClassName("muted");
        reason.setId("reason");
        reason.setLabel(texts.get("certification.reason"));
        reason.setHelperText(words.reasonLength());
        reason.setMaxLength(Decision.LONGEST_REASON);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        problem.setId("decision-problem");
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        ground.setId("legal-ground");
        ground.setLabel(texts.get("certificate.ground.label"));
        ground.setHelperText(texts.get("certificate.ground.hint"));
        ground.setMaxLength(Decision.LONGEST_GROUND);
        ground.setWidthFull();
        ground.setValue(LegalGrounds.usual(kind, certificate.terms().scheme()));
        fields = new DecisionFields(kind, certificate.terms(), texts);
        Div form = new Div(what, meaning, fields, reason, ground, problem);
        form.addClassName("stack");
        add(form);
        confirm = new Button(texts.get("certificate.confirm." + kind.key()), click -> decide());
        confirm.setId("confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        Button cancel = new Button(texts.get("certification.cancel"), click -> close());
        getFooter().add(cancel, confirm);
    }

    private void decide() {
        reason.setInvalid(false);
        int length = reason.getValue().strip().length();
        if (length < Decision.SHORTEST_REASON || length > Decision.LONGEST_REASON) {
            reason.setErrorMessage(words.reasonLength());
            reason.setInvalid(true);
            reason.focus();
            confirm.setEnabled(true);
            return;
        }
        DeskOutcome outcome;
        try {
            outcome = desk.decide(
                    requestId, seen.number(), seen.rowVersion(), fields.form(reason.getValue(), ground.getValue()));
        } catch (RuntimeException e) {
            LOG.error("A decision on {} was not stored", seen.number(), e);
            say(texts.get("certification.failed"), true);
            return;
        }
        switch (outcome) {
            case DeskOutcome.Done decided -> {
                close();
                done.accept(decided.certificate());
            }
            case DeskOutcome.Forbidden forbidden -> say(words.refused(forbidden), true);
            case DeskOutcome.Overtaken overtaken -> {
                seen = overtaken.current();
                requestId = UUID.randomUUID();
                say(words.overtaken(seen), kind.isAllowedFrom(seen.state()));
            }
            case DeskOutcome.NoSuchCertificate ignored -> say(texts.get("certification.gone"), false);
            case DeskOutcome.Invalid invalid -> {
                fields.mark(invalid.problems());
                confirm.setEnabled(true);
            }
        }
    }

    private void say(String text, boolean again) {
        problem.setText(text);
        problem.setVisible(true);
        confirm.setEnabled(again);
    }
}
