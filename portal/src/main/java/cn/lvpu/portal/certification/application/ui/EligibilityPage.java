package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.Eligibility;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.Outcome;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Whether it makes sense to apply, before anything is filled in: every question with what to do otherwise and what it rests on. */
final class EligibilityPage extends Div {
    private static final String YES = "yes";

    private final transient Tools tools;
    private final transient SchemeRules rules;
    private final transient Map<Eligibility, RadioButtonGroup<String>> answers = new LinkedHashMap<>();
    private final UUID requestId = UUID.randomUUID();
    private final Button start;

    EligibilityPage(SchemeRules rules, Tools tools, Consumer<Application> open) {
        this.rules = rules;
        this.tools = tools;
        addClassNames("stack", "loose");
        add(
                Parts.back(Place.home(), tools.text("application.back.home")),
                Parts.heading(rules.name()),
                new Paragraph(rules.summary()),
                Parts.notice("", new Paragraph(rules.note())));
        Div questions = new Div();
        questions.addClassNames("panel", "stack", "loose");
        rules.eligibility().forEach(question -> questions.add(question(question)));
        add(questions, documents());
        start = new Button(tools.text("application.start"), click -> start(open));
        start.setId("start");
        start.addThemeVariants(ButtonVariant.PRIMARY);
        start.setDisableOnClick(true);
        start.setEnabled(false);
        add(start);
    }

    private Div question(Eligibility question) {
        RadioButtonGroup<String> group = new RadioButtonGroup<>();
        group.setId("e-" + question.id());
        group.setLabel(question.question());
        group.setHelperText(tools.text("application.basis", tools.words().basis(question.source())));
        group.setItems(YES, "no");
        group.setItemLabelGenerator(item -> tools.text(item.equals(YES) ? "application.yes" : "application.no"));
        Div otherwise = Parts.notice("warn", new Paragraph(question.otherwise()));
        otherwise.setVisible(false);
        group.addValueChangeListener(change -> {
            otherwise.setVisible("no".equals(change.getValue()));
            start.setEnabled(answers.values().stream().allMatch(each -> YES.equals(each.getValue())));
        });
        answers.put(question, group);
        Div all = new Div(group, otherwise);
        all.addClassNames("stack", "tight");
        return all;
    }

    private Div documents() {
        UnorderedList list = new UnorderedList();
        rules.documents().forEach(document -> {
            ListItem item = new ListItem(
                    document.name() + (document.required() ? "" : tools.text("application.document.if-any")));
            if (!document.hint().isEmpty()) {
                item.add(Parts.small(document.hint()));
            }
            list.add(item);
        });
        return new Div(Parts.panel(tools.text("application.prepare"), list));
    }

    private void start(Consumer<Application> open) {
        switch (tools.applying().start(requestId, rules.code())) {
            case Outcome.Done done -> open.accept(done.application());
            case Outcome.Overtaken overtaken -> open.accept(overtaken.current());
            case Outcome.Hindered _, Outcome.Gone _ ->
                add(Parts.notice("bad", new Paragraph(tools.text("application.gone"))));
        }
    }
}
