package cn.lvpu.indexer.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.catalog.schema.CatalogueDefinition;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.load.Generation;
import cn.lvpu.indexer.load.Generations;
import cn.lvpu.indexer.load.IndexLock;
import cn.lvpu.indexer.source.AdvisoryLock;
import cn.lvpu.indexer.source.FeedPosition;
import cn.lvpu.indexer.testing.IndexerServers;
import cn.lvpu.indexer.testing.SmallContent;
import cn.lvpu.indexer.testing.Truth;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RolloutIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T08:00:00Z"), ZoneOffset.UTC);

    private final ElasticsearchClient client = IndexerServers.client();
    private final Generations generations = new Generations(client);
    private final DataSource dataSource = IndexerServers.newDatabase();
    private final Database database = Database.of(dataSource);
    private final Truth truth = new Truth(dataSource);

    @BeforeEach
    void emptyCluster() {
        IndexerServers.wipeElasticsearch();
    }

    @Test
    void theBundledContentAndTheDatabaseBecomeOneGeneration() throws IOException {
        truth.certificate("LVPU-1", 1, "valid");
        truth.post(UUID.randomUUID(), 1, true, "京白梨真甜");
        truth.post(UUID.randomUUID(), 1, false, "还没有审核");
        Content content = ContentLoader.bundled();

        BuildOutcome.Built built = built(rollout(content).build(false, BuildProgress.SILENT));

        assertThat(count(CatalogueIndex.ENTRY))
                .isEqualTo(content.entries().size()
                        + content.brands().size()
                        + content.districts().size());
        assertThat(count(CatalogueIndex.CERTIFICATE))
                .isEqualTo(content.giRecords().size() + 1);
        assertThat(count(CatalogueIndex.POST)).isEqualTo(1);
        assertThat(built.documents())
                .isEqualTo(count(CatalogueIndex.ENTRY)
                        + count(CatalogueIndex.CERTIFICATE)
                        + count(CatalogueIndex.POST)
                        + count(CatalogueIndex.PLACE));
        assertThat(rollout(content).build(false, BuildProgress.SILENT)).isInstanceOf(BuildOutcome.NotDue.class);
    }

    @Test
    void aRefusedDocumentIsNamedAndNothingIsSwapped() throws IOException {
        String before = build(SmallContent.of());
        String endless = "长".repeat(12_000);
        SmallContent broken = SmallContent.of()
                .withEntry(SmallContent.inVillage(
                        SmallContent.product("too-long", "长名", "chang ming", "cm", List.of()), endless));

        assertThatThrownBy(() -> rollout(broken).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("1 篇文档没有写入")
                .hasMessageContaining("product:too-long")
                .hasMessageContaining("failed to parse field [villages]");

        assertThat(generations.list()).extracting(Generation::name).containsExactly(before);
        assertThat(searchFinds("京白梨")).isTrue();
    }

    @Test
    void aNewDefinitionOrNewContentIsBuiltAndTheLastGenerationKept() throws IOException {
        String first = build(SmallContent.of());
        String second = build(SmallContent.of().withWord("潭柘紫石砚"));
        String third = build(SmallContent.of()
                .withWord("潭柘紫石砚")
                .withEntry(SmallContent.product("hu-tao", "核桃", "he tao", "ht", List.of())));

        assertThat(second.substring(15)).isNotEqualTo(first.substring(15));
        assertThat(generations.list())
                .extracting(Generation::name, Generation::isLive)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(second, false),
                        org.assertj.core.groups.Tuple.tuple(third, true));
        assertThat(database.feed().findCursor(first)).isEmpty();
        assertThat(database.feed().findCursor(second)).isPresent();
        assertThat(searchFinds("核桃")).isTrue();
    }

    @Test
    void rollbackGoesBackToTheKeptGenerationWithWhatChangedSince() throws IOException {
        String first = build(SmallContent.of());
        String second = build(SmallContent.of().withWord("新词"));
        truth.certificate("LVPU-9", 1, "valid");

        assertThat(rollout(SmallContent.of()).rollback()).isEqualTo(first);

        assertThat(generations.findLiveName()).contains(first);
        assertThat(count(CatalogueIndex.CERTIFICATE)).isEqualTo(3);
        assertThat(rollout(SmallContent.of().withWord("新词")).build(false, BuildProgress.SILENT))
                .as("what was rolled back from is not built again by itself")
                .isInstanceOf(BuildOutcome.NotDue.class);
        assertThat(rollout(SmallContent.of()).rollback()).isEqualTo(second);
        assertThat(generations.findLiveName()).contains(second);
    }

    @Test
    void withoutAKeptGenerationThereIsNoRollback() {
        build(SmallContent.of());
        assertThatThrownBy(() -> rollout(SmallContent.of()).rollback()).hasMessageContaining("不能回退");
    }

    @Test
    void searchesNeverFailWhileGenerationsAreSwapped() throws Exception {
        build(SmallContent.of());
        AtomicBoolean done = new AtomicBoolean();
        AtomicLong searches = new AtomicLong();
        CompletableFuture<Void> searching = CompletableFuture.runAsync(() -> {
            while (!done.get()) {
                try {
                    assertThat(searchFinds("京白梨")).isTrue();
                    searches.incrementAndGet();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        });
        for (int i = 0; i < 4; i++) {
            built(rollout(SmallContent.of()).build(true, BuildProgress.SILENT));
        }
        done.set(true);
        searching.get(30, java.util.concurrent.TimeUnit.SECONDS);
        assertThat(searches.get()).isGreaterThan(10);
    }

    @Test
    void aWipedElasticsearchIsRebuiltToTheSameDocuments() throws IOException {
        truth.certificate("LVPU-1", 4, "suspended");
        truth.post(UUID.fromString("5b1f3c1e-0000-4000-8000-000000000001"), 2, true, "河边有垃圾");
        build(SmallContent.of());
        Map<String, Object> before = documents();
        assertThat(before).hasSize(10);

        IndexerServers.wipeElasticsearch();
        build(SmallContent.of());

        assertThat(documents()).isEqualTo(before);
    }

    @Test
    void whatChangesWhileBuildingIsInTheNewGeneration() throws Exception {
        truth.certificate("LVPU-1", 1, "valid");
        CompletableFuture<BuildOutcome> building;
        try (Connection holding = dataSource.getConnection()) {
            // The build reads certificates, then stops before the posts.
            hold(holding, "post");
            building = CompletableFuture.supplyAsync(
                    () -> rollout(SmallContent.of()).build(false, BuildProgress.SILENT));
            await().atMost(LIMIT).until(() -> waitsFor("post"));
            truth.certificate("LVPU-1", 2, "revoked");
            truth.certificate("LVPU-2", 1, "valid");
            holding.commit();
        }
        built(building.get(60, java.util.concurrent.TimeUnit.SECONDS));

        assertThat(certificate("LVPU-1").state()).isEqualTo("revoked");
        assertThat(certificate("LVPU-2").state()).isEqualTo("valid");
    }

    @Test
    void aKilledBuildLeavesTheAliasAloneAndTheNextOneCleansUp() throws Exception {
        String live = build(SmallContent.of());
        Process child;
        try (Connection holding = dataSource.getConnection()) {
            hold(holding, "certificate");
            child = new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "cn.lvpu.indexer.IndexerApplication",
                            "build",
                            "--spring.elasticsearch.uris=" + IndexerServers.elasticsearchUri(),
                            "--spring.datasource.url=" + IndexerServers.url(dataSource),
                            "--spring.datasource.username=postgres")
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "killed-build.log").toFile())
                    .start();
            await().atMost(LIMIT).until(() -> waitsFor("certificate") || !child.isAlive());
            assertThat(child.isAlive()).as("see target/killed-build.log").isTrue();
            child.destroyForcibly().waitFor();
            holding.commit();
        }
        assertThat(generations.list()).hasSize(2);
        assertThat(generations.findLiveName()).contains(live);
        assertThat(searchFinds("京白梨")).isTrue();

        await().atMost(LIMIT)
                .until(() ->
                        rollout(SmallContent.of()).build(false, BuildProgress.SILENT) instanceof BuildOutcome.NotDue);
        assertThat(generations.list()).extracting(Generation::name).containsExactly(live);
    }

    @Test
    void aGenerationThatDiedJustBeforeTheSwapIsNoRollbackTarget() throws IOException {
        String live = build(SmallContent.of());
        CatalogueDefinition definition = CatalogueDefinition.of(SmallContent.of());
        String later = "20991231000000-" + definition.shortHash();
        generations.create(later, definition, "x", true);
        generations.markComplete(later, definition.hash(), "x", true);
        database.feed().saveCursor(later, new FeedPosition(1, 0));

        assertThat(rollout(SmallContent.of()).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildOutcome.NotDue.class);

        assertThat(generations.list()).extracting(Generation::name).containsExactly(live);
        assertThat(database.feed().findCursor(later)).isEmpty();
    }

    @Test
    void onlyOneBuildsAtATime() throws IOException {
        try (AdvisoryLock other =
                AdvisoryLock.tryAcquire(dataSource, AdvisoryLock.BUILDER).orElseThrow()) {
            assertThat(other.isHeld()).isTrue();
            assertThat(rollout(SmallContent.of()).build(false, BuildProgress.SILENT))
                    .isInstanceOf(BuildOutcome.Busy.class);
        }
        assertThat(rollout(SmallContent.of()).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildOutcome.Built.class);
    }

    @Test
    void withoutADatabaseADocumentIsTheLockAndItExpires() throws IOException {
        generations.ensureStateIndex();
        assertThat(IndexLock.tryAcquire(client, CLOCK, "other")).isPresent();
        assertThat(contentOnly(SmallContent.of(), CLOCK).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildOutcome.Busy.class);

        Clock later = Clock.offset(CLOCK, Duration.ofMinutes(2));
        assertThat(contentOnly(SmallContent.of(), later).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildOutcome.Built.class);
        assertThat(IndexLock.tryAcquire(client, later, "next"))
                .as("the builder gave it back")
                .isPresent();
    }

    @Test
    void contentAloneIsBuiltAndADatabaseMakesANewBuildDue() throws IOException {
        built(contentOnly(SmallContent.of(), CLOCK).build(false, BuildProgress.SILENT));
        assertThat(count(CatalogueIndex.CERTIFICATE)).isEqualTo(2);
        truth.certificate("LVPU-1", 1, "valid");

        build(SmallContent.of());
        assertThat(count(CatalogueIndex.CERTIFICATE)).isEqualTo(3);

        assertThatThrownBy(() ->
                        contentOnly(SmallContent.of().withWord("新词"), CLOCK).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("spring.datasource.url");
    }

    @Test
    void aPlainIndexUnderTheAliasNameIsReportedNotOverwritten() throws IOException {
        client.indices().create(create -> create.index("entry"));
        assertThatThrownBy(() -> rollout(SmallContent.of()).build(false, BuildProgress.SILENT))
                .isInstanceOf(BuildFailedException.class)
                .hasMessageContaining("占用了别名");
    }

    @Test
    void statusTellsGenerationsDocumentsAndLag() throws IOException {
        String live = build(SmallContent.of());
        truth.certificate("LVPU-1", 1, "valid");

        RolloutStatus status = rollout(SmallContent.of().withWord("新词")).status();

        assertThat(status.due()).isTrue();
        assertThat(status.reason()).contains("定义");
        assertThat(status.generations()).singleElement().satisfies(line -> {
            assertThat(line.generation().name()).isEqualTo(live);
            assertThat(line.documents().get(CatalogueIndex.ENTRY)).isEqualTo(6);
            assertThat(line.lag())
                    .hasValueSatisfying(lag -> assertThat(lag.unread()).isEqualTo(1));
        });
    }

    private Rollout rollout(Content content) {
        return new Rollout(client, content, Optional.of(database), CLOCK);
    }

    private Rollout contentOnly(Content content, Clock clock) {
        return new Rollout(client, content, Optional.empty(), clock);
    }

    private String build(Content content) {
        return built(rollout(content).build(false, BuildProgress.SILENT)).generation();
    }

    private static BuildOutcome.Built built(BuildOutcome outcome) {
        assertThat(outcome).isInstanceOf(BuildOutcome.Built.class);
        return (BuildOutcome.Built) outcome;
    }

    private long count(CatalogueIndex index) throws IOException {
        return client.count(count -> count.index(index.alias())).count();
    }

    private boolean searchFinds(String name) throws IOException {
        SearchResponse<Void> response = client.search(
                search -> search.index(CatalogueIndex.ENTRY_ALIAS)
                        .source(source -> source.fetch(false))
                        .query(query -> query.match(match -> match.field("name").query(name))),
                Void.class);
        return response.hits().total() != null && response.hits().total().value() > 0;
    }

    private RegistryDocument certificate(String number) throws IOException {
        return java.util.Objects.requireNonNull(
                client.get(get -> get.index(CatalogueIndex.CERTIFICATE_ALIAS).id(number), RegistryDocument.class)
                        .source());
    }

    private Map<String, Object> documents() throws IOException {
        return new TreeMap<>(
                client
                        .search(
                                search -> search.index("entry", "certificate", "post")
                                        .size(1000),
                                Map.class)
                        .hits()
                        .hits()
                        .stream()
                        .collect(Collectors.toMap(hit -> hit.id() + "@" + hit.version(), hit -> hit.source())));
    }

    private static void hold(Connection connection, String table) throws java.sql.SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    private boolean waitsFor(String table) {
        return org.springframework.jdbc.core.simple.JdbcClient.create(dataSource)
                .sql("select exists (select 1 from pg_locks where relation = cast(? as regclass) and not granted)")
                .param(table)
                .query(Boolean.class)
                .single();
    }
}
