package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * One line of a certificate's history.
 *
 * @param legalGround the rule it rests on; empty for a line of before grounds were recorded
 * @param changes what it changed of the terms, in the order of {@link TermsField}; empty for what changes the state alone
 */
public record Transition(
        TransitionKind kind,
        String reason,
        String legalGround,
        ActorRole actor,
        Instant at,
        LocalDate effectiveOn,
        List<TermsChange> changes) {
    public Transition {
        changes = List.copyOf(changes);
    }

    /** A line without legal ground and change of terms. */
    public Transition(TransitionKind kind, String reason, ActorRole actor, Instant at, LocalDate effectiveOn) {
        this(kind, reason, "", actor, at, effectiveOn, List.of());
    }

    static Transition of(TransitionKind kind, Decision decision, Terms before, Terms after) {
        String ground =
                decision.legalGround().isEmpty() ? LegalGrounds.usual(kind, after.scheme()) : decision.legalGround();
        return new Transition(
                kind,
                decision.reason(),
                ground,
                decision.actor(),
                decision.at(),
                decision.effectiveOn(),
                TermsChange.between(before, after));
    }
}
