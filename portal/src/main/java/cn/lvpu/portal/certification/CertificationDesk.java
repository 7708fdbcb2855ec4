package cn.lvpu.portal.certification;

import cn.lvpu.portal.accounts.Account;
import cn.lvpu.portal.accounts.AccountStore;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.LoginName;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.moderation.Ledger;
import cn.lvpu.portal.moderation.LedgerEntry;
import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificatePage;
import cn.lvpu.portal.registry.CertificateQuery;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Certificates.Recording;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.Refusal;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.TransitionOutcome;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Where reviewers decide on certificates. A decision, its history, its news to the index and its line in the ledger are
 * stored together or not at all. A request (one press of a button) sent twice is carried out once. Safe for many threads.
 */
@Service
@PreAuthorize("hasRole('REVIEWER')")
public class CertificationDesk {
    private final Certificates certificates;
    private final CertificateAccounts holders;
    private final AccountStore people;
    private final Ledger ledger;
    private final CurrentAccount currentAccount;
    private final Clock clock;
    private final TransactionTemplate transaction;

    CertificationDesk(
            Certificates certificates,
            CertificateAccounts holders,
            AccountStore people,
            Ledger ledger,
            CurrentAccount currentAccount,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.certificates = certificates;
        this.holders = holders;
        this.people = people;
        this.ledger = ledger;
        this.currentAccount = currentAccount;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    public CertificatePage list(CertificateQuery query) {
        return certificates.list(query);
    }

    public Optional<Certificate> find(CertificateNumber number) {
        return certificates.find(number);
    }

    /** Today in Asia/Shanghai: the first day from which a new certificate can be valid. */
    public LocalDate today() {
        return RegistryDay.of(clock.instant());
    }

    /** Issues a certificate under the next number of its scheme and year. */
    @PreAuthorize("hasRole('REVIEWER')")
    public DeskOutcome issue(UUID requestId, IssueForm form) {
        SignedIn reviewer = currentAccount.get();
        Instant now = now();
        List<IssueForm.Problem> problems = form.problems(RegistryDay.of(now));
        if (!problems.isEmpty()) {
            return new DeskOutcome.Invalid(problems);
        }
        Decision decision = Decision.now(form.reason(), ActorRole.REVIEWER, now);
        return once(requestId, () -> {
            CertificateNumber number =
                    certificates.next(form.schemeCode(), decision.effectiveOn().getYear());
            return switch (Certificate.issue(number, form.terms(), decision)) {
                case TransitionOutcome.Refused refused -> new DeskOutcome.Forbidden(refused.refusal());
                case TransitionOutcome.Accepted accepted -> {
                    certificates.add(accepted.certificate(), recording(requestId, reviewer));
                    yield recorded(accepted.certificate(), TransitionKind.ISSUE, decision, reviewer);
                }
            };
        });
    }

    /**
     * Decides on a certificate, resting on the rules of its scheme.
     *
     * @param seenVersion the row version that the reviewer looked at: a decision about anything else is not theirs
     * @param kind what changes the state alone, and not {@link TransitionKind#ISSUE}
     */
    @PreAuthorize("hasRole('REVIEWER')")
    public DeskOutcome decide(
            UUID requestId, CertificateNumber number, long seenVersion, TransitionKind kind, String reason) {
        return decide(requestId, number, seenVersion, DecisionForm.of(kind, reason, ""));
    }

    /**
     * Decides on a certificate.
     *
     * @param seenVersion the row version that the reviewer looked at: a decision about anything else is not theirs
     */
    @PreAuthorize("hasRole('REVIEWER')")
    public DeskOutcome decide(UUID requestId, CertificateNumber number, long seenVersion, DecisionForm form) {
        SignedIn reviewer = currentAccount.get();
        TransitionKind kind = form.kind();
        Decision decision = Decision.now(form.reason(), form.legalGround(), ActorRole.REVIEWER, now());
        return once(requestId, () -> {
            Optional<Certificate> found = certificates.find(number);
            if (found.isEmpty()) {
                return new DeskOutcome.NoSuchCertificate(number);
            }
            Certificate current = found.get();
            if (current.rowVersion() != seenVersion) {
                return new DeskOutcome.Overtaken(current);
            }
            if (!kind.isDecidedByPeople()) {
                return new DeskOutcome.Forbidden(new Refusal.NotFrom(current.state(), kind));
            }
            List<IssueForm.Problem> problems = form.problems(current.terms());
            if (!problems.isEmpty()) {
                return new DeskOutcome.Invalid(problems);
            }
            return switch (form.decide(current, decision)) {
                case TransitionOutcome.Refused refused -> new DeskOutcome.Forbidden(refused.refusal());
                case TransitionOutcome.Accepted accepted -> {
                    if (!certificates.update(accepted.certificate(), recording(requestId, reviewer))) {
                        yield new DeskOutcome.Overtaken(
                                certificates.find(number).orElse(current));
                    }
                    yield recorded(accepted.certificate(), kind, decision, reviewer);
                }
            };
        });
    }

    /** The login name of the account that a certificate belongs to; empty where it belongs to none. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Optional<String> findHolderAccount(CertificateNumber number) {
        return holders.find(number).flatMap(people::find).map(Account::loginName);
    }

    /**
     * Gives a certificate to the account of its holder, so that they can print it and are reminded. Returns false, and changes
     * nothing, when there is no such account or it is no producer's.
     */
    @PreAuthorize("hasRole('REVIEWER')")
    public boolean giveTo(CertificateNumber number, String loginName) {
        SignedIn reviewer = currentAccount.get();
        Optional<Account> account = LoginName.find(loginName)
                .flatMap(name -> people.findCredentials(name.value()))
                .map(AccountStore.Credentials::account)
                .filter(found -> found.roles().contains(Role.PRODUCER));
        account.ifPresent(found -> transaction.executeWithoutResult(status -> {
            holders.assign(number, found.id(), now());
            ledger.append(new LedgerEntry(
                    reviewer.id(), Role.REVIEWER, "certificate.give", "certificate", number.toString(), "", ""));
        }));
        return account.isPresent();
    }

    /** The second of two equal requests finds what the first one did, even when both arrive at the same time. */
    private DeskOutcome once(UUID requestId, Supplier<DeskOutcome> work) {
        Optional<DeskOutcome> before = doneBefore(requestId);
        if (before.isPresent()) {
            return before.get();
        }
        DeskOutcome outcome;
        try {
            outcome = transaction.execute(status -> work.get());
        } catch (DuplicateKeyException e) {
            return doneBefore(requestId).orElseThrow(() -> e);
        }
        return outcome instanceof DeskOutcome.Overtaken ? doneBefore(requestId).orElse(outcome) : outcome;
    }

    private Optional<DeskOutcome> doneBefore(UUID requestId) {
        return certificates.findByRequest(requestId).map(DeskOutcome.Done::new);
    }

    private DeskOutcome recorded(Certificate certificate, TransitionKind kind, Decision decision, SignedIn reviewer) {
        ledger.append(new LedgerEntry(
                reviewer.id(),
                Role.REVIEWER,
                "certificate." + kind.key(),
                "certificate",
                certificate.number().toString(),
                "",
                decision.reason()));
        return new DeskOutcome.Done(certificate);
    }

    private static Recording recording(UUID requestId, SignedIn reviewer) {
        return new Recording(requestId, Optional.of(reviewer.id().value()));
    }

    /** As precise as PostgreSQL keeps it, so that what is answered is what is read later. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
