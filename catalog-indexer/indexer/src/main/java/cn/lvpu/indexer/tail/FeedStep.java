package cn.lvpu.indexer.tail;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.load.Write;
import cn.lvpu.indexer.load.WriteFailure;
import cn.lvpu.indexer.load.Writes;
import cn.lvpu.indexer.source.CertificateRow;
import cn.lvpu.indexer.source.ChangeFeed;
import cn.lvpu.indexer.source.FeedPosition;
import cn.lvpu.indexer.source.PostRow;
import cn.lvpu.indexer.source.PublicationChange;
import cn.lvpu.indexer.source.Publications;
import cn.lvpu.indexer.transform.PostDocuments;
import cn.lvpu.indexer.transform.RegistryDocuments;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One step along the change feed: the next changes, each subject read as it is now and written with its row's version.
 * Taking the same step twice, or two steps in the wrong order, changes nothing. Thread-safe.
 */
public final class FeedStep {
    private static final int CHANGES = 500;

    private final ElasticsearchClient client;
    private final ChangeFeed feed;
    private final Publications publications;
    private final Clock clock;

    public FeedStep(ElasticsearchClient client, ChangeFeed feed, Publications publications, Clock clock) {
        this.client = client;
        this.feed = feed;
        this.publications = publications;
        this.clock = clock;
    }

    /**
     * @param position up to where the feed is done now
     * @param changes how many changes were read; zero means that nothing more is readable
     * @param refused writes that Elasticsearch will never take
     */
    public record Taken(FeedPosition position, int changes, List<WriteFailure> refused) {}

    /**
     * Takes the step; the caller keeps the position.
     *
     * @param indexName what to write to: the alias, or an index that has no alias yet
     * @param throughAlias whether those names are aliases
     * @throws IOException when Elasticsearch cannot take the writes now; nothing is lost by trying again
     */
    public Taken take(FeedPosition from, Function<CatalogueIndex, String> indexName, boolean throughAlias)
            throws IOException {
        List<PublicationChange> changes = feed.listAfter(from, CHANGES);
        if (changes.isEmpty()) {
            return new Taken(from, 0, List.of());
        }
        List<Write> writes = new ArrayList<>();
        writes.addAll(certificates(changes, indexName.apply(CatalogueIndex.CERTIFICATE)));
        writes.addAll(posts(changes, indexName.apply(CatalogueIndex.POST)));
        List<WriteFailure> failures = Writes.apply(client, writes, throughAlias);
        Optional<WriteFailure> temporary =
                failures.stream().filter(WriteFailure::temporary).findFirst();
        if (temporary.isPresent()) {
            throw new IOException("Elasticsearch 暂时不能写入 " + temporary.get());
        }
        return new Taken(changes.getLast().position(), changes.size(), failures);
    }

    private List<Write> certificates(List<PublicationChange> changes, String index) {
        Set<String> gone = subjects(changes, CatalogueIndex.CERTIFICATE);
        List<Write> writes = new ArrayList<>();
        Instant readAt = clock.instant();
        for (CertificateRow row : publications.listCertificates(gone)) {
            gone.remove(row.number());
            writes.add(new Write.Put(index, row.number(), RegistryDocuments.of(row, readAt), row.rowVersion()));
        }
        gone.forEach(number -> writes.add(new Write.Remove(index, number, null)));
        return writes;
    }

    private List<Write> posts(List<PublicationChange> changes, String index) {
        Set<UUID> gone = subjects(changes, CatalogueIndex.POST).stream()
                .flatMap(id -> uuid(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Write> writes = new ArrayList<>();
        Instant readAt = clock.instant();
        for (PostRow row : publications.listPosts(gone)) {
            gone.remove(row.id());
            String id = row.id().toString();
            writes.add(
                    row.published()
                            ? new Write.Put(index, id, PostDocuments.of(row, readAt), row.rowVersion())
                            : new Write.Remove(index, id, row.rowVersion()));
        }
        gone.forEach(id -> writes.add(new Write.Remove(index, id.toString(), null)));
        return writes;
    }

    private static Set<String> subjects(List<PublicationChange> changes, CatalogueIndex index) {
        return changes.stream()
                .filter(change -> change.subjectKind().equals(index.alias()))
                .map(PublicationChange::subjectId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A post's id that is no UUID names no row; there is nothing to write. */
    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
