package cn.lvpu.portal.moderation;

import java.util.Optional;

/** Decisions taken. Added within the caller's transaction, never changed. */
public interface ModerationDecisions {
    void add(ModerationDecision decision);

    /** The newest decision on an item. */
    Optional<ModerationDecision> findLast(Subject subject);
}
