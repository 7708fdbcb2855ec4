package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules.Question;
import cn.lvpu.portal.shell.DateFields;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasSize;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** The field of one question, as text whatever it looks like. A mistake is told at the field; what was typed stays. */
final class AnswerField {
    private final Question question;
    private final Component component;
    private final Consumer<String> setter;
    private final Tools tools;

    private <T> AnswerField(
            Question question,
            AbstractField<?, T> field,
            Function<T, String> toText,
            Function<String, T> fromText,
            Tools tools,
            Consumer<String> changed) {
        this.question = question;
        this.component = field;
        this.tools = tools;
        this.setter = text -> field.setValue(fromText.apply(text));
        field.setId("q-" + question.id());
        field.setRequiredIndicatorVisible(question.required());
        ((HasLabel) field).setLabel(question.label() + (question.unit().isEmpty() ? "" : "（" + question.unit() + "）"));
        ((HasHelper) field).setHelperText(question.hint());
        ((HasSize) field).setWidthFull();
        ((HasValidation) field).setManualValidation(true);
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                T value = change.getValue();
                changed.accept(value == null ? "" : toText.apply(value));
            }
        });
    }

    /** @param changed told what somebody typed, when they leave the field */
    static AnswerField of(Question question, String value, Tools tools, Consumer<String> changed) {
        AnswerField field = switch (question.type()) {
            case TEXT, NUMBER, PHONE, EMAIL, CREDIT_CODE ->
                new AnswerField(question, new TextField(), text -> text, text -> text, tools, changed);
            case LONG_TEXT, LINES -> area(question, tools, changed);
            case DATE -> {
                DatePicker picker = DateFields.field(tools.texts());
                // A day years ago is typed; the calendar opens when asked for.
                picker.setAutoOpen(false);
                picker.setMax(tools.today());
                yield new AnswerField(question, picker, LocalDate::toString, AnswerField::day, tools, changed);
            }
            case CHOICE -> {
                Select<String> select = new Select<>();
                select.setItems(question.options());
                yield new AnswerField(
                        question,
                        select,
                        text -> text,
                        text -> text.isEmpty() ? select.getEmptyValue() : text,
                        tools,
                        changed);
            }
            case PLACE -> place(question, tools, changed);
        };
        if (!value.isEmpty()) {
            field.set(value);
        }
        return field;
    }

    private static AnswerField area(Question question, Tools tools, Consumer<String> changed) {
        TextArea area = new TextArea();
        area.setMinRows(question.type() == Question.Type.LINES ? 2 : 4);
        return new AnswerField(question, area, text -> text, text -> text, tools, changed);
    }

    /** A town, or a district as a whole. */
    private record Choice(String code, String name) {}

    private static AnswerField place(Question question, Tools tools, Consumer<String> changed) {
        List<Choice> choices = new ArrayList<>();
        tools.content().districts().forEach(district -> {
            choices.add(new Choice(district.code(), district.name()));
            district.towns().forEach(town -> choices.add(new Choice(town.code(), district.name() + " " + town.name())));
        });
        ComboBox<Choice> box = new ComboBox<>();
        box.setItems(choices);
        box.setItemLabelGenerator(Choice::name);
        box.setClearButtonVisible(true);
        return new AnswerField(
                question,
                box,
                Choice::code,
                code -> choices.stream()
                        .filter(choice -> choice.code().equals(code))
                        .findFirst()
                        .orElse(box.getEmptyValue()),
                tools,
                changed);
    }

    @SuppressWarnings("NullAway") // the date picker's empty value is null
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    Component component() {
        return component;
    }

    void set(String text) {
        setter.accept(text);
    }

    /** Says at the field what is wrong with an answer, or that nothing is. */
    boolean check(String answer) {
        Optional<String> fault =
                tools.check().fault(question, answer, tools.today()).map(tools.words()::fault);
        fault.ifPresentOrElse(this::wrong, this::fine);
        return fault.isEmpty();
    }

    void wrong(String words) {
        HasValidation field = (HasValidation) component;
        field.setErrorMessage(words);
        field.setInvalid(true);
    }

    void fine() {
        ((HasValidation) component).setInvalid(false);
    }

    void focus() {
        if (component instanceof Focusable<?> focusable) {
            focusable.focus();
        }
    }
}
