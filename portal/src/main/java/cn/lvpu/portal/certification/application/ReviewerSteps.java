package cn.lvpu.portal.certification.application;

import cn.lvpu.content.ReviewStage;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.certification.application.StepResult.Accepted;
import cn.lvpu.portal.certification.application.StepResult.Refused;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.RegistryDay;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The steps of reviewers. Each is refused to the applicant, whatever other role that person has. */
final class ReviewerSteps {
    private ReviewerSteps() {}

    static StepResult assign(Application application, Optional<Assignee> assignee, Hand hand) {
        return refusal(application, Step.ASSIGN, hand)
                .or(() ->
                        assignee.filter(each -> application.isBy(each.id())).map(each -> new Obstacle.OwnApplication()))
                .<StepResult>map(Refused::new)
                .orElseGet(() -> new Accepted(application
                        .change()
                        .assignee(assignee)
                        .step(
                                Step.ASSIGN,
                                application.state(),
                                assignee.map(Assignee::name).orElse(""),
                                List.of(),
                                hand)
                        .build()));
    }

    /** Begins the initial review; whoever takes it up has it, unless it was given to somebody. */
    static StepResult takeUp(Application application, Hand hand) {
        Assignee self = new Assignee(hand.who().id(), hand.who().displayName());
        return refusal(application, Step.TAKE_UP, hand)
                .<StepResult>map(Refused::new)
                .orElseGet(() -> new Accepted(application
                        .change()
                        .assignee(application.assignee().or(() -> Optional.of(self)))
                        .step(Step.TAKE_UP, ApplicationState.INITIAL_REVIEW, "", List.of(), hand)
                        .build()));
    }

    static StepResult askCorrection(Application application, List<Mark> marks, Hand hand) {
        return refusal(application, Step.ASK_CORRECTION, hand)
                .or(() -> badMarks(marks, hand.rules()))
                .<StepResult>map(Refused::new)
                .orElseGet(() -> new Accepted(application
                        .change()
                        .step(Step.ASK_CORRECTION, ApplicationState.CORRECTION_ASKED, "", marks, hand)
                        .build()));
    }

    private static Optional<Obstacle> badMarks(List<Mark> marks, SchemeRules rules) {
        var items = new TreeSet<Item>();
        boolean once = marks.stream().allMatch(mark -> items.add(mark.item()));
        if (marks.isEmpty() || !once || !Application.items(rules).containsAll(items)) {
            return Optional.of(new Obstacle.BadMarks());
        }
        return marks.stream().allMatch(mark -> Reasons.isReason(mark.reason()))
                ? Optional.empty()
                : Optional.of(new Obstacle.BadReason());
    }

    /** @param open checklist items of the stage that are not answered with yes */
    static StepResult passInitialReview(Application application, List<String> open, String remark, Hand hand) {
        return pass(application, Step.PASS_INITIAL_REVIEW, ReviewStage.INITIAL_REVIEW, open, remark, hand);
    }

    static StepResult passSecondReview(Application application, List<String> open, String remark, Hand hand) {
        return pass(application, Step.PASS_SECOND_REVIEW, ReviewStage.SECOND_REVIEW, open, remark, hand);
    }

    /** @param inspected whether there is an inspection record of this version that passes */
    static StepResult passInspection(
            Application application, boolean inspected, List<String> open, String remark, Hand hand) {
        if (application.state() == ApplicationState.INSPECTION && !inspected) {
            return refusal(application, Step.PASS_INSPECTION, hand)
                    .<StepResult>map(Refused::new)
                    .orElseGet(() -> new Refused(new Obstacle.NoInspection()));
        }
        return pass(application, Step.PASS_INSPECTION, ReviewStage.INSPECTION, open, remark, hand);
    }

    private static StepResult pass(
            Application application, Step step, ReviewStage stage, List<String> open, String remark, Hand hand) {
        return refusal(application, step, hand)
                .or(() -> remark.strip().length() > Reasons.LONGEST
                        ? Optional.of(new Obstacle.BadReason())
                        : Optional.empty())
                .or(() -> open.isEmpty() ? Optional.empty() : Optional.of(new Obstacle.ChecklistOpen(stage, open)))
                .<StepResult>map(Refused::new)
                .orElseGet(() -> new Accepted(application
                        .change()
                        .step(step, next(step, hand.rules()), remark, List.of(), hand)
                        .build()));
    }

    /** The first of the states that a step may lead to whose stage the scheme has. */
    static ApplicationState next(Step step, SchemeRules rules) {
        return step.leadsTo().stream()
                .filter(state -> state.stage().filter(rules::has).isPresent())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(step + " leads nowhere in " + rules.name()));
    }

    /** @param objectionsOpen how many are not answered */
    static StepResult closeNotice(Application application, int objectionsOpen, Hand hand) {
        return refusal(application, Step.CLOSE_NOTICE, hand)
                .or(() -> application.isOverdue(RegistryDay.of(hand.at()))
                        ? Optional.empty()
                        : application.dueOn().map(Obstacle.StillRunning::new))
                .or(() -> objectionsOpen == 0
                        ? Optional.empty()
                        : Optional.of(new Obstacle.ObjectionsOpen(objectionsOpen)))
                .<StepResult>map(Refused::new)
                .orElseGet(() -> new Accepted(application
                        .change()
                        .step(Step.CLOSE_NOTICE, ApplicationState.DECISION, "", List.of(), hand)
                        .build()));
    }

    static StepResult sendBack(Application application, String reason, Hand hand) {
        return withReason(application, Step.SEND_BACK, ApplicationState.INITIAL_REVIEW, reason, hand);
    }

    static StepResult proposeRefusal(Application application, String reason, Hand hand) {
        if (application.state() == ApplicationState.CORRECTION_ASKED
                && !application.isOverdue(RegistryDay.of(hand.at()))
                && !application.isBy(hand.who().id())) {
            return new Refused(new Obstacle.StillRunning(application.dueOn().orElseThrow()));
        }
        return withReason(application, Step.PROPOSE_REFUSAL, ApplicationState.DECISION, reason, hand);
    }

    /** Whether it may be granted, before the certificate is issued. */
    static Optional<Obstacle> refusalToGrant(Application application, String reason, Hand hand) {
        return refusal(application, Step.GRANT, hand)
                .or(() -> application.proposedRefusal().map(proposal -> new Obstacle.RefusalProposed()))
                .or(() -> Reasons.isReason(reason) ? Optional.empty() : Optional.of(new Obstacle.BadReason()));
    }

    static Application granted(Application application, CertificateNumber certificate, String reason, Hand hand) {
        return application
                .change()
                .granted(certificate)
                .step(Step.GRANT, ApplicationState.GRANTED, reason, List.of(), hand)
                .build();
    }

    static StepResult refuse(Application application, String reason, Hand hand) {
        return withReason(application, Step.REFUSE, ApplicationState.REFUSED, reason, hand);
    }

    private static StepResult withReason(
            Application application, Step step, ApplicationState next, String reason, Hand hand) {
        return refusal(application, step, hand)
                .or(() -> Reasons.isReason(reason) ? Optional.empty() : Optional.of(new Obstacle.BadReason()))
                .<StepResult>map(Refused::new)
                .orElseGet(() -> new Accepted(application
                        .change()
                        .step(step, next, reason, List.of(), hand)
                        .build()));
    }

    /** What every step looks at first: whose it is, the state machine, and the second person. */
    private static Optional<Obstacle> refusal(Application application, Step step, Hand hand) {
        if (application.isBy(hand.who().id())) {
            return Optional.of(new Obstacle.OwnApplication());
        }
        if (!step.isAllowedFrom(application.state())) {
            return Optional.of(new Obstacle.NotFrom(application.state(), step));
        }
        return application
                .firstPersonBefore(step)
                .filter(first -> first.actor().equals(hand.who().id()))
                .map(first -> new Obstacle.SecondPersonNeeded(first.actorName()));
    }
}
