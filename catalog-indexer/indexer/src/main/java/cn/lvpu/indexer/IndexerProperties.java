package cn.lvpu.indexer;

import cn.lvpu.indexer.tail.TailSettings;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * {@code lvpu.indexer.*}.
 *
 * @param pollInterval how often the tail looks for changes while nothing happens
 * @param heartbeatInterval how often, at most, the tail writes how far it is
 * @param keepChanges how old a change must be before it is pruned from the feed
 */
@ConfigurationProperties("lvpu.indexer")
public record IndexerProperties(
        @DefaultValue("500ms") Duration pollInterval,
        @DefaultValue("5s") Duration heartbeatInterval,
        @DefaultValue("7d") Duration keepChanges) {

    TailSettings tailSettings() {
        return new TailSettings(pollInterval, heartbeatInterval, TailSettings.DEFAULT.longestPause(), keepChanges);
    }
}
