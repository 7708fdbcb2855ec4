package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why, by whom, when, and from which day on something is decided.
 *
 * @param reason shown to the public; {@value #SHORTEST_REASON}..{@value #LONGEST_REASON} characters once stripped
 * @param at when it was decided
 * @param effectiveOn the day in Asia/Shanghai from which it counts; never later than the day of {@code at}
 */
public record Decision(String reason, ActorRole actor, Instant at, LocalDate effectiveOn) {
    public static final int SHORTEST_REASON = 5;
    public static final int LONGEST_REASON = 500;

    public Decision {
        reason = reason.strip();
    }

    /** Decided and effective at once. */
    public static Decision now(String reason, ActorRole actor, Instant at) {
        return new Decision(reason, actor, at, RegistryDay.of(at));
    }
}
