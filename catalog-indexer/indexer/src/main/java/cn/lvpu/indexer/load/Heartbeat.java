package cn.lvpu.indexer.load;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.IndexerStateFields;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the tail's document in the state index. */
public final class Heartbeat {
    private final ElasticsearchClient client;

    public Heartbeat(ElasticsearchClient client) {
        this.client = client;
    }

    /** @param caughtUpAt every public change up to this moment is in the generation */
    public void write(
            String generation, Instant caughtUpAt, long xid, long seq, long failedChanges, @Nullable String lastFailure)
            throws IOException {
        Map<String, Object> state = new HashMap<>();
        state.put(IndexerStateFields.KIND, "tail");
        state.put(IndexerStateFields.GENERATION, generation);
        state.put(IndexerStateFields.CAUGHT_UP_AT, timestamp(caughtUpAt));
        state.put(IndexerStateFields.FEED_XID, xid);
        state.put(IndexerStateFields.FEED_SEQ, seq);
        state.put(IndexerStateFields.FAILED_CHANGES, failedChanges);
        if (lastFailure != null) {
            state.put(IndexerStateFields.LAST_FAILURE, lastFailure);
        }
        client.index(index -> index.index(CatalogueIndex.STATE_INDEX)
                .id(IndexerStateFields.TAIL_DOCUMENT_ID)
                .document(state));
    }

    static String timestamp(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
