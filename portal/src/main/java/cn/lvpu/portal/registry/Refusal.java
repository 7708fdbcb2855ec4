package cn.lvpu.portal.registry;

import java.time.LocalDate;

/** Why a decision cannot be taken. */
public sealed interface Refusal {
    /** The state machine does not know this step, see {@link TransitionKind}. */
    record NotFrom(CertificateState state, TransitionKind kind) implements Refusal {}

    /** @param length characters given, where {@link Decision#SHORTEST_REASON} to {@link Decision#LONGEST_REASON} count */
    record ReasonLength(int length) implements Refusal {}

    /** A decision cannot reach back before the one it follows. */
    record BeforeLastDecision(LocalDate earliest) implements Refusal {}

    /** Nothing is decided for a day that has not come. */
    record EffectiveInFuture(LocalDate latest) implements Refusal {}

    /** What is over is not renewed but applied for anew. @param to the last day it was granted for */
    record PeriodOver(LocalDate to) implements Refusal {}

    /** Only what is over expires. @param to the last day it is granted for */
    record PeriodNotOver(LocalDate to) implements Refusal {}

    /** @param length characters of the legal ground, where at most {@link Decision#LONGEST_GROUND} are allowed */
    record GroundLength(int length) implements Refusal {}

    /** A renewal must end later, a correction must change something printed, and nothing else may change with them. */
    record ChangesNotThat(TransitionKind kind) implements Refusal {}

    /** A certificate cannot be valid before the day it is issued. */
    record PeriodBeforeIssue(LocalDate issuedOn) implements Refusal {}
}
