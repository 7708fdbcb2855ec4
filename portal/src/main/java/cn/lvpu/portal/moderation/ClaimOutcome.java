package cn.lvpu.portal.moderation;

/** What became of a wish to claim. */
public sealed interface ClaimOutcome {
    record Claimed(Claim claim) implements ClaimOutcome {}

    record Hindered(Obstacle obstacle) implements ClaimOutcome {}
}
