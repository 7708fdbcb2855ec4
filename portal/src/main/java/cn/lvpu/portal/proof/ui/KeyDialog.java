package cn.lvpu.portal.proof.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.proof.KeyRotation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks for the reason and for a second look before keys change. Stays open, with what was typed, until it is done. */
final class KeyDialog extends Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(KeyDialog.class);

    private final transient Texts texts;
    private final transient Function<String, KeyRotation.Outcome> work;
    private final transient Consumer<String> done;
    private final transient Runnable overtaken;
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Button confirm;

    /** @param key of the texts: key.meaning and key.confirm */
    KeyDialog(
            Texts texts,
            String title,
            String key,
            Function<String, KeyRotation.Outcome> work,
            Consumer<String> done,
            Runnable overtaken) {
        this.texts = texts;
        this.work = work;
        this.done = done;
        this.overtaken = overtaken;
        setHeaderTitle(title);
        reason.setId("reason");
        reason.setLabel(texts.get("proof.keys.reason"));
        reason.setHelperText(texts.get("proof.keys.reason.length"));
        reason.setMaxLength(KeyRotation.LONGEST_REASON);
        reason.setManualValidation(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        problem.setId("key-problem");
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div fields = new Div(new Paragraph(texts.get(key + ".meaning")), reason, problem);
        fields.addClassName("stack");
        add(fields);
        confirm = new Button(texts.get(key + ".confirm"), click -> decide());
        confirm.setId("confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(texts.get("proof.keys.cancel"), click -> close()), confirm);
    }

    private void decide() {
        KeyRotation.Outcome outcome;
        try {
            outcome = work.apply(reason.getValue());
        } catch (RuntimeException e) {
            LOG.error("The signing keys were not changed", e);
            say("proof.keys.failed", true);
            return;
        }
        switch (outcome) {
            case KeyRotation.Outcome.Done changed -> {
                close();
                done.accept(changed.keyId());
            }
            case KeyRotation.Outcome.Overtaken ignored -> {
                say("proof.keys.overtaken", false);
                overtaken.run();
            }
            case KeyRotation.Outcome.ReasonLength ignored -> {
                reason.setErrorMessage(texts.get("proof.keys.reason.length"));
                reason.setInvalid(true);
                reason.focus();
                confirm.setEnabled(true);
            }
        }
    }

    private void say(String key, boolean again) {
        problem.setText(texts.get(key));
        problem.setVisible(true);
        confirm.setEnabled(again);
    }
}
