package cn.lvpu.portal.registry;

import cn.lvpu.portal.registry.TransitionOutcome.Accepted;
import cn.lvpu.portal.registry.TransitionOutcome.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A grant to a holder, for stated products, for a period, with its whole history. Immutable: every transition gives a new
 * value or a refusal, and nothing of the history is ever lost.
 *
 * @param history oldest first; the first is the issue
 * @param rowVersion grows by one with every stored change, from 1
 */
public record Certificate(CertificateNumber number, Terms terms, List<Transition> history, long rowVersion) {
    public Certificate {
        history = List.copyOf(history);
        if (history.isEmpty() || history.getFirst().kind() != TransitionKind.ISSUE) {
            throw new IllegalArgumentException("the history of a certificate starts with its issue: " + number);
        }
    }

    /** Grants a new certificate. */
    public static TransitionOutcome issue(CertificateNumber number, Terms terms, Decision decision) {
        Optional<Refusal> refusal = refusal(decision, decision.effectiveOn());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (terms.period().from().isBefore(decision.effectiveOn())) {
            return new Refused(new Refusal.PeriodBeforeIssue(decision.effectiveOn()));
        }
        return new Accepted(new Certificate(
                number, terms, List.of(Transition.of(TransitionKind.ISSUE, decision, terms, terms)), 1));
    }

    /** Stops it for a while; {@link #resume} lifts it. */
    public TransitionOutcome suspend(Decision decision) {
        return decide(TransitionKind.SUSPEND, decision);
    }

    /** Lifts a suspension. */
    public TransitionOutcome resume(Decision decision) {
        return decide(TransitionKind.RESUME, decision);
    }

    /** Takes it away for good. */
    public TransitionOutcome revoke(Decision decision) {
        return decide(TransitionKind.REVOKE, decision);
    }

    /** Records that its holder gave it back, for good. */
    public TransitionOutcome surrender(Decision decision) {
        return decide(TransitionKind.SURRENDER, decision);
    }

    /** Grants it until a later day, the period not being over yet. */
    public TransitionOutcome renew(LocalDate to, Decision decision) {
        return to.isAfter(terms.period().to())
                ? decide(TransitionKind.RENEW, decision, terms.until(to))
                : new Refused(new Refusal.ChangesNotThat(TransitionKind.RENEW));
    }

    /** Puts a mistake in what is printed right. */
    public TransitionOutcome correct(String holder, List<String> products, String origin, Decision decision) {
        return decide(TransitionKind.CORRECT, decision, terms.printed(holder, products, origin));
    }

    /** Records that its period is over. */
    public TransitionOutcome expire(Decision decision) {
        return decide(TransitionKind.EXPIRE, decision);
    }

    /**
     * The step of that kind, the terms staying as they are; {@link TransitionKind#ISSUE} is refused, since it is issued already,
     * and so is what would change the terms.
     */
    public TransitionOutcome decide(TransitionKind kind, Decision decision) {
        return decide(kind, decision, terms);
    }

    private TransitionOutcome decide(TransitionKind kind, Decision decision, Terms after) {
        if (!kind.isAllowedFrom(state())) {
            return new Refused(new Refusal.NotFrom(state(), kind));
        }
        return refusal(decision, history.getLast().effectiveOn())
                .or(() -> refusal(kind, RegistryDay.of(decision.at()), after))
                .<TransitionOutcome>map(Refused::new)
                .orElseGet(() -> {
                    List<Transition> longer = new ArrayList<>(history);
                    longer.add(Transition.of(kind, decision, terms, after));
                    return new Accepted(new Certificate(number, after, longer, rowVersion + 1));
                });
    }

    private Optional<Refusal> refusal(TransitionKind kind, LocalDate today, Terms after) {
        if (kind.changesTerms() == after.equals(terms)) {
            return Optional.of(new Refusal.ChangesNotThat(kind));
        }
        boolean over = today.isAfter(terms.period().to());
        if (kind == TransitionKind.RENEW && over) {
            return Optional.of(new Refusal.PeriodOver(terms.period().to()));
        }
        if (kind == TransitionKind.EXPIRE && !over) {
            return Optional.of(new Refusal.PeriodNotOver(terms.period().to()));
        }
        return Optional.empty();
    }

    private static Optional<Refusal> refusal(Decision decision, LocalDate earliest) {
        int length = decision.reason().length();
        LocalDate latest = RegistryDay.of(decision.at());
        if (length < Decision.SHORTEST_REASON || length > Decision.LONGEST_REASON) {
            return Optional.of(new Refusal.ReasonLength(length));
        }
        if (decision.legalGround().length() > Decision.LONGEST_GROUND) {
            return Optional.of(new Refusal.GroundLength(decision.legalGround().length()));
        }
        if (decision.effectiveOn().isBefore(earliest)) {
            return Optional.of(new Refusal.BeforeLastDecision(earliest));
        }
        if (decision.effectiveOn().isAfter(latest)) {
            return Optional.of(new Refusal.EffectiveInFuture(latest));
        }
        return Optional.empty();
    }

    public CertificateState state() {
        CertificateState state = CertificateState.ACTIVE;
        for (Transition step : history) {
            state = step.kind().after(state);
        }
        return state;
    }

    /** Whether the history hangs together with the terms. */
    public Integrity integrity() {
        return Integrity.of(this);
    }

    /**
     * The verdict for a day, see {@link VerdictRule}; what does not hang together is never valid.
     *
     * @param on not later than the day of {@code now}
     * @throws IllegalArgumentException if the day has not come
     */
    public Verdict verdict(LocalDate on, Instant now) {
        Verdict verdict = VerdictRule.verdict(history, terms.period(), on, now);
        return verdict == Verdict.VALID && integrity() == Integrity.BROKEN ? Verdict.COULD_NOT_BE_CHECKED : verdict;
    }
}
