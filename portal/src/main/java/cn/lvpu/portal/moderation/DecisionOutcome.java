package cn.lvpu.portal.moderation;

/** What became of a judgement. */
public sealed interface DecisionOutcome {
    record Decided(ModerationDecision decision) implements DecisionOutcome {}

    record Hindered(Obstacle obstacle) implements DecisionOutcome {}
}
