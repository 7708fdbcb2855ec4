package cn.lvpu.portal.certification.ui;

import cn.lvpu.content.District;
import cn.lvpu.portal.certification.CertificationDesk;
import cn.lvpu.portal.certification.DeskOutcome;
import cn.lvpu.portal.certification.IssueForm;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.Scheme;
import cn.lvpu.portal.registry.Schemes;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.shell.DateFields;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Issues a new certificate. Stays open, with what was typed, until it is issued; mistakes are told at their fields. */
final class IssueDialog extends Dialog {
    private static final Logger LOG = LoggerFactory.getLogger(IssueDialog.class);

    private final transient CertificationDesk desk;
    private final transient Texts texts;
    private final transient DeskWords words;
    private final transient Consumer<Certificate> done;
    private final Select<Scheme> scheme = new Select<>();
    private final TextField holder = new TextField();
    private final TextArea products = new TextArea();
    private final TextField origin = new TextField();
    private final Select<District> district = new Select<>();
    private final DatePicker from;
    private final DatePicker to;
    private final TextArea reason = new TextArea();
    private final Paragraph problem = new Paragraph();
    private final Button confirm;
    private final Map<IssueForm.Field, HasValidation> fields = new EnumMap<>(IssueForm.Field.class);
    private final UUID requestId = UUID.randomUUID();

    IssueDialog(
            CertificationDesk desk,
            List<District> districts,
            Texts texts,
            VerdictWords verdictWords,
            Consumer<Certificate> done) {
        this.desk = desk;
        this.texts = texts;
        this.words = new DeskWords(texts, verdictWords);
        this.done = done;
        from = DateFields.field(texts);
        to = DateFields.field(texts);
        setHeaderTitle(texts.get("certification.issue"));
        Paragraph rules = new Paragraph(texts.get("certification.issue.rules"));
        rules.addClassName("notice");
        scheme.setItems(Schemes.list());
        scheme.setItemLabelGenerator(item -> item.name() + " " + item.code());
        district.setItems(districts);
        district.setItemLabelGenerator(District::name);
        holder.setMaxLength(IssueForm.LONGEST_TEXT);
        origin.setMaxLength(IssueForm.LONGEST_TEXT);
        products.setHelperText(texts.get("certification.issue.products.hint"));
        reason.setHelperText(words.reasonLength());
        reason.setMaxLength(Decision.LONGEST_REASON);
        from.setValue(desk.today());
        from.setMin(desk.today());
        to.setMin(desk.today());
        scheme.setLabel(texts.get("certification.issue.scheme"));
        holder.setLabel(texts.get("certification.issue.holder"));
        products.setLabel(texts.get("certification.issue.products"));
        origin.setLabel(texts.get("certification.issue.origin"));
        district.setLabel(texts.get("certification.issue.district"));
        from.setLabel(texts.get("certification.issue.from"));
        to.setLabel(texts.get("certification.issue.to"));
        reason.setLabel(texts.get("certification.reason"));
        fields.put(IssueForm.Field.SCHEME, scheme);
        fields.put(IssueForm.Field.HOLDER, holder);
        fields.put(IssueForm.Field.PRODUCTS, products);
        fields.put(IssueForm.Field.ORIGIN, origin);
        fields.put(IssueForm.Field.DISTRICT, district);
        fields.put(IssueForm.Field.VALID_FROM, from);
        fields.put(IssueForm.Field.VALID_TO, to);
        fields.put(IssueForm.Field.REASON, reason);
        fields.forEach((field, input) -> {
            Component component = (Component) input;
            component.setId(
                    "issue-" + field.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
        });
        for (var wide : List.of(holder, origin)) {
            wide.setWidthFull();
        }
        products.setWidthFull();
        reason.setWidthFull();
        problem.setId("issue-problem");
        problem.addClassNames("notice", "bad");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        Div period = new Div(from, to);
        period.addClassName("rows");
        Div place = new Div(scheme, district);
        place.addClassName("rows");
        Div form = new Div(rules, place, holder, products, origin, period, reason, problem);
        form.addClassName("stack");
        add(form);
        confirm = new Button(texts.get("certificate.confirm.issue"), click -> issue());
        confirm.setId("issue-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        getFooter().add(new Button(texts.get("certification.cancel"), click -> close()), confirm);
    }

    private void issue() {
        fields.values().forEach(field -> field.setInvalid(false));
        problem.setVisible(false);
        DeskOutcome outcome;
        try {
            outcome = desk.issue(requestId, form());
        } catch (RuntimeException e) {
            LOG.error("A certificate was not issued", e);
            say(texts.get("certification.failed"));
            return;
        }
        switch (outcome) {
            case DeskOutcome.Done issued -> {
                close();
                done.accept(issued.certificate());
            }
            case DeskOutcome.Invalid invalid -> {
                invalid.problems().forEach(this::mark);
                if (fields.get(invalid.problems().getFirst().field()) instanceof Focusable<?> first) {
                    first.focus();
                }
                confirm.setEnabled(true);
            }
            case DeskOutcome.Forbidden forbidden -> say(words.refused(forbidden));
            case DeskOutcome.Overtaken overtaken -> say(words.overtaken(overtaken.current()));
            case DeskOutcome.NoSuchCertificate ignored -> say(texts.get("certification.gone"));
        }
    }

    private IssueForm form() {
        Scheme chosen = scheme.getValue();
        District place = district.getValue();
        return new IssueForm(
                chosen == null ? "" : chosen.code(),
                holder.getValue(),
                products.getValue(),
                origin.getValue(),
                place == null ? "" : place.code(),
                from.getValue(),
                to.getValue(),
                reason.getValue());
    }

    private void mark(IssueForm.Problem mistake) {
        HasValidation field = fields.get(mistake.field());
        if (field != null) {
            field.setErrorMessage(
                    mistake.field() == IssueForm.Field.REASON ? words.reasonLength() : texts.get(mistake.messageKey()));
            field.setInvalid(true);
        }
    }

    private void say(String text) {
        problem.setText(text);
        problem.setVisible(true);
        confirm.setEnabled(true);
    }
}
