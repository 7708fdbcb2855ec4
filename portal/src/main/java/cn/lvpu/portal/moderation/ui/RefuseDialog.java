package cn.lvpu.portal.moderation.ui;

import cn.lvpu.portal.moderation.Judgement.Refuse;
import cn.lvpu.portal.moderation.RefusalCode;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Predicate;

/** Asks for the reason, without which nobody is refused. Stays open, with what was typed, until the refusal is settled. */
final class RefuseDialog extends Dialog {
    private final transient Texts texts;
    private final Select<RefusalCode> code = new Select<>();
    private final TextArea sentence = new TextArea();

    /** @param settle returns false when the sentence was not accepted */
    RefuseDialog(String text, Texts texts, Predicate<Refuse> settle) {
        this.texts = texts;
        setHeaderTitle(texts.get("moderation.refuse.title"));
        Paragraph excerpt = new Paragraph(PostText.excerpt(text, 120));
        excerpt.addClassName("muted");
        code.setId("refuse-code");
        code.setLabel(texts.get("moderation.refuse.code"));
        code.setItems(RefusalCode.values());
        code.setItemLabelGenerator(item -> texts.get(item.textKey()));
        code.setRequiredIndicatorVisible(true);
        sentence.setId("refuse-sentence");
        sentence.setLabel(texts.get("moderation.refuse.sentence"));
        sentence.setHelperText(texts.get("moderation.refuse.sentence.hint", Refuse.MIN_SENTENCE, Refuse.MAX_SENTENCE));
        sentence.setRequiredIndicatorVisible(true);
        sentence.setWidthFull();
        code.addValueChangeListener(change -> {
            boolean untouched = sentence.isEmpty()
                    || (change.getOldValue() != null && sentence.getValue().equals(suggestion(change.getOldValue())));
            if (untouched && change.getValue() != null) {
                sentence.setValue(suggestion(change.getValue()));
            }
        });
        Div fields = new Div(excerpt, code, sentence);
        fields.addClassName("stack");
        add(fields);
        Button confirm = new Button(texts.get("moderation.refuse.confirm"), click -> confirm(settle));
        confirm.setId("refuse-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        Button cancel = new Button(texts.get("moderation.refuse.cancel"), click -> close());
        getFooter().add(cancel, confirm);
    }

    private void confirm(Predicate<Refuse> settle) {
        code.setInvalid(code.isEmpty());
        code.setErrorMessage(texts.get("moderation.refuse.code.missing"));
        if (code.isEmpty()) {
            return;
        }
        if (settle.test(new Refuse(code.getValue(), sentence.getValue()))) {
            close();
        } else {
            sentence.setErrorMessage(
                    texts.get("moderation.refuse.sentence.hint", Refuse.MIN_SENTENCE, Refuse.MAX_SENTENCE));
            sentence.setInvalid(true);
        }
    }

    private String suggestion(RefusalCode which) {
        return texts.get(which.textKey() + ".sentence");
    }
}
