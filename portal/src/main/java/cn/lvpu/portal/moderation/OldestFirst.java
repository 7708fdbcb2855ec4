package cn.lvpu.portal.moderation;

import java.util.Comparator;
import org.springframework.stereotype.Component;

/** Who waits longest is answered first. */
@Component
class OldestFirst implements QueueOrder {
    @Override
    public Comparator<QueueItem> first() {
        return Comparator.comparing((QueueItem item) -> item.post().createdAt())
                .thenComparing(item -> item.post().id().value());
    }
}
