package cn.lvpu.portal.moderation;

import java.util.Comparator;

/** Which item a moderator should see first. One bean decides it for everybody. */
@FunctionalInterface
public interface QueueOrder {
    Comparator<QueueItem> first();
}
