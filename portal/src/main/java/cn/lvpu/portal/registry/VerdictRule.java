package cn.lvpu.portal.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The one rule by which a verdict follows from history and period. Pure.
 *
 * <p>For today the answer is that of the moment: a suspension lifted an hour ago no longer counts. For a past day the
 * whole day counts: a day on which the certificate was suspended at any time, the day of lifting included, is a suspended
 * day, since nobody can say afterwards at what hour a box was bought. Revocation and surrender count from the start of
 * their effective day. Of several answers the one that cannot be undone wins: revoked or surrendered, then expired, then
 * suspended, then not yet valid. A renewal is decided before the period is over, so that the period has no gaps; the clock's
 * record that it is over decides nothing.
 */
public final class VerdictRule {
    private VerdictRule() {}

    /**
     * @param history oldest first; an empty one gives {@link Verdict#COULD_NOT_BE_CHECKED}, for it cannot be whole
     * @param on a day in Asia/Shanghai, not later than the day of {@code now}
     * @throws IllegalArgumentException if the day has not come
     */
    public static Verdict verdict(List<Transition> history, ValidityPeriod period, LocalDate on, Instant now) {
        LocalDate today = RegistryDay.of(now);
        if (on.isAfter(today)) {
            throw new IllegalArgumentException("a verdict cannot be given for a day to come: " + on);
        }
        if (history.isEmpty()) {
            return Verdict.COULD_NOT_BE_CHECKED;
        }
        List<Transition> known =
                history.stream().filter(step -> !step.effectiveOn().isAfter(on)).toList();
        if (known.isEmpty()) {
            return Verdict.NOT_YET_VALID;
        }
        if (has(known, TransitionKind.REVOKE)) {
            return Verdict.REVOKED;
        }
        if (has(known, TransitionKind.SURRENDER)) {
            return Verdict.SURRENDERED;
        }
        if (on.isAfter(period.to())) {
            return Verdict.EXPIRED;
        }
        boolean suspended =
                on.equals(today) ? stateAfter(known) == CertificateState.SUSPENDED : suspendedAtAnyTimeOf(on, known);
        if (suspended) {
            return Verdict.SUSPENDED;
        }
        return on.isBefore(period.from()) ? Verdict.NOT_YET_VALID : Verdict.VALID;
    }

    private static boolean has(List<Transition> known, TransitionKind kind) {
        return known.stream().anyMatch(step -> step.kind() == kind);
    }

    private static CertificateState stateAfter(List<Transition> known) {
        CertificateState state = CertificateState.ACTIVE;
        for (Transition step : known) {
            state = step.kind().after(state);
        }
        return state;
    }

    private static boolean suspendedAtAnyTimeOf(LocalDate day, List<Transition> known) {
        CertificateState state = CertificateState.ACTIVE;
        for (Transition step : known) {
            if (step.effectiveOn().equals(day) && state == CertificateState.SUSPENDED) {
                return true;
            }
            state = step.kind().after(state);
        }
        return state == CertificateState.SUSPENDED;
    }
}
