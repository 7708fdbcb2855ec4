package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.Question;
import cn.lvpu.content.SchemeRules.Section;
import cn.lvpu.portal.certification.application.AnswerCheck;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.Item;
import cn.lvpu.portal.certification.application.Mark;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One page of the form. Each answer is kept as it is given and checked where it stands; no answer is too wrong to be kept. */
final class FormPage extends Div {
    private final transient Map<String, AnswerField> fields = new LinkedHashMap<>();

    FormPage(Section section, Application application, Tools tools) {
        addClassNames("stack", "answers");
        Keeper keeper = new Keeper(application, tools);
        SchemeRules rules = tools.applying().rules(application);
        add(
                Parts.back(Place.of(application), tools.text("application.back.application")),
                Parts.heading(section.title()),
                Parts.muted(tools.text("application.form.lead")));
        Div form = new Div();
        form.addClassNames("panel", "stack");
        for (Question question : section.questions()) {
            field(form, question, keeper, tools);
        }
        Div foot = new Div(
                Parts.button(next(section, rules, application), tools.text("application.form.next")), keeper.status());
        foot.addClassName("rows");
        keeper.onRefresh(() -> fields.forEach(
                (id, field) -> field.set(keeper.current().answers().text(id))));
        add(form, foot);
    }

    private void field(Div form, Question question, Keeper keeper, Tools tools) {
        Application application = keeper.current();
        String answer = application.answers().text(question.id());
        AnswerField[] field = new AnswerField[1];
        field[0] = AnswerField.of(question, answer, tools, typed -> {
            field[0].check(typed);
            keeper.keep(Item.question(question.id()), typed);
        });
        fields.put(question.id(), field[0]);
        if (!answer.isEmpty()) {
            field[0].check(answer);
        }
        form.add(field[0].component());
    }

    private static String next(Section section, SchemeRules rules, Application application) {
        List<Section> sections = rules.sections();
        int at = sections.indexOf(section);
        return at + 1 < sections.size()
                ? Place.of(application, sections.get(at + 1).id())
                : Place.of(application, Place.DOCUMENTS);
    }

    /** The page on which everything that was asked to be corrected is answered, and nothing else. */
    static Div correction(Application application, Tools tools) {
        SchemeRules rules = tools.applying().rules(application);
        Keeper keeper = new Keeper(application, tools);
        Div list = new Div();
        list.addClassNames("stack", "answers");
        Map<String, AnswerField> fields = new LinkedHashMap<>();
        for (Mark mark : application.marks()) {
            Item item = mark.item();
            Div panel = new Div();
            panel.addClassNames("panel", "stack", "correction");
            panel.setId("correct-" + item.toString().replace(':', '-'));
            panel.add(Parts.notice("warn", new Paragraph(tools.text("application.correction.why", mark.reason()))));
            String former = application
                    .submitted()
                    .map(version -> version.answers().text(item.id()))
                    .orElse("");
            switch (item.kind()) {
                case QUESTION -> {
                    panel.add(Parts.small(
                            tools.text("application.correction.former", shown(rules, item, former, tools))));
                    question(rules, item).ifPresent(question -> {
                        AnswerField[] field = new AnswerField[1];
                        field[0] =
                                AnswerField.of(question, application.answers().text(item.id()), tools, typed -> {
                                    field[0].check(typed);
                                    keeper.keep(item, typed);
                                });
                        fields.put(item.id(), field[0]);
                        panel.add(field[0].component());
                    });
                }
                case DOCUMENT ->
                    rules.findDocument(item.id())
                            .ifPresent(document -> panel.add(new DocumentField(document, keeper, tools)));
            }
            list.add(panel);
        }
        keeper.onRefresh(() -> fields.forEach(
                (id, field) -> field.set(keeper.current().answers().text(id))));
        Div foot = new Div(
                Parts.button(Place.of(application, Place.CHECK), tools.text("application.correction.check")),
                keeper.status());
        foot.addClassName("rows");
        list.add(foot);
        return list;
    }

    private static java.util.Optional<Question> question(SchemeRules rules, Item item) {
        return item.id().equals(AnswerCheck.GRADE) ? java.util.Optional.empty() : rules.findQuestion(item.id());
    }

    /** An answer as people read it. */
    static String shown(SchemeRules rules, Item item, String answer, Tools tools) {
        if (answer.isEmpty()) {
            return tools.text("application.empty");
        }
        if (item.id().equals(AnswerCheck.GRADE)) {
            return rules.grades().stream()
                    .filter(grade -> grade.id().equals(answer))
                    .map(SchemeRules.Grade::name)
                    .findFirst()
                    .orElse(answer);
        }
        return rules.findQuestion(item.id())
                .map(question -> switch (question.type()) {
                    case PLACE -> tools.check().findPlace(answer).orElse(answer);
                    case NUMBER -> answer + " " + question.unit();
                    default -> answer;
                })
                .orElse(answer);
    }
}
