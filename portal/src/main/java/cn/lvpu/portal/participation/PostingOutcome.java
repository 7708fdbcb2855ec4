package cn.lvpu.portal.participation;

import java.time.Duration;
import java.util.Set;

/** What became of a draft that was sent. */
public sealed interface PostingOutcome {
    /** It is stored, now or by an earlier sending, and waits for a moderator. */
    record Received(Post post) implements PostingOutcome {}

    /** An earlier sending with the same id, saying something else, is stored; this one is not. */
    record EarlierReceived(Post earlier) implements PostingOutcome {}

    /** It is not stored, for all these reasons. */
    record Rejected(Set<Reason> reasons) implements PostingOutcome {
        public Rejected {
            reasons = Set.copyOf(reasons);
        }
    }

    /** It is not stored; the author may send again after this time. */
    record TooFast(Duration retryAfter) implements PostingOutcome {}

    /** What is wrong with a draft. */
    enum Reason {
        EMPTY,
        TOO_LONG,
        UNREADABLE_CHARACTERS,
        UNKNOWN_DISTRICT,
        UNKNOWN_ENTRY,
        /** The id belongs to somebody else's post. */
        ID_TAKEN
    }
}
