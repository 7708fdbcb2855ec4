package cn.lvpu.portal.certification.application;

import cn.lvpu.content.WorkingCalendar;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The next application, one row version on. */
final class Change {
    private final Application before;
    private ApplicationState state;
    private Answers answers;
    private final List<Version> versions;
    private final List<Event> history;
    private Optional<Receipt> receipt;
    private Optional<Assignee> assignee;
    private Optional<LocalDate> dueOn;
    private boolean dueIsEarliest;
    private Optional<CertificateNumber> granted;
    private Instant at;

    Change(Application before) {
        this.before = before;
        this.state = before.state();
        this.answers = before.answers();
        this.versions = new ArrayList<>(before.versions());
        this.history = new ArrayList<>(before.history());
        this.receipt = before.receipt();
        this.assignee = before.assignee();
        this.dueOn = before.dueOn();
        this.dueIsEarliest = before.dueIsEarliest();
        this.granted = before.granted();
        this.at = before.changedAt();
    }

    Change answers(Answers next) {
        answers = next;
        return this;
    }

    Change at(Instant moment) {
        at = moment;
        return this;
    }

    Change receipt(Receipt number) {
        receipt = Optional.of(number);
        return this;
    }

    Change version() {
        versions.add(new Version(versions.size() + 1, answers, at));
        return this;
    }

    Change assignee(Optional<Assignee> next) {
        assignee = next;
        return this;
    }

    Change granted(CertificateNumber number) {
        granted = Optional.of(number);
        return this;
    }

    /** Takes a step to a state and starts its clock; the clock goes on where the stage is the same. */
    Change step(Step step, ApplicationState next, String reason, List<Mark> marks, Hand hand) {
        boolean sameClock =
                next == state || next.stage().isPresent() && next.stage().equals(state.stage());
        if (!sameClock) {
            var due = next.stage()
                    .map(stage -> hand.calendar()
                            .due(
                                    RegistryDay.of(hand.at()),
                                    hand.rules().stage(stage).workingDays()));
            dueOn = due.map(WorkingCalendar.Due::on);
            dueIsEarliest = due.filter(WorkingCalendar.Due::weekendsOnly).isPresent();
        }
        history.add(new Event(
                history.size() + 1,
                step,
                state,
                next,
                step.role(),
                hand.who().id(),
                hand.who().displayName(),
                reason.strip(),
                marks,
                versions.size(),
                hand.at(),
                dueOn,
                hand.requestId()));
        state = next;
        at = hand.at();
        return this;
    }

    Application build() {
        return new Application(
                before.id(),
                receipt,
                before.schemeCode(),
                before.kind(),
                before.about(),
                before.applicant(),
                before.applicantName(),
                state,
                answers,
                versions,
                history,
                assignee,
                dueOn,
                dueIsEarliest,
                before.createdAt(),
                at,
                granted,
                before.example(),
                before.rowVersion() + 1);
    }
}
