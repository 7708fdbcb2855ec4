package cn.lvpu.portal.moderation;

/** Why a moderator could not claim or decide. Nothing was changed. */
public sealed interface Obstacle {
    /** Somebody else is at it. */
    record HeldBy(Claim claim) implements Obstacle {}

    /** Somebody decided before. */
    record AlreadyDecided(ModerationDecision decision) implements Obstacle {}

    /** Its author took it back, or it never was. */
    record Gone() implements Obstacle {}

    /** Nobody decides on what they wrote themselves. */
    record OwnPost() implements Obstacle {}

    /** The sentence to the author is missing, too short, too long, or cannot be read. */
    record BadSentence() implements Obstacle {}
}
