package cn.lvpu.portal.registry;

import cn.lvpu.portal.registry.TransitionOutcome.Accepted;
import cn.lvpu.portal.registry.TransitionOutcome.Refused;
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
        return new Accepted(new Certificate(number, terms, List.of(Transition.of(TransitionKind.ISSUE, decision)), 1));
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

    /** The step of that kind; {@link TransitionKind#ISSUE} is refused, since it is issued already. */
    public TransitionOutcome decide(TransitionKind kind, Decision decision) {
        if (!kind.isAllowedFrom(state())) {
            return new Refused(new Refusal.NotFrom(state(), kind));
        }
        return refusal(decision, history.getLast().effectiveOn())
                .<TransitionOutcome>map(Refused::new)
                .orElseGet(() -> {
                    List<Transition> longer = new ArrayList<>(history);
                    longer.add(Transition.of(kind, decision));
                    return new Accepted(new Certificate(number, terms, longer, rowVersion + 1));
                });
    }

    private static Optional<Refusal> refusal(Decision decision, LocalDate earliest) {
        int length = decision.reason().length();
        LocalDate latest = RegistryDay.of(decision.at());
        if (length < Decision.SHORTEST_REASON || length > Decision.LONGEST_REASON) {
            return Optional.of(new Refusal.ReasonLength(length));
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
        return history.getLast().kind().leadsTo();
    }
}
