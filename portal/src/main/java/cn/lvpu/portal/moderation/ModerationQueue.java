package cn.lvpu.portal.moderation;

import java.util.List;

/**
 * The front of the queue.
 *
 * @param waiting how many wait in all
 */
public record ModerationQueue(List<QueueItem> items, long waiting) {
    public ModerationQueue {
        items = List.copyOf(items);
    }
}
