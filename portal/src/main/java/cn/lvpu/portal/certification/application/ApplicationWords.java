package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.DocumentRule;
import cn.lvpu.content.SchemeRules.Question;
import cn.lvpu.content.Source;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Applications in words, for applicants and reviewers alike. */
@Component
public class ApplicationWords {
    private final Texts texts;

    ApplicationWords(Texts texts) {
        this.texts = texts;
    }

    public String state(ApplicationState state) {
        return texts.get("application.state." + state.key());
    }

    /** What happened: 提交申请, 初审通过. */
    public String step(Step step) {
        return texts.get("application.step." + step.key());
    }

    public String kind(ApplicationKind kind) {
        return texts.get("application.kind." + kind.key());
    }

    public String turn(ApplicationState state) {
        return texts.get("application.turn." + state.turn().name().toLowerCase(java.util.Locale.ROOT));
    }

    public String fault(AnswerCheck.Fault fault) {
        return texts.get("application.fault."
                + fault.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    }

    /** The name of a question or document, as the form says it. */
    public String item(SchemeRules rules, Item item) {
        if (item.equals(Item.question(AnswerCheck.GRADE))) {
            return texts.get("application.grade");
        }
        return switch (item.kind()) {
            case QUESTION -> rules.findQuestion(item.id()).map(Question::label).orElse(item.id());
            case DOCUMENT ->
                rules.findDocument(item.id()).map(DocumentRule::name).orElse(item.id());
        };
    }

    /** What a rule rests on: its source, or 规则由运营方配置. */
    public String basis(Optional<Source> source) {
        return source.map(each -> each.date().isEmpty() ? each.publisher() : each.publisher() + " " + each.date())
                .orElseGet(() -> texts.get("application.basis.operator"));
    }

    /** What hindered somebody, what is kept and what to do next, in a sentence or two. */
    public String obstacle(Obstacle obstacle, SchemeRules rules) {
        return switch (obstacle) {
            case Obstacle.NotFrom(ApplicationState state, Step step) ->
                texts.get("application.obstacle.not-from", state(state), step(step));
            case Obstacle.OwnApplication() -> texts.get("application.obstacle.own");
            case Obstacle.SecondPersonNeeded(String first) -> texts.get("application.obstacle.second-person", first);
            case Obstacle.BadReason() -> texts.get("application.obstacle.reason", Reasons.SHORTEST, Reasons.LONGEST);
            case Obstacle.Incomplete(List<AnswerCheck.Problem> problems) ->
                texts.get(
                        "application.obstacle.incomplete",
                        problems.size(),
                        items(
                                rules,
                                problems.stream().map(AnswerCheck.Problem::item).toList()));
            case Obstacle.NotOpen(var closed) ->
                texts.get("application.obstacle.not-open", items(rules, List.copyOf(closed)));
            case Obstacle.NothingChanged(var untouched) ->
                texts.get("application.obstacle.nothing-changed", items(rules, List.copyOf(untouched)));
            case Obstacle.BadMarks() -> texts.get("application.obstacle.marks");
            case Obstacle.ChecklistOpen(var stage, List<String> ids) ->
                texts.get("application.obstacle.checklist", stage.label(), ids.size());
            case Obstacle.NoInspection() -> texts.get("application.obstacle.inspection");
            case Obstacle.StillRunning(var until) -> texts.get("application.obstacle.running", until.toString());
            case Obstacle.ObjectionsOpen(int count) -> texts.get("application.obstacle.objections", count);
            case Obstacle.RefusalProposed() -> texts.get("application.obstacle.proposed");
            case Obstacle.NotIssued(List<String> keys) ->
                texts.get(
                        "application.obstacle.not-issued",
                        keys.stream().map(texts::get).collect(Collectors.joining("；")));
            case Obstacle.NotFromCertificate(var number) ->
                texts.get("application.obstacle.certificate", number.toString());
            case Obstacle.AlreadyStarted(ApplicationId _) -> texts.get("application.obstacle.started");
        };
    }

    private String items(SchemeRules rules, List<Item> items) {
        return items.stream().map(item -> item(rules, item)).collect(Collectors.joining("、"));
    }
}
