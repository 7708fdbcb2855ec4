package cn.lvpu.indexer.load;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.IndexerStateFields;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The builder's lock where there is no database: a document that only one can create, which expires when its holder no
 * longer renews it. Needs clocks that agree within seconds.
 */
public final class IndexLock {
    static final Duration VALIDITY = Duration.ofSeconds(60);
    private static final String DOCUMENT_ID = "builder-lock";
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;
    private final Clock clock;
    private final String holder;
    private long sequence;
    private long term;
    private Instant renewed;

    private IndexLock(ElasticsearchClient client, Clock clock, String holder, IndexResponse response) {
        this.client = client;
        this.clock = clock;
        this.holder = holder;
        this.sequence = Objects.requireNonNullElse(response.seqNo(), 0L);
        this.term = Objects.requireNonNullElse(response.primaryTerm(), 0L);
        this.renewed = clock.instant();
    }

    /** The lock, or empty when somebody else holds it. The state index must exist. */
    public static Optional<IndexLock> tryAcquire(ElasticsearchClient client, Clock clock, String holder)
            throws IOException {
        try {
            IndexResponse created = client.index(index -> index.index(CatalogueIndex.STATE_INDEX)
                    .id(DOCUMENT_ID)
                    .opType(OpType.Create)
                    .document(document(holder, clock.instant())));
            return Optional.of(new IndexLock(client, clock, holder, created));
        } catch (ElasticsearchException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
            return takeOver(client, clock, holder);
        }
    }

    private static Optional<IndexLock> takeOver(ElasticsearchClient client, Clock clock, String holder)
            throws IOException {
        GetResponse<LockDocument> other =
                client.get(get -> get.index(CatalogueIndex.STATE_INDEX).id(DOCUMENT_ID), LockDocument.class);
        LockDocument document = other.source();
        if (!other.found()
                || document == null
                || Instant.parse(document.expires_at()).isAfter(clock.instant())) {
            return Optional.empty();
        }
        try {
            IndexResponse taken = client.index(index -> index.index(CatalogueIndex.STATE_INDEX)
                    .id(DOCUMENT_ID)
                    .ifSeqNo(other.seqNo())
                    .ifPrimaryTerm(other.primaryTerm())
                    .document(document(holder, clock.instant())));
            return Optional.of(new IndexLock(client, clock, holder, taken));
        } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Prolongs the lock when a third of its time is over; cheap to call often.
     *
     * @return whether it is still held
     */
    public boolean renew() throws IOException {
        if (clock.instant().isBefore(renewed.plus(VALIDITY.dividedBy(3)))) {
            return true;
        }
        try {
            IndexResponse response = client.index(index -> index.index(CatalogueIndex.STATE_INDEX)
                    .id(DOCUMENT_ID)
                    .ifSeqNo(sequence)
                    .ifPrimaryTerm(term)
                    .document(document(holder, clock.instant())));
            sequence = Objects.requireNonNullElse(response.seqNo(), 0L);
            term = Objects.requireNonNullElse(response.primaryTerm(), 0L);
            renewed = clock.instant();
            return true;
        } catch (ElasticsearchException e) {
            if (e.status() == CONFLICT) {
                return false;
            }
            throw e;
        }
    }

    /** Gives the lock back; leaves it alone when another has taken it over. */
    public void release() throws IOException {
        try {
            client.delete(delete -> delete.index(CatalogueIndex.STATE_INDEX)
                    .id(DOCUMENT_ID)
                    .ifSeqNo(sequence)
                    .ifPrimaryTerm(term));
        } catch (ElasticsearchException e) {
            if (e.status() != CONFLICT) {
                throw e;
            }
        }
    }

    private static Map<String, Object> document(String holder, Instant now) {
        return Map.of(
                IndexerStateFields.KIND,
                DOCUMENT_ID,
                IndexerStateFields.HOLDER,
                holder,
                IndexerStateFields.EXPIRES_AT,
                Heartbeat.timestamp(now.plus(VALIDITY)));
    }

    /** The part of the lock's document that others look at; named as in the index. */
    record LockDocument(String expires_at) {}
}
