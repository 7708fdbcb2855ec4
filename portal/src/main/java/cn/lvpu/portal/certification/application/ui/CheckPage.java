package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.DocumentRule;
import cn.lvpu.content.SchemeRules.Question;
import cn.lvpu.content.SchemeRules.Section;
import cn.lvpu.portal.certification.application.AnswerCheck;
import cn.lvpu.portal.certification.application.Answers;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationState;
import cn.lvpu.portal.certification.application.Attachment;
import cn.lvpu.portal.certification.application.Item;
import cn.lvpu.portal.certification.application.Outcome;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything once more before it is handed in, with what is missing, and the one button. */
final class CheckPage extends Div {
    private static final Logger LOG = LoggerFactory.getLogger(CheckPage.class);

    private final transient Tools tools;
    private final transient Application application;
    private final transient Consumer<Application> submitted;
    private final UUID requestId = UUID.randomUUID();
    private final Div status = new Div();
    private final Button submit;

    CheckPage(Application application, Tools tools, Consumer<Application> submitted) {
        this.application = application;
        this.tools = tools;
        this.submitted = submitted;
        addClassNames("stack", "loose");
        boolean correcting = application.state() == ApplicationState.CORRECTION_ASKED;
        List<AnswerCheck.Problem> problems = tools.applying().problems(application);
        add(
                Parts.back(Place.of(application), tools.text("application.back.application")),
                Parts.heading(tools.text(correcting ? "application.check.correction" : "application.check")));
        SchemeRules rules = tools.applying().rules(application);
        if (correcting) {
            add(new Differences(application.submitted().orElseThrow().answers(), application.answers(), rules, tools));
        } else {
            add(summary(rules, application.answers(), problems, Optional.of(application), tools));
        }
        status.setId("submit-status");
        submit = new Button(
                tools.text(correcting ? "application.submit.correction" : "application.submit"), click -> submit());
        submit.setId("submit");
        submit.addThemeVariants(ButtonVariant.PRIMARY);
        submit.setDisableOnClick(true);
        submit.setEnabled(problems.isEmpty());
        if (!problems.isEmpty()) {
            add(Parts.notice("warn", new Paragraph(tools.text("application.check.missing", problems.size()))));
        }
        add(Parts.small(tools.text("application.check.promise")), status, submit);
    }

    private void submit() {
        Outcome outcome;
        try {
            outcome = tools.applying().submit(requestId, application.id(), application.rowVersion());
        } catch (StoreUnavailableException e) {
            LOG.warn("A submission got no answer: {}", e.getMessage());
            // The same request again is harmless, whatever became of this one.
            say(new Paragraph(tools.text("application.submit.away")));
            submit.setEnabled(true);
            return;
        }
        switch (outcome) {
            case Outcome.Done done -> submitted.accept(done.application());
            case Outcome.Hindered hindered ->
                say(new Paragraph(tools.words()
                        .obstacle(hindered.obstacle(), tools.applying().rules(application))));
            case Outcome.Overtaken _ ->
                say(
                        new Paragraph(tools.text("application.submit.overtaken")),
                        new Anchor(Place.of(application), tools.text("application.submit.look")));
            case Outcome.Gone _ -> say(new Paragraph(tools.text("application.gone")));
        }
    }

    private void say(Component... words) {
        status.removeAll();
        status.add(Parts.notice("bad", words));
    }

    /** All answers, page by page. @param editing the application whose pages can be gone back to */
    static Div summary(
            SchemeRules rules,
            Answers answers,
            List<AnswerCheck.Problem> problems,
            Optional<Application> editing,
            Tools tools) {
        Div all = new Div();
        all.addClassName("stack");
        if (!rules.grades().isEmpty()) {
            Item item = Item.question(AnswerCheck.GRADE);
            DescriptionList facts = Parts.facts();
            line(facts, rules, item, tools.text("application.grade"), answers, problems, tools);
            all.add(Parts.panel(tools.text("application.grade"), facts));
        }
        for (Section section : rules.sections()) {
            DescriptionList facts = Parts.facts();
            for (Question question : section.questions()) {
                line(facts, rules, Item.question(question.id()), question.label(), answers, problems, tools);
            }
            all.add(panel(section.title(), facts, section.id(), editing, tools));
        }
        DescriptionList documents = Parts.facts();
        for (DocumentRule document : rules.documents()) {
            Parts.fact(documents, document.name(), files(document, answers, problems, tools));
        }
        all.add(panel(tools.text("application.documents"), documents, Place.DOCUMENTS, editing, tools));
        return all;
    }

    private static Component panel(
            String title, DescriptionList facts, String part, Optional<Application> editing, Tools tools) {
        var panel = Parts.panel(title, facts);
        editing.ifPresent(application -> {
            Anchor change = new Anchor(Place.of(application, part), tools.text("application.change-part", title));
            change.addClassName("small");
            panel.add(change);
        });
        return panel;
    }

    private static void line(
            DescriptionList facts,
            SchemeRules rules,
            Item item,
            String label,
            Answers answers,
            List<AnswerCheck.Problem> problems,
            Tools tools) {
        Span value = Parts.lines(FormPage.shown(rules, item, answers.text(item.id()), tools));
        problem(item, problems, tools).ifPresent(value::add);
        Parts.fact(facts, label, value);
    }

    private static Component files(
            DocumentRule document, Answers answers, List<AnswerCheck.Problem> problems, Tools tools) {
        List<Attachment> files = tools.attachments().list(answers.files(document.id()));
        Div value = new Div();
        files.forEach(file -> value.add(new Div(DocumentField.link(file))));
        if (files.isEmpty()) {
            value.add(new Span(tools.text("application.empty") + " "));
        }
        problem(Item.document(document.id()), problems, tools).ifPresent(value::add);
        return value;
    }

    private static Optional<Component> problem(Item item, List<AnswerCheck.Problem> problems, Tools tools) {
        return problems.stream()
                .filter(problem -> problem.item().equals(item))
                .findFirst()
                .map(problem -> Parts.badge(tools.words().fault(problem.fault()), "warn"));
    }
}
