package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.Section;
import cn.lvpu.content.SchemeRules.StageRule;
import cn.lvpu.portal.certification.application.AnswerCheck;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationState;
import cn.lvpu.portal.certification.application.Item;
import cn.lvpu.portal.certification.application.Step;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One application: the task list of a draft, what to correct, or what became of it. */
final class ApplicationPage extends Div {
    private final transient Tools tools;
    private final transient Application application;
    private final transient SchemeRules rules;

    ApplicationPage(Application application, Tools tools, Consumer<Application> changed) {
        this.tools = tools;
        this.application = application;
        this.rules = tools.applying().rules(application);
        addClassNames("stack", "loose");
        Div head = new Div(Parts.heading(rules.name()), Parts.badge(application.state(), tools.words()));
        head.addClassName("rows");
        if (application.example()) {
            head.add(Parts.badge(tools.text("application.example"), "grey"));
        }
        add(Parts.back(Place.home(), tools.text("application.back.home")), head);
        application.receipt().ifPresent(receipt -> {
            Paragraph number = new Paragraph(tools.text("application.receipt", receipt.value()));
            number.setId("receipt");
            number.addClassName("receipt");
            add(number);
        });
        application
                .about()
                .ifPresent(number -> add(Parts.small(
                        tools.text("application.about", tools.words().kind(application.kind()), number.toString()))));
        switch (application.state()) {
            case DRAFT -> add(tasks());
            case CORRECTION_ASKED -> {
                add(Parts.notice(
                        "warn",
                        new Paragraph(tools.text(
                                "application.correction.lead",
                                application.marks().size(),
                                application.dueOn().map(Object::toString).orElse("")))));
                add(FormPage.correction(application, tools));
            }
            case GRANTED -> granted();
            case REFUSED ->
                add(Parts.notice(
                        "bad",
                        new Paragraph(tools.text(
                                "application.refused",
                                application.last(Step.REFUSE).orElseThrow().reason()))));
            default -> {}
        }
        if (application.state() != ApplicationState.DRAFT) {
            add(Parts.panel(tools.text("application.timeline"), new Timeline(application, tools)));
        }
        application
                .former()
                .filter(before -> application.state() != ApplicationState.CORRECTION_ASKED)
                .ifPresent(before -> add(new Differences(
                        before.answers(), application.versions().getLast().answers(), rules, tools)));
        application
                .submitted()
                .ifPresent(version -> add(new com.vaadin.flow.component.details.Details(
                        tools.text("application.submitted", version.number()),
                        CheckPage.summary(rules, version.answers(), List.of(), Optional.empty(), tools))));
        if (!application.state().isFinal()) {
            Button withdraw = new Button(
                    tools.text(
                            application.state() == ApplicationState.DRAFT
                                    ? "application.discard"
                                    : "application.withdraw"),
                    click -> new WithdrawDialog(application, tools, changed).open());
            withdraw.setId("withdraw");
            add(withdraw);
        }
    }

    private void granted() {
        application.granted().ifPresent(number -> {
            Anchor certificate = new Anchor("/c/" + number, number.toString());
            certificate.setRouterIgnore(true);
            add(Parts.notice("ok", new Paragraph(tools.text("application.granted")), new Paragraph(certificate)));
        });
    }

    private Div tasks() {
        List<AnswerCheck.Problem> problems = tools.applying().problems(application);
        OrderedList tasks = new OrderedList();
        tasks.setId("tasks");
        tasks.addClassName("tasks");
        for (Section section : rules.sections()) {
            boolean open = problems.stream()
                    .anyMatch(problem -> section.questions().stream()
                            .anyMatch(question -> problem.item().equals(Item.question(question.id()))));
            tasks.add(task(section.id(), section.title(), open));
        }
        boolean documentsOpen =
                problems.stream().anyMatch(problem -> problem.item().kind() == Item.Kind.DOCUMENT);
        tasks.add(task(Place.DOCUMENTS, tools.text("application.documents"), documentsOpen));
        tasks.add(task(Place.CHECK, tools.text("application.check"), !problems.isEmpty()));
        Div all = new Div(Parts.muted(tools.text("application.tasks.lead", rules.name())));
        all.addClassName("stack");
        if (!rules.grades().isEmpty()) {
            all.add(grade());
        }
        all.add(tasks, clocks());
        return all;
    }

    private ListItem task(String part, String title, boolean open) {
        return new ListItem(
                new Anchor(Place.of(application, part), title),
                open
                        ? Parts.badge(tools.text("application.task.open"), "grey")
                        : Parts.badge(tools.text("application.task.done"), ""));
    }

    private Div grade() {
        Keeper keeper = new Keeper(application, tools);
        RadioButtonGroup<String> grades = new RadioButtonGroup<>();
        grades.setId("q-grade");
        grades.setLabel(tools.text("application.grade"));
        grades.setItems(rules.grades().stream().map(SchemeRules.Grade::id).toList());
        grades.setItemLabelGenerator(id -> FormPage.shown(rules, Item.question(AnswerCheck.GRADE), id, tools));
        String chosen = application.answers().text(AnswerCheck.GRADE);
        if (!chosen.isEmpty()) {
            grades.setValue(chosen);
        }
        grades.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                keeper.keep(Item.question(AnswerCheck.GRADE), change.getValue());
            }
        });
        return new Div(grades, keeper.status());
    }

    /** What happens after submission, and how long each stage has. */
    private Div clocks() {
        Div list = new Div();
        list.addClassName("stages");
        for (StageRule stage : rules.stages().values()) {
            Div one = new Div(
                    new Span(stage.stage().label()), new Span(tools.text("application.days", stage.workingDays())));
            list.add(one);
        }
        Div all = new Div(Parts.panel(tools.text("application.stages"), list, Parts.small(rules.note())));
        return all;
    }
}
