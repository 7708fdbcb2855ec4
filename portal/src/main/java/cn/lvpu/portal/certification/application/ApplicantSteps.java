package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.certification.application.StepResult.Accepted;
import cn.lvpu.portal.certification.application.StepResult.Refused;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/** The steps of applicants, on their own application: whose it is was looked at before. */
final class ApplicantSteps {
    private ApplicantSteps() {}

    /** Keeps what was filled in so far, complete or not. */
    static StepResult save(Application application, Answers answers, Hand hand) {
        SortedSet<Item> changed = answers.changesSince(application.answers());
        SortedSet<Item> closed = new TreeSet<>(changed);
        closed.removeIf(application::isOpen);
        SortedSet<Item> known = Application.items(hand.rules());
        if (!closed.isEmpty() || !known.containsAll(changed)) {
            closed.addAll(changed.stream().filter(item -> !known.contains(item)).toList());
            return new Refused(new Obstacle.NotOpen(closed));
        }
        return new Accepted(application.saved(answers, hand.at()));
    }

    /** @param receipts gives the next receipt number; asked only when it is used */
    static StepResult submit(
            Application application, List<AnswerCheck.Problem> problems, Supplier<Receipt> receipts, Hand hand) {
        if (!Step.SUBMIT.isAllowedFrom(application.state())) {
            return new Refused(new Obstacle.NotFrom(application.state(), Step.SUBMIT));
        }
        if (!problems.isEmpty()) {
            return new Refused(new Obstacle.Incomplete(problems));
        }
        return new Accepted(application
                .change()
                .receipt(receipts.get())
                .at(hand.at())
                .version()
                .step(Step.SUBMIT, ApplicationState.SUBMITTED, "", List.of(), hand)
                .build());
    }

    static StepResult answerCorrection(Application application, List<AnswerCheck.Problem> problems, Hand hand) {
        if (!Step.ANSWER_CORRECTION.isAllowedFrom(application.state())) {
            return new Refused(new Obstacle.NotFrom(application.state(), Step.ANSWER_CORRECTION));
        }
        SortedSet<Item> untouched = new TreeSet<>();
        application.marks().forEach(mark -> untouched.add(mark.item()));
        untouched.removeAll(application.corrected());
        if (!untouched.isEmpty()) {
            return new Refused(new Obstacle.NothingChanged(untouched));
        }
        if (!problems.isEmpty()) {
            return new Refused(new Obstacle.Incomplete(problems));
        }
        return new Accepted(application
                .change()
                .at(hand.at())
                .version()
                .step(Step.ANSWER_CORRECTION, ApplicationState.INITIAL_REVIEW, "", List.of(), hand)
                .build());
    }

    /** @param reason may be empty: an applicant owes none */
    static StepResult withdraw(Application application, String reason, Hand hand) {
        if (!Step.WITHDRAW.isAllowedFrom(application.state())) {
            return new Refused(new Obstacle.NotFrom(application.state(), Step.WITHDRAW));
        }
        if (reason.strip().length() > Reasons.LONGEST) {
            return new Refused(new Obstacle.BadReason());
        }
        return new Accepted(application
                .change()
                .step(Step.WITHDRAW, ApplicationState.WITHDRAWN, reason, List.of(), hand)
                .build());
    }
}
