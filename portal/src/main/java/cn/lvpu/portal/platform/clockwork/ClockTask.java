package cn.lvpu.portal.platform.clockwork;

import java.time.Duration;

/**
 * Work done again and again, by one portal at a time.
 *
 * @param name unique and stable: it is how portals agree on who does it
 * @param pause from the end of one time to the next, above zero
 * @param work may fail: it is then done again after the pause; must itself be harmless when done twice, because a portal that
 *     dies in the middle is followed by another
 */
public record ClockTask(String name, Duration pause, Runnable work) {
    public ClockTask {
        if (name.isBlank() || pause.isNegative() || pause.isZero()) {
            throw new IllegalArgumentException("a clock task has a name and a pause: " + name);
        }
    }
}
