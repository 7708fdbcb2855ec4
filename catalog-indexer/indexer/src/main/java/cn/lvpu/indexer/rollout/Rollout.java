package cn.lvpu.indexer.rollout;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.catalog.schema.CatalogueDefinition;
import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.load.BulkLoad;
import cn.lvpu.indexer.load.Generation;
import cn.lvpu.indexer.load.Generations;
import cn.lvpu.indexer.load.LoadInterruptedException;
import cn.lvpu.indexer.load.LoadReport;
import cn.lvpu.indexer.load.Write;
import cn.lvpu.indexer.load.WriteFailure;
import cn.lvpu.indexer.source.FeedPosition;
import cn.lvpu.indexer.tail.FeedStep;
import cn.lvpu.indexer.transform.PostDocuments;
import cn.lvpu.indexer.transform.RegistryDocuments;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DataAccessException;

/**
 * The life of generations: build, swap, keep one for rollback. Searching goes on all the while; a build that fails or dies
 * leaves the live generation as it was. Safe for many threads and processes: one builds, the others are told so.
 */
public final class Rollout {
    private static final int PROGRESS_DOCUMENTS = 250;
    private static final int COUNT_ATTEMPTS = 5;

    private final ElasticsearchClient client;
    private final CuratedSource curated;
    private final Optional<Database> database;
    private final Clock clock;
    private final Generations generations;

    /** @param database empty to index curated content alone */
    public Rollout(ElasticsearchClient client, Content content, Optional<Database> database, Clock clock) {
        this(client, CuratedSource.of(content), database, clock);
    }

    /** @param database empty to index what is curated alone */
    public Rollout(ElasticsearchClient client, CuratedSource curated, Optional<Database> database, Clock clock) {
        this.client = client;
        this.curated = curated;
        this.database = database;
        this.clock = clock;
        this.generations = new Generations(client);
    }

    /**
     * Builds a generation if one is due.
     *
     * @param force build even if not
     * @throws BuildFailedException when it could not be built; the live generation is as it was
     */
    public BuildOutcome build(boolean force, BuildProgress progress) {
        return exclusively(lock -> build(force, progress, lock), new BuildOutcome.Busy());
    }

    /**
     * Points the aliases back to the generation that was kept, brought up to date first.
     *
     * @return the generation now live
     * @throws BuildFailedException when there is none to go back to, or another process is building
     */
    public String rollback() {
        return exclusively(this::rollback, Optional.<String>empty())
                .orElseThrow(() -> new BuildFailedException("另一个进程正在构建索引，请等它结束再回退。"));
    }

    /** @throws BuildFailedException when a server cannot be reached */
    public RolloutStatus status() {
        return translated(() -> {
            database.ifPresent(Rollout::requireTables);
            CatalogueDefinition definition = curated.definition();
            String contentHash = curated.documents().hash();
            List<Generation> existing = generations.list();
            List<RolloutStatus.Line> lines = new ArrayList<>();
            for (Generation generation : existing) {
                lines.add(line(generation));
            }
            Due due = due(existing, definition, contentHash);
            return new RolloutStatus(lines, definition.hash(), contentHash, due instanceof Due.Yes, due.reason());
        });
    }

    private BuildOutcome build(boolean force, BuildProgress progress, BuildLock lock) throws IOException {
        Instant begun = clock.instant();
        removeLeftovers();
        CatalogueDefinition definition = this.curated.definition();
        CuratedDocuments curated = this.curated.documents();
        List<Generation> existing = generations.list();
        Due due = due(existing, definition, curated.hash());
        if (due instanceof Due.No(Generation live, String reason) && !force) {
            return new BuildOutcome.NotDue(live.name(), reason);
        }
        requireNoLossOfDatabase(existing, force);
        Optional<String> occupied = generations.findOccupiedAlias();
        if (occupied.isPresent()) {
            throw new BuildFailedException("Elasticsearch 里有一个名为 " + occupied.get() + " 的普通索引，占用了别名，请先移走它。");
        }
        String name = GenerationName.next(clock.instant(), definition.shortHash(), existing);
        try {
            long documents = fill(name, definition, curated, progress, lock);
            generations.makeLive(name);
            removeOthers(existing, name);
            return new BuildOutcome.Built(name, due.reason(), documents, Duration.between(begun, clock.instant()));
        } catch (IOException | RuntimeException e) {
            discard(name, e);
            throw e;
        }
    }

    private long fill(
            String name,
            CatalogueDefinition definition,
            CuratedDocuments curated,
            BuildProgress progress,
            BuildLock lock)
            throws IOException {
        // What commits from here on is behind the cursor, so nothing falls between reading the rows and the feed.
        if (database.isPresent()) {
            database.get().feed().saveCursor(name, database.get().feed().horizon());
        }
        generations.create(name, definition, curated.hash(), database.isPresent());
        long documents = load(name, curated, progress, lock);
        generations.open(name);
        lock.keep();
        catchUp(name, progress);
        check(name, curated, progress);
        generations.markComplete(name, definition.hash(), curated.hash(), database.isPresent());
        catchUp(name, progress);
        lock.keep();
        return documents;
    }

    private long load(String name, CuratedDocuments curated, BuildProgress progress, BuildLock lock)
            throws IOException {
        try (BulkLoad load = new BulkLoad(client)) {
            Meter meter = new Meter(load, progress, lock);
            String entryIndex = CatalogueIndex.ENTRY.indexOf(name);
            String certificateIndex = CatalogueIndex.CERTIFICATE.indexOf(name);
            String postIndex = CatalogueIndex.POST.indexOf(name);
            meter.stage("写入条目", curated.entries().size());
            curated.entries().forEach(entry -> meter.add(new Write.Put(entryIndex, entry.id(), entry, null)));
            meter.stage("写入地理标志", curated.giRecords().size());
            curated.giRecords().forEach(gi -> meter.add(new Write.Put(certificateIndex, gi.number(), gi, null)));
            String placeIndex = CatalogueIndex.PLACE.indexOf(name);
            meter.stage("写入地点", curated.places().size());
            curated.places().forEach(place -> meter.add(new Write.Put(placeIndex, place.code(), place, null)));
            if (database.isPresent()) {
                var publications = database.get().publications();
                meter.stage("写入证书", publications.countCertificates());
                publications.forEachCertificate(row -> meter.add(new Write.Put(
                        certificateIndex, row.number(), RegistryDocuments.of(row, clock.instant()), row.rowVersion())));
                meter.stage("写入发布", publications.countPublishedPosts());
                publications.forEachPublishedPost(row -> meter.add(new Write.Put(
                        postIndex, row.id().toString(), PostDocuments.of(row, clock.instant()), row.rowVersion())));
            }
            LoadReport report = load.finish();
            meter.end();
            requireNoFailures(report.failed(), report.failures());
            return report.written();
        } catch (java.io.UncheckedIOException e) {
            throw Objects.requireNonNullElse(e.getCause(), new IOException(e));
        }
    }

    private void catchUp(String name, BuildProgress progress) throws IOException {
        if (database.isEmpty()) {
            return;
        }
        Database present = database.get();
        FeedPosition position = present.feed()
                .findCursor(name)
                .orElseThrow(() -> new BuildFailedException("数据库里没有 " + name + " 的变更游标。"));
        FeedStep step = new FeedStep(client, present.feed(), present.publications(), clock);
        long changes = 0;
        FeedStep.Taken taken;
        do {
            taken = step.take(position, index -> index.indexOf(name), false);
            requireNoFailures(taken.refused().size(), taken.refused());
            position = taken.position();
            present.feed().saveCursor(name, position);
            changes += taken.changes();
            progress.progress("追赶变更", changes, 0);
        } while (taken.changes() > 0);
        generations.refresh(name);
    }

    private void check(String name, CuratedDocuments curated, BuildProgress progress) throws IOException {
        progress.progress("检查", 0, 0);
        Checks checks = new Checks(client, generations, name);
        require(checks.count(CatalogueIndex.ENTRY, curated.entries().size()));
        require(checks.count(CatalogueIndex.PLACE, curated.places().size()));
        require(checks.samples(curated));
        require(checks.queries(curated));
        // Rows change meanwhile: a difference counts only if it stays after catching up again.
        Optional<String> wrong = countRows(checks, curated);
        for (int attempt = 1; wrong.isPresent() && attempt < COUNT_ATTEMPTS; attempt++) {
            catchUp(name, progress);
            wrong = countRows(checks, curated);
        }
        require(wrong);
    }

    private Optional<String> countRows(Checks checks, CuratedDocuments curated) throws IOException {
        long certificates = database.isPresent() ? database.get().publications().countCertificates() : 0;
        long posts = database.isPresent() ? database.get().publications().countPublishedPosts() : 0;
        Optional<String> wrong =
                checks.count(CatalogueIndex.CERTIFICATE, curated.giRecords().size() + certificates);
        return wrong.isPresent() ? wrong : checks.count(CatalogueIndex.POST, posts);
    }

    private Optional<String> rollback(BuildLock lock) throws IOException {
        List<Generation> existing = generations.list();
        Generation target = existing.reversed().stream()
                .filter(generation -> generation.isUsable() && !generation.isLive())
                .findFirst()
                .orElseThrow(() -> new BuildFailedException("没有留存的上一代索引，不能回退。"));
        catchUp(target.name(), BuildProgress.SILENT);
        lock.keep();
        generations.makeLive(target.name());
        generations.markRejected(target, false);
        for (Generation generation : existing) {
            if (generation.isLive()) {
                generations.markRejected(generation, true);
            }
        }
        return Optional.of(target.name());
    }

    private Due due(List<Generation> existing, CatalogueDefinition definition, String contentHash) {
        boolean liveHasCursor = database.isPresent()
                && existing.stream()
                        .filter(Generation::isLive)
                        .anyMatch(live ->
                                database.get().feed().findCursor(live.name()).isPresent());
        return Due.of(existing, new Due.Wanted(definition.hash(), contentHash, database.isPresent(), liveHasCursor));
    }

    /**
     * A build that died left indexes that no alias knows, or a cursor without indexes. A complete one that is newer than the
     * live one and that nobody rolled back from died just before the swap.
     */
    private void removeLeftovers() throws IOException {
        List<Generation> existing = generations.list();
        String live = existing.stream()
                .filter(Generation::isLive)
                .map(Generation::name)
                .findFirst()
                .orElse("");
        for (Generation generation : existing) {
            boolean diedBeforeSwap = !live.isEmpty() && generation.name().compareTo(live) > 0 && !generation.rejected();
            if (generation.live().isEmpty() && (!generation.isUsable() || diedBeforeSwap)) {
                generations.delete(generation);
            }
        }
        retainCursors(generations.list());
    }

    private void removeOthers(List<Generation> before, String name) throws IOException {
        for (Generation generation : before) {
            if (!generation.isLive() && !generation.name().equals(name)) {
                generations.delete(generation);
            }
        }
        retainCursors(generations.list());
    }

    private void retainCursors(List<Generation> existing) {
        Set<String> names = existing.stream().map(Generation::name).collect(Collectors.toSet());
        database.ifPresent(present -> present.feed().retainCursors(names));
    }

    private void discard(String name, Exception failure) {
        try {
            for (Generation generation : generations.list()) {
                if (generation.name().equals(name) && generation.live().isEmpty()) {
                    generations.delete(generation);
                }
            }
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void requireNoLossOfDatabase(List<Generation> existing, boolean force) {
        if (!force
                && database.isEmpty()
                && existing.stream()
                        .anyMatch(generation -> !generation.live().isEmpty() && generation.withDatabase())) {
            throw new BuildFailedException(
                    "正在使用的索引含有数据库里的证书和发布，而现在没有配置 spring.datasource.url；" + "重建会丢掉它们，确要如此请加 --force。");
        }
    }

    private static void requireTables(Database database) {
        if (!database.feed().isPresent()) {
            throw new BuildFailedException("数据库里没有门户的表（publication_change 等），请先启动一次门户建表。");
        }
    }

    private static void requireNoFailures(long failed, List<WriteFailure> failures) {
        if (failed > 0) {
            throw new BuildFailedException("有 " + failed + " 篇文档没有写入："
                    + failures.stream().map(WriteFailure::toString).collect(Collectors.joining("；"))
                    + (failed > failures.size() ? "；等" : "") + "。正在使用的索引没有变。");
        }
    }

    private static void require(Optional<String> wrong) {
        wrong.ifPresent(what -> {
            throw new BuildFailedException("检查没有通过：" + what + "。正在使用的索引没有变。");
        });
    }

    private RolloutStatus.Line line(Generation generation) throws IOException {
        Map<CatalogueIndex, Long> documents = new EnumMap<>(CatalogueIndex.class);
        for (CatalogueIndex index : generation.indexes()) {
            documents.put(index, generations.count(generation.name(), index));
        }
        Optional<FeedPosition> cursor =
                database.flatMap(present -> present.feed().findCursor(generation.name()));
        return new RolloutStatus.Line(
                generation,
                documents,
                cursor,
                cursor.flatMap(
                        position -> database.map(present -> present.feed().lagBehind(position))));
    }

    private <T> T exclusively(LockedWork<T> work, T busy) {
        return translated(() -> {
            database.ifPresent(Rollout::requireTables);
            if (database.isEmpty()) {
                generations.ensureStateIndex();
            }
            Optional<BuildLock> lock = BuildLock.tryAcquire(database, client, clock);
            if (lock.isEmpty()) {
                return busy;
            }
            try (BuildLock held = lock.get()) {
                generations.ensureStateIndex();
                return work.with(held);
            }
        });
    }

    private static <T> T translated(Work<T> work) {
        try {
            return work.run();
        } catch (ElasticsearchException e) {
            throw new BuildFailedException("Elasticsearch 拒绝了请求：" + e.getMessage() + "。", e);
        } catch (IOException | LoadInterruptedException e) {
            throw new BuildFailedException("Elasticsearch 连接不上或中断了：" + e.getMessage() + "。", e);
        } catch (DataAccessException e) {
            throw new BuildFailedException(
                    "PostgreSQL 连接不上或拒绝了请求：" + e.getMostSpecificCause().getMessage() + "。", e);
        }
    }

    private interface Work<T> {
        T run() throws IOException;
    }

    private interface LockedWork<T> {
        T with(BuildLock lock) throws IOException;
    }

    /** Counts what has been added, tells how far it is, and keeps the lock alive on the way. */
    private static final class Meter {
        private final BulkLoad load;
        private final BuildProgress progress;
        private final BuildLock lock;
        private String stage = "";
        private long total;
        private long added;

        Meter(BulkLoad load, BuildProgress progress, BuildLock lock) {
            this.load = load;
            this.progress = progress;
            this.lock = lock;
        }

        void stage(String name, long documents) {
            end();
            stage = name;
            total = documents;
            added = 0;
            progress.progress(stage, 0, total);
        }

        void end() {
            if (!stage.isEmpty()) {
                progress.progress(stage, added, Math.max(added, total));
            }
        }

        void add(Write write) {
            load.add(write);
            if (++added % PROGRESS_DOCUMENTS == 0) {
                progress.progress(stage, added, Math.max(added, total));
                try {
                    lock.keep();
                } catch (IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            }
        }
    }
}
