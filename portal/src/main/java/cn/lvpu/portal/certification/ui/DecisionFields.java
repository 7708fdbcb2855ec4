package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.DecisionForm;
import cn.lvpu.portal.certification.IssueForm;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.shell.DateFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What one kind of decision asks for beside its reason: a renewal the new last day, a correction the print, others nothing. */
final class DecisionFields extends Div {
    private final transient Texts texts;
    private final TransitionKind kind;
    private final DatePicker validTo;
    private final TextField holder = new TextField();
    private final TextArea products = new TextArea();
    private final TextField origin = new TextField();
    private final Map<IssueForm.Field, HasValidation> fields = new EnumMap<>(IssueForm.Field.class);

    DecisionFields(TransitionKind kind, Terms terms, Texts texts) {
        this.texts = texts;
        this.kind = kind;
        validTo = DateFields.field(texts);
        addClassName("stack");
        setVisible(kind.changesTerms());
        if (kind == TransitionKind.RENEW) {
            validTo.setMin(terms.period().to().plusDays(1));
            // As long again as it was granted for: what most schemes do, and easily changed.
            validTo.setValue(terms.period()
                    .to()
                    .plus(java.time.Period.between(
                            terms.period().from(), terms.period().to().plusDays(1))));
            field(IssueForm.Field.VALID_TO, validTo, "certificate.renew.to");
        } else if (kind == TransitionKind.CORRECT) {
            holder.setValue(terms.holder());
            products.setValue(String.join("\n", terms.products()));
            origin.setValue(terms.origin());
            holder.setMaxLength(IssueForm.LONGEST_TEXT);
            origin.setMaxLength(IssueForm.LONGEST_TEXT);
            holder.setWidthFull();
            products.setWidthFull();
            origin.setWidthFull();
            products.setHelperText(texts.get("certification.issue.products.hint"));
            field(IssueForm.Field.HOLDER, holder, "certification.issue.holder");
            field(IssueForm.Field.PRODUCTS, products, "certification.issue.products");
            field(IssueForm.Field.ORIGIN, origin, "certification.issue.origin");
        }
    }

    private <T extends Component & HasValidation & com.vaadin.flow.component.HasLabel> void field(
            IssueForm.Field field, T input, String labelKey) {
        input.setLabel(texts.get(labelKey));
        input.setId("decide-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        fields.put(field, input);
        add(input);
    }

    DecisionForm form(String reason, String legalGround) {
        fields.values().forEach(field -> field.setInvalid(false));
        return switch (kind) {
            case RENEW -> DecisionForm.renewal(validTo.getValue(), reason, legalGround);
            case CORRECT ->
                DecisionForm.correction(
                        new DecisionForm.Print(holder.getValue(), products.getValue(), origin.getValue()),
                        reason,
                        legalGround);
            case ISSUE, SUSPEND, RESUME, EXPIRE, REVOKE, SURRENDER -> DecisionForm.of(kind, reason, legalGround);
        };
    }

    void mark(List<IssueForm.Problem> problems) {
        for (IssueForm.Problem mistake : problems.reversed()) {
            HasValidation field = fields.get(mistake.field());
            if (field != null) {
                field.setErrorMessage(texts.get(mistake.messageKey()));
                field.setInvalid(true);
                if (field instanceof Focusable<?> first) {
                    first.focus();
                }
            }
        }
    }
}
