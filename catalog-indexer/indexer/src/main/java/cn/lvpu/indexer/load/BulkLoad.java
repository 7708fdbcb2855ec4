package cn.lvpu.indexer.load;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkListener;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.transport.BackoffPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A stream of many documents into Elasticsearch. Refused items are tried again where that may help (429), then counted and
 * named. One thread adds, any thread may ask for the count.
 */
public final class BulkLoad implements AutoCloseable {
    private static final int REQUEST_DOCUMENTS = 1000;
    private static final long REQUEST_BYTES = 4L << 20;
    private static final int CONCURRENT_REQUESTS = 2;
    private static final int NAMED_FAILURES = 20;

    private final BulkIngester<Void> ingester;
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final List<WriteFailure> failures = new ArrayList<>();
    private long written;
    private long failed;

    public BulkLoad(ElasticsearchClient client) {
        ingester = BulkIngester.of(builder -> builder.client(client)
                .maxOperations(REQUEST_DOCUMENTS)
                .maxSize(REQUEST_BYTES)
                .maxConcurrentRequests(CONCURRENT_REQUESTS)
                .globalSettings(settings -> settings.includeSourceOnError(false))
                .backoffPolicy(BackoffPolicy.exponentialBackoff(100L, 8))
                .listener(new Answers()));
    }

    /** Queues a write; waits while too many requests are under way. */
    public void add(Write write) {
        stopIfBroken();
        ingester.add(write.toOperation());
    }

    /** Documents answered for so far. */
    public synchronized long answered() {
        return written + failed;
    }

    /**
     * Waits for every answer.
     *
     * @throws LoadInterruptedException when a whole request found no server or no answer
     */
    public LoadReport finish() {
        ingester.close();
        stopIfBroken();
        synchronized (this) {
            return new LoadReport(written, failed, List.copyOf(failures));
        }
    }

    @Override
    public void close() {
        ingester.close();
    }

    private void stopIfBroken() {
        Throwable cause = broken.get();
        if (cause != null) {
            throw new LoadInterruptedException(cause);
        }
    }

    private final class Answers implements BulkListener<Void> {
        @Override
        public void beforeBulk(long executionId, BulkRequest request, List<Void> contexts) {}

        @Override
        public void afterBulk(long executionId, BulkRequest request, List<Void> contexts, BulkResponse response) {
            synchronized (BulkLoad.this) {
                for (BulkResponseItem item : response.items()) {
                    Optional<WriteFailure> failure = WriteFailure.of(item);
                    if (failure.isEmpty()) {
                        written++;
                        continue;
                    }
                    failed++;
                    if (failures.size() < NAMED_FAILURES) {
                        failures.add(failure.get());
                    }
                }
            }
        }

        @Override
        public void afterBulk(long executionId, BulkRequest request, List<Void> contexts, Throwable failure) {
            broken.compareAndSet(null, failure);
        }
    }
}
