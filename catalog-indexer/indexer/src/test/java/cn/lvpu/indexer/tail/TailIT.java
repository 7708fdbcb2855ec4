package cn.lvpu.indexer.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.lvpu.elasticsearch.embedded.EmbeddedElasticsearch;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.IndexerStateFields;
import cn.lvpu.indexer.load.Write;
import cn.lvpu.indexer.load.Writes;
import cn.lvpu.indexer.rollout.BuildProgress;
import cn.lvpu.indexer.rollout.Database;
import cn.lvpu.indexer.rollout.Rollout;
import cn.lvpu.indexer.source.CertificateRow;
import cn.lvpu.indexer.source.ChangeFeed;
import cn.lvpu.indexer.source.FeedPosition;
import cn.lvpu.indexer.source.Publications;
import cn.lvpu.indexer.testing.IndexerServers;
import cn.lvpu.indexer.testing.SmallContent;
import cn.lvpu.indexer.testing.Truth;
import cn.lvpu.indexer.transform.RegistryDocuments;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.GetResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class TailIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TailSettings QUICK =
            new TailSettings(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofSeconds(1), Duration.ofDays(7));

    private final ElasticsearchClient client = IndexerServers.client();
    private final DataSource dataSource = IndexerServers.newDatabase();
    private final ChangeFeed feed = new ChangeFeed(dataSource);
    private final Truth truth = new Truth(dataSource);
    private final List<Tail> tails = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    @TempDir
    Path data;

    @BeforeEach
    void emptyCatalogue() {
        IndexerServers.wipeElasticsearch();
        build(client);
    }

    @AfterEach
    void stopTails() throws InterruptedException {
        tails.forEach(Tail::stop);
        for (Thread thread : threads) {
            thread.join(LIMIT.toMillis());
        }
    }

    @Test
    void aTransactionThatCommitsLateIsNotSkipped() throws Exception {
        Tail tail = follow(client);
        try (Connection older = dataSource.getConnection()) {
            older.setAutoCommit(false);
            Truth slow = new Truth(new SingleConnectionDataSource(older, true));
            slow.certificate("LVPU-OLD", 1, "valid");

            truth.certificate("LVPU-NEW", 1, "valid");
            assertThat(feed.listAfter(new FeedPosition(0, 0), 10))
                    .as("nothing is read while an older transaction runs")
                    .isEmpty();
            older.commit();
        }
        await().atMost(LIMIT)
                .until(() -> certificate("LVPU-OLD").isPresent()
                        && certificate("LVPU-NEW").isPresent());
        assertThat(tail.state()).isInstanceOf(TailState.Following.class);
    }

    @Test
    void theHeartbeatNeverClaimsMoreThanIsKnown() throws Exception {
        follow(client);
        await().atMost(LIMIT).until(() -> caughtUpAt().isPresent());
        try (Connection older = dataSource.getConnection()) {
            older.setAutoCommit(false);
            new Truth(new SingleConnectionDataSource(older, true)).certificate("LVPU-OLD", 1, "valid");
            truth.certificate("LVPU-NEW", 1, "valid");
            Instant committed = Instant.now();
            // Several heartbeats are due in the time that another process takes to see the row.
            await().during(Duration.ofSeconds(1))
                    .atMost(LIMIT)
                    .until(() ->
                            caughtUpAt().filter(at -> at.isAfter(committed)).isEmpty());
            older.commit();
            await().atMost(LIMIT)
                    .until(() ->
                            caughtUpAt().filter(at -> at.isAfter(committed)).isPresent());
        }
        assertThat(certificate("LVPU-NEW")).isPresent();
    }

    @Test
    void replaysAndOldVersionsAreHarmless() throws Exception {
        truth.certificate("LVPU-1", 5, "suspended");
        Publications publications = new Publications(dataSource);
        FeedStep step = new FeedStep(client, feed, publications, Clock.systemUTC());
        FeedPosition start = new FeedPosition(0, 0);
        step.take(start, CatalogueIndex::alias, true);
        FeedStep.Taken again = step.take(start, CatalogueIndex::alias, true);
        assertThat(again.changes()).isEqualTo(1);
        assertThat(again.refused()).isEmpty();

        CertificateRow current =
                publications.listCertificates(List.of("LVPU-1")).getFirst();
        RegistryDocument stale = RegistryDocuments.of(
                new CertificateRow(
                        current.number(),
                        3,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        null,
                        "valid",
                        null,
                        null,
                        false,
                        null,
                        null,
                        null),
                Instant.now());
        assertThat(Writes.apply(client, List.of(new Write.Put("certificate", "LVPU-1", stale, 3L)), true))
                .isEmpty();
        assertThat(certificate("LVPU-1").orElseThrow().state()).isEqualTo("suspended");
    }

    @Test
    void whatIsTakenBackOrDeletedLeavesTheIndex() throws Exception {
        UUID post = UUID.randomUUID();
        follow(client);
        truth.post(post, 1, true, "河边有垃圾");
        truth.certificate("LVPU-1", 1, "valid");
        await().atMost(LIMIT).until(() -> exists("post", post.toString()) && exists("certificate", "LVPU-1"));

        truth.post(post, 2, false, "河边有垃圾");
        truth.removeCertificate("LVPU-1");
        await().atMost(LIMIT).until(() -> !exists("post", post.toString()) && !exists("certificate", "LVPU-1"));

        truth.post(post, 3, true, "河边的垃圾清走了");
        await().atMost(LIMIT).until(() -> exists("post", post.toString()));
    }

    @Test
    void aRefusedChangeIsNamedAndTheOthersGoOn() throws Exception {
        follow(client);
        truth.certificate("LVPU-1", 1, "valid");
        truth.issuer("LVPU-1", "长".repeat(12_000));
        truth.certificate("LVPU-2", 1, "valid");
        await().atMost(LIMIT).until(() -> exists("certificate", "LVPU-2"));
        await().atMost(LIMIT)
                .until(() -> state().get(IndexerStateFields.LAST_FAILURE) instanceof String failure
                        && failure.contains("LVPU-1"));
    }

    @Test
    void aSecondTailWaitsAndTakesOver() throws Exception {
        Tail first = follow(client);
        Tail second = start(client);
        await().atMost(LIMIT).until(() -> second.state() instanceof TailState.Waiting);

        first.stop();
        await().atMost(LIMIT).until(() -> second.state() instanceof TailState.Following);
        truth.certificate("LVPU-1", 1, "valid");
        await().atMost(LIMIT).until(() -> exists("certificate", "LVPU-1"));
    }

    @Test
    void whenPostgresqlCutsTheConnectionTheTailComesBack() throws Exception {
        follow(client);
        JdbcClient.create(dataSource).sql("""
                select pg_terminate_backend(pid) from pg_locks
                where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
                """).query(Boolean.class).list();
        truth.certificate("LVPU-1", 1, "valid");
        await().atMost(LIMIT).until(() -> exists("certificate", "LVPU-1"));
    }

    @Test
    void afterElasticsearchWasKilledTheTailCatchesUp() throws Exception {
        EmbeddedElasticsearch node = IndexerServers.startOwnNode(data);
        ElasticsearchClient own = IndexerServers.clientOf(node.uri());
        build(own);
        Tail tail = follow(own);
        truth.certificate("LVPU-1", 1, "valid");
        await().atMost(LIMIT).until(() -> exists(own, "certificate", "LVPU-1"));

        node.process().destroyForcibly();
        node.onExit().get(20, java.util.concurrent.TimeUnit.SECONDS);
        truth.certificate("LVPU-1", 2, "revoked");
        truth.certificate("LVPU-2", 1, "valid");
        await().atMost(LIMIT).until(() -> tail.state() instanceof TailState.Away);

        try (EmbeddedElasticsearch again = EmbeddedElasticsearch.start(node.settings())) {
            assertThat(again.uri()).isEqualTo(node.uri());
            await().atMost(LIMIT).ignoreExceptions().until(() -> exists(own, "certificate", "LVPU-2"));
            assertThat(certificate(own, "LVPU-1").orElseThrow().state()).isEqualTo("revoked");
            stopTails();
        }
    }

    @Test
    void afterASwapTheTailFollowsTheNewGeneration() throws Exception {
        Tail tail = follow(client);
        TailState before = tail.state();
        new Rollout(client, SmallContent.of(), Optional.of(Database.of(dataSource)), Clock.systemUTC())
                .build(true, BuildProgress.SILENT);
        truth.certificate("LVPU-1", 1, "valid");
        await().atMost(LIMIT).until(() -> exists("certificate", "LVPU-1"));
        await().atMost(LIMIT)
                .until(() -> tail.state() instanceof TailState.Following
                        && !tail.state().equals(before));
    }

    @Test
    void onlyChangesThatAreOldAndKnownEverywhereArePruned() {
        truth.certificate("LVPU-1", 1, "valid");
        truth.certificate("LVPU-2", 1, "valid");
        JdbcClient jdbc = JdbcClient.create(dataSource);
        jdbc.sql("update publication_change set at = now() - interval '8 days'").update();
        assertThat(feed.prune(Duration.ofDays(7)))
                .as("no generation has them yet")
                .isZero();

        FeedPosition first =
                feed.listAfter(new FeedPosition(0, 0), 1).getFirst().position();
        jdbc.sql("delete from publication_cursor").update();
        feed.saveCursor("old", first);
        feed.saveCursor("new", feed.horizon());
        assertThat(feed.prune(Duration.ofDays(7))).isEqualTo(1);
    }

    @Test
    void aCursorNeverMovesBack() {
        feed.saveCursor("g", new FeedPosition(10, 5));
        feed.saveCursor("g", new FeedPosition(10, 4));
        feed.saveCursor("g", new FeedPosition(9, 99));
        assertThat(feed.findCursor("g")).contains(new FeedPosition(10, 5));
    }

    private void build(ElasticsearchClient target) {
        new Rollout(target, SmallContent.of(), Optional.of(Database.of(dataSource)), Clock.systemUTC())
                .build(false, BuildProgress.SILENT);
    }

    private Tail follow(ElasticsearchClient target) {
        Tail tail = start(target);
        await().atMost(LIMIT).until(() -> tail.state() instanceof TailState.Following);
        return tail;
    }

    private Tail start(ElasticsearchClient target) {
        Tail tail = new Tail(dataSource, target, Clock.systemUTC(), QUICK);
        tails.add(tail);
        threads.add(Thread.ofPlatform().daemon(true).start(tail));
        return tail;
    }

    private boolean exists(String index, String id) throws IOException {
        return exists(client, index, id);
    }

    private static boolean exists(ElasticsearchClient target, String index, String id) throws IOException {
        return target.exists(exists -> exists.index(index).id(id)).value();
    }

    private Optional<RegistryDocument> certificate(String number) throws IOException {
        return certificate(client, number);
    }

    private static Optional<RegistryDocument> certificate(ElasticsearchClient target, String number)
            throws IOException {
        GetResponse<RegistryDocument> response =
                target.get(get -> get.index(CatalogueIndex.CERTIFICATE_ALIAS).id(number), RegistryDocument.class);
        return Optional.ofNullable(response.source());
    }

    private Optional<Instant> caughtUpAt() throws IOException {
        return Optional.ofNullable((String) state().get(IndexerStateFields.CAUGHT_UP_AT))
                .map(Instant::parse);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> state() throws IOException {
        Map<String, Object> source = client.get(
                        get -> get.index(CatalogueIndex.STATE_INDEX).id(IndexerStateFields.TAIL_DOCUMENT_ID), Map.class)
                .source();
        return source == null ? Map.of() : source;
    }
}
