package cn.lvpu.portal.registry;

/** What came of asking a certificate to change. */
public sealed interface TransitionOutcome {
    /** The changed certificate; not stored yet. */
    record Accepted(Certificate certificate) implements TransitionOutcome {}

    /** Nothing changed. */
    record Refused(Refusal refusal) implements TransitionOutcome {}
}
