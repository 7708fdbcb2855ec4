package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;

/** One line of a certificate's history. */
public record Transition(TransitionKind kind, String reason, ActorRole actor, Instant at, LocalDate effectiveOn) {
    static Transition of(TransitionKind kind, Decision decision) {
        return new Transition(kind, decision.reason(), decision.actor(), decision.at(), decision.effectiveOn());
    }
}
