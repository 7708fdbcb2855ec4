package cn.lvpu.portal.certification.application;

/** What came of asking an application to change; nothing is stored yet. */
sealed interface StepResult {
    record Accepted(Application application) implements StepResult {}

    record Refused(Obstacle obstacle) implements StepResult {}
}
