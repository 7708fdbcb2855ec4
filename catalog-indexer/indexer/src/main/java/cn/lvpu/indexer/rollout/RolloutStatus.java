package cn.lvpu.indexer.rollout;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.load.Generation;
import cn.lvpu.indexer.source.ChangeFeed;
import cn.lvpu.indexer.source.FeedPosition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the indexes stand.
 *
 * @param definitionHash of this program and content
 * @param due whether a build is due
 * @param reason why or why not
 */
public record RolloutStatus(
        List<Line> generations, String definitionHash, String contentHash, boolean due, String reason) {

    /** One generation; cursor and lag where there is a database that knows it. */
    public record Line(
            Generation generation,
            Map<CatalogueIndex, Long> documents,
            Optional<FeedPosition> cursor,
            Optional<ChangeFeed.Lag> lag) {}
}
