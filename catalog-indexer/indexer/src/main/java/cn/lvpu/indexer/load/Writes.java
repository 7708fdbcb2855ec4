package cn.lvpu.indexer.load;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A handful of writes in one request. */
public final class Writes {
    private Writes() {}

    /**
     * @param throughAlias whether the index names are aliases that must exist; otherwise a missing index would be made up by
     *     the server
     * @return the writes that Elasticsearch refused, except older versions and documents that were gone already
     */
    public static List<WriteFailure> apply(ElasticsearchClient client, List<Write> writes, boolean throughAlias)
            throws IOException {
        if (writes.isEmpty()) {
            return List.of();
        }
        BulkRequest request = BulkRequest.of(bulk -> bulk.requireAlias(throughAlias)
                .includeSourceOnError(false)
                .operations(writes.stream().map(Write::toOperation).toList()));
        return client.bulk(request).items().stream()
                .map(WriteFailure::of)
                .flatMap(Optional::stream)
                .toList();
    }
}
