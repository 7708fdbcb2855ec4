package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why, on what ground, by whom, when, and from which day on something is decided.
 *
 * @param reason shown to the public; {@value #SHORTEST_REASON}..{@value #LONGEST_REASON} characters once stripped
 * @param legalGround the rule it rests on, shown to the public, at most {@value #LONGEST_GROUND} characters; empty stands for
 *     the rules of the certificate's scheme
 * @param at when it was decided
 * @param effectiveOn the day in Asia/Shanghai from which it counts; never later than the day of {@code at}
 */
public record Decision(String reason, String legalGround, ActorRole actor, Instant at, LocalDate effectiveOn) {
    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;
    public static final int LONGEST_GROUND = 200;

    public Decision {
        reason = reason.strip();
        legalGround = legalGround.strip();
    }

    /** Resting on the rules of the scheme. */
    public Decision(String reason, ActorRole actor, Instant at, LocalDate effectiveOn) {
        this(reason, "", actor, at, effectiveOn);
    }

    /** Decided and effective at once. */
    public static Decision now(String reason, String legalGround, ActorRole actor, Instant at) {
        return new Decision(reason, legalGround, actor, at, RegistryDay.of(at));
    }

    /** Decided and effective at once, resting on the rules of the scheme. */
    public static Decision now(String reason, ActorRole actor, Instant at) {
        return new Decision(reason, actor, at, RegistryDay.of(at));
    }
}
