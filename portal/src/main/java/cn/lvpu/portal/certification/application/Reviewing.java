package cn.lvpu.portal.certification.application;

import cn.lvpu.content.ReviewStage;
import cn.lvpu.portal.accounts.Account;
import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerEntry;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What reviewers do with applications. A step, its history and its line in the ledger are stored together or not at all; the
 * same request is carried out once; a step against a version that was not looked at is {@link Outcome.Overtaken}. Every
 * method throws {@code StoreUnavailableException} when PostgreSQL is away. Safe for many threads.
 */
@Service
@PreAuthorize("hasRole('REVIEWER')")
public class Reviewing {
    private final Applications applications;
    private final CaseFiles caseFiles;
    private final Granting granting;
    private final Ledger ledger;
    private final Accounts accounts;
    private final CurrentAccount currentAccount;
    private final Steps steps;

    Reviewing(
            Applications applications,
            CaseFiles caseFiles,
            Granting granting,
            Ledger ledger,
            Accounts accounts,
            CurrentAccount currentAccount,
            Steps steps) {
        this.applications = applications;
        this.caseFiles = caseFiles;
        this.granting = granting;
        this.ledger = ledger;
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.steps = steps;
    }

    /** The queue: what is due first at the top, so that what is overdue comes before all. */
    public ReviewPage queue(ReviewQuery query) {
        return steps.store(() -> applications.list(query));
    }

    /** Everything about one application; empty for drafts and what does not exist. */
    public Optional<CaseFile> open(ApplicationId id) {
        return steps.store(
                () -> applications.find(id).filter(Reviewing::isVisible).map(this::caseFile));
    }

    public Optional<CaseFile> open(Receipt receipt) {
        return steps.store(() -> applications.findByReceipt(receipt).map(this::caseFile));
    }

    /** Gives it to a reviewer, or to nobody. An account that is no reviewer cannot have it. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome assign(UUID requestId, ApplicationId id, long seenVersion, Optional<AccountId> reviewer) {
        SignedIn me = currentAccount.get();
        Optional<Assignee> assignee = reviewer.map(chosen -> chosen.equals(me.id())
                ? new Assignee(me.id(), me.displayName())
                : accounts.find(chosen)
                        .filter(account -> account.roles().contains(Role.REVIEWER))
                        .map(Reviewing::assignee)
                        .orElseThrow(() -> new IllegalArgumentException("no reviewer " + chosen)));
        return take(
                requestId, id, seenVersion, (application, hand) -> ReviewerSteps.assign(application, assignee, hand));
    }

    private static Assignee assignee(Account account) {
        return new Assignee(account.id(), account.displayName());
    }

    /** Begins the initial review. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome takeUp(UUID requestId, ApplicationId id, long seenVersion) {
        return take(requestId, id, seenVersion, ReviewerSteps::takeUp);
    }

    /** @param marks at least one; each thing once, with its reason */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome askCorrection(UUID requestId, ApplicationId id, long seenVersion, List<Mark> marks) {
        return take(
                requestId,
                id,
                seenVersion,
                (application, hand) -> ReviewerSteps.askCorrection(application, marks, hand));
    }

    /** @param remark may be empty */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome passInitialReview(UUID requestId, ApplicationId id, long seenVersion, String remark) {
        return take(
                requestId,
                id,
                seenVersion,
                (application, hand) -> ReviewerSteps.passInitialReview(
                        application, caseFile(application).openItems(ReviewStage.INITIAL_REVIEW), remark, hand));
    }

    /** By somebody else than the one who passed the initial review. @param remark may be empty */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome passSecondReview(UUID requestId, ApplicationId id, long seenVersion, String remark) {
        return take(
                requestId,
                id,
                seenVersion,
                (application, hand) -> ReviewerSteps.passSecondReview(
                        application, caseFile(application).openItems(ReviewStage.SECOND_REVIEW), remark, hand));
    }

    /** Needs an inspection record of this version that passes. @param remark may be empty */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome passInspection(UUID requestId, ApplicationId id, long seenVersion, String remark) {
        return take(requestId, id, seenVersion, (application, hand) -> {
            CaseFile file = caseFile(application);
            return ReviewerSteps.passInspection(
                    application, file.isInspected(), file.openItems(ReviewStage.INSPECTION), remark, hand);
        });
    }

    /** Goes on to the decision when the notice has ended and every objection is answered. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome closeNotice(UUID requestId, ApplicationId id, long seenVersion) {
        return take(
                requestId,
                id,
                seenVersion,
                (application, hand) -> ReviewerSteps.closeNotice(
                        application, caseFile(application).openObjections(), hand));
    }

    /** Back to the initial review. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome sendBack(UUID requestId, ApplicationId id, long seenVersion, String reason) {
        return take(
                requestId, id, seenVersion, (application, hand) -> ReviewerSteps.sendBack(application, reason, hand));
    }

    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome proposeRefusal(UUID requestId, ApplicationId id, long seenVersion, String reason) {
        return take(
                requestId,
                id,
                seenVersion,
                (application, hand) -> ReviewerSteps.proposeRefusal(application, reason, hand));
    }

    /** Grants it: the certificate is issued in the same transaction. @param reason is public on the certificate */
    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome grant(UUID requestId, ApplicationId id, long seenVersion, String reason) {
        return take(
                requestId,
                id,
                seenVersion,
                (application, hand) -> ReviewerSteps.refusalToGrant(application, reason, hand)
                        .<StepResult>map(StepResult.Refused::new)
                        .orElseGet(() -> granting.grant(application, reason, hand)));
    }

    @PreAuthorize("hasRole('REVIEWER')")
    public Outcome refuse(UUID requestId, ApplicationId id, long seenVersion, String reason) {
        return take(requestId, id, seenVersion, (application, hand) -> ReviewerSteps.refuse(application, reason, hand));
    }

    private Outcome take(UUID requestId, ApplicationId id, long seenVersion, Steps.Work work) {
        SignedIn me = currentAccount.get();
        return steps.take(requestId, id, seenVersion, me, Reviewing::isVisible, (application, hand) -> {
            StepResult result = work.on(application, hand);
            if (result instanceof StepResult.Accepted accepted) {
                Event event = accepted.application().history().getLast();
                ledger.append(new LedgerEntry(
                        me.id(),
                        Role.REVIEWER,
                        "application." + event.step().key(),
                        "application",
                        id.toString(),
                        "",
                        event.step() == Step.ASSIGN ? "" : event.reason()));
            }
            return result;
        });
    }

    private CaseFile caseFile(Application application) {
        ApplicationId id = application.id();
        return new CaseFile(
                application,
                steps.rules(application.schemeCode()),
                caseFiles.listNotes(id),
                caseFiles.listChecks(id),
                caseFiles.listInspections(id),
                caseFiles.listObjections(id));
    }

    /** A draft is its applicant's alone, also one that was given up. */
    static boolean isVisible(Application application) {
        return !application.versions().isEmpty();
    }
}
