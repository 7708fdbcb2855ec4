package cn.lvpu.portal.participation;

import java.time.Instant;

/** Where a post is on its way: pending, then published or refused; its author may withdraw it until it is refused. */
public sealed interface PostState {
    /** Waits for a moderator; only its author and moderators see it. */
    record Pending() implements PostState {}

    /** Everybody sees it. */
    record Published(Instant at) implements PostState {}

    /** Only its author sees it, with the reason. */
    record Refused(Instant at, RefusalReason reason) implements PostState {}

    /** Its author took it back. */
    record Withdrawn(Instant at) implements PostState {}
}
