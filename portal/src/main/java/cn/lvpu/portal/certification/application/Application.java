package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One application, immutable: every step gives the next one. Steps are in {@link ApplicantSteps} and {@link ReviewerSteps}.
 *
 * @param receipt once submitted
 * @param about the certificate that a renewal or change starts from
 * @param applicantName the account's name when it was started; the holder's name is an answer
 * @param answers what is being worked on; what was submitted is in {@code versions}
 * @param dueOn until when whoever's turn it is has time
 * @param dueIsEarliest whether the holidays of a year in between are not known, so that {@code dueOn} may be too early
 * @param granted the certificate that was issued for it
 * @param example made up to show how the portal works
 */
public record Application(
        ApplicationId id,
        Optional<Receipt> receipt,
        String schemeCode,
        ApplicationKind kind,
        Optional<CertificateNumber> about,
        AccountId applicant,
        String applicantName,
        ApplicationState state,
        Answers answers,
        List<Version> versions,
        List<Event> history,
        Optional<Assignee> assignee,
        Optional<LocalDate> dueOn,
        boolean dueIsEarliest,
        Instant createdAt,
        Instant changedAt,
        Optional<CertificateNumber> granted,
        boolean example,
        long rowVersion) {
    public Application {
        versions = List.copyOf(versions);
        history = List.copyOf(history);
    }

    /** A new draft. */
    static Application draft(
            ApplicationId id,
            ApplicationKind kind,
            Optional<CertificateNumber> about,
            Answers answers,
            boolean example,
            Hand hand) {
        return new Application(
                id,
                Optional.empty(),
                hand.rules().code(),
                kind,
                about,
                hand.who().id(),
                hand.who().displayName(),
                ApplicationState.DRAFT,
                answers,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                false,
                hand.at(),
                hand.at(),
                Optional.empty(),
                example,
                1);
    }

    public boolean isBy(AccountId account) {
        return applicant.equals(account);
    }

    /** The last submitted version; empty for a draft. */
    public Optional<Version> submitted() {
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.getLast());
    }

    /** The version before the last, to compare with. */
    public Optional<Version> former() {
        return versions.size() < 2 ? Optional.empty() : Optional.of(versions.get(versions.size() - 2));
    }

    /** What is asked to be corrected now. */
    public List<Mark> marks() {
        return state == ApplicationState.CORRECTION_ASKED ? lastMarks() : List.of();
    }

    /** What was asked to be corrected the last time, answered or not. */
    public List<Mark> lastMarks() {
        return last(Step.ASK_CORRECTION).map(Event::marks).orElse(List.of());
    }

    /** Whether the applicant may change an item now. */
    public boolean isOpen(Item item) {
        return switch (state) {
            case DRAFT -> true;
            case CORRECTION_ASKED ->
                marks().stream().anyMatch(mark -> mark.item().equals(item));
            default -> false;
        };
    }

    /** The items that are changed since the last submission, while a correction is asked or just answered. */
    public SortedSet<Item> corrected() {
        if (state == ApplicationState.CORRECTION_ASKED) {
            return submitted()
                    .map(version -> answers.changesSince(version.answers()))
                    .orElseGet(TreeSet::new);
        }
        return former().map(before -> versions.getLast().answers().changesSince(before.answers()))
                .orElseGet(TreeSet::new);
    }

    public Optional<Event> last(Step step) {
        return history.reversed().stream().filter(event -> event.step() == step).findFirst();
    }

    /** Who passed the first review of the version that is being reviewed. */
    public Optional<Event> passedInitialReview() {
        return sinceInitialReview().stream()
                .filter(event -> event.step() == Step.PASS_INITIAL_REVIEW)
                .findFirst();
    }

    /** The proposal to refuse, when that is what is to be decided. */
    public Optional<Event> proposedRefusal() {
        return sinceInitialReview().stream()
                .filter(event -> event.step() == Step.PROPOSE_REFUSAL)
                .findFirst();
    }

    /** Whether somebody other than this account must take the second review or the decision. */
    public Optional<Event> firstPersonBefore(Step step) {
        return switch (step) {
            case PASS_SECOND_REVIEW, GRANT -> passedInitialReview();
            case REFUSE -> proposedRefusal().or(this::passedInitialReview);
            default -> Optional.empty();
        };
    }

    /** What happened since the initial review of what is being reviewed began, newest first. */
    private List<Event> sinceInitialReview() {
        return history.reversed().stream()
                .takeWhile(event -> event.to() != ApplicationState.INITIAL_REVIEW || event.from() == event.to())
                .toList();
    }

    /** Whether the time of whoever's turn it is is over. */
    public boolean isOverdue(LocalDate today) {
        return dueOn.filter(today::isAfter).isPresent();
    }

    /** The first day of the public notice, when there was one. */
    public Optional<LocalDate> noticeSince() {
        return history.stream()
                .filter(event -> event.to() == ApplicationState.PUBLIC_NOTICE && event.step() != Step.ASSIGN)
                .reduce((first, second) -> second)
                .map(event -> RegistryDay.of(event.at()));
    }

    Application saved(Answers next, Instant at) {
        return new Change(this).answers(next).at(at).build();
    }

    Change change() {
        return new Change(this);
    }

    /** The scheme's questions and documents, and the grade where there are grades. */
    static SortedSet<Item> items(SchemeRules rules) {
        SortedSet<Item> items = rules.questions().stream()
                .map(question -> Item.question(question.id()))
                .collect(Collectors.toCollection(TreeSet::new));
        rules.documents().forEach(document -> items.add(Item.document(document.id())));
        if (!rules.grades().isEmpty()) {
            items.add(Item.question(AnswerCheck.GRADE));
        }
        return items;
    }
}
