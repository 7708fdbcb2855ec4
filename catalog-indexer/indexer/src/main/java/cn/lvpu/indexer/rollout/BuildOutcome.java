package cn.lvpu.indexer.rollout;

import java.time.Duration;

/** How a build that did not fail ended. */
public sealed interface BuildOutcome {
    /** @param reason why it was due */
    record Built(String generation, String reason, long documents, Duration took) implements BuildOutcome {}

    /** @param reason why there is nothing to do */
    record NotDue(String generation, String reason) implements BuildOutcome {}

    /** Another process is building. */
    record Busy() implements BuildOutcome {}
}
