package cn.lvpu.portal.certification.application;

/** What came of doing something with an application. Only {@link Done} changed anything. */
public sealed interface Outcome {
    /** @param application as it is now; the same when the same request is sent again */
    record Done(Application application) implements Outcome {}

    record Hindered(Obstacle obstacle) implements Outcome {}

    /**
     * Somebody else, or the same person in another window, changed it since it was looked at.
     *
     * @param current as it is now; what was typed is still in the caller's hands
     */
    record Overtaken(Application current) implements Outcome {}

    /** There is none, or it is not for this person to see. */
    record Gone() implements Outcome {}
}
