package cn.lvpu.portal.bench;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.rollout.BuildProgress;
import cn.lvpu.indexer.rollout.Database;
import cn.lvpu.indexer.rollout.Rollout;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The same measurements at several sizes of the catalogue, filled by the real indexer: searches through the portal beside the
 * same query sent to Elasticsearch, suggestions, filling beside a bare bulk, and a rebuild while people search.
 */
final class ScaleBench {
    private static final List<String> QUERIES = List.of("京白梨", "梨", "门头沟", "jingbaili", "樱桃 采摘", "古道", "jbl", "妙峰山 民宿", "");
    private static final List<String> TYPED = List.of(
            "京", "京白", "京白梨", "j", "jb", "jbl", "jing", "jingb", "妙峰", "miaof", "mfs", "门头沟", "mentougou", "灵山", "LSLC-", "640", "民宿", "x", "靈山", "樱桃");
    private static final int SEARCHES = Integer.getInteger("bench.searches", 1_200);

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConfigurableApplicationContext context;
    private final String portal;
    private final String elasticsearch;
    private final RequestTap tap;
    private final Consumer<String> rows;

    ScaleBench(ConfigurableApplicationContext context, String portal, RequestTap tap, Consumer<String> rows) {
        this.context = context;
        this.portal = portal;
        this.elasticsearch = context.getEnvironment().getRequiredProperty("spring.elasticsearch.uris");
        this.tap = tap;
        this.rows = rows;
    }

    void at(int entries) throws Exception {
        var catalogue = new GeneratedCatalogue(context.getBean(Content.class), entries);
        var rollout = new Rollout(
                context.getBean(ElasticsearchClient.class),
                catalogue,
                Optional.of(Database.of(context.getBean(DataSource.class))),
                Clock.systemUTC());
        fill(rollout, catalogue, entries);
        search(entries);
        suggest(entries);
        rebuildWhileSearching(rollout, entries);
    }

    private void fill(Rollout rollout, GeneratedCatalogue catalogue, int entries) throws Exception {
        var watch = new FillWatch();
        rollout.build(true, watch);
        double loaded = watch.documentsASecond();
        double bare = new BareBulk(elasticsearch).documentsASecond(catalogue.entries());
        rows.accept("| %,d entries: filling by the indexer | %,.0f documents/s | bare bulk of the same, two connections %,.0f documents/s | %.2f |"
                .formatted(entries, loaded, bare, loaded / bare));
    }

    private void search(int entries) throws Exception {
        var pairs = new ArrayList<Figures.Work[]>();
        for (var query : QUERIES) {
            var through = request(portal + "/api/v1/entries?q=" + encoded(query));
            tap.take();
            body(through);
            var sent = tap.take().getFirst();
            var direct = HttpRequest.newBuilder(URI.create(elasticsearch + "/entry/_search?typed_keys=true"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(sent))
                    .build();
            pairs.add(new Figures.Work[] {() -> body(through), () -> body(direct)});
        }
        var turn = new int[2];
        var pair = Figures.inTurn(
                pairs.size() * 15,
                SEARCHES,
                () -> pairs.get(turn[0]++ % pairs.size())[0].run(),
                () -> pairs.get(turn[1]++ % pairs.size())[1].run());
        for (double quantile : new double[] {.5, .95, .99}) {
            rows.accept("| %,d entries: search p%.0f, %d queries in turn | %s | same queries sent to Elasticsearch %s | %.2f |"
                    .formatted(entries, quantile * 100, QUERIES.size(), pair.a().milliseconds(quantile), pair.b().milliseconds(quantile), pair.ratio(quantile)));
        }
        for (int i = 0; i < QUERIES.size(); i++) {
            var each = Figures.inTurn(2, 40, pairs.get(i)[0], pairs.get(i)[1]);
            rows.accept("| %,d entries: search `%s` p50 | %s | %s | %.2f |"
                    .formatted(entries, QUERIES.get(i), each.a().milliseconds(.5), each.b().milliseconds(.5), each.ratio(.5)));
        }
    }

    private void suggest(int entries) throws Exception {
        var times = new long[SEARCHES];
        for (int i = -TYPED.size() * 5; i < times.length; i++) {
            var asked = request(portal + "/api/v1/suggestions?q=" + encoded(TYPED.get(Math.floorMod(i, TYPED.size()))));
            long start = System.nanoTime();
            body(asked);
            if (i >= 0) {
                times[i] = System.nanoTime() - start;
            }
        }
        var figures = Figures.of(times);
        rows.accept("| %,d entries: suggestions, %d beginnings in turn, p50 / p95 / p99 | %s / %s / %s | bound p95 100 ms | |"
                .formatted(entries, TYPED.size(), figures.milliseconds(.5), figures.milliseconds(.95), figures.milliseconds(.99)));
    }

    private void rebuildWhileSearching(Rollout rollout, int entries) throws Exception {
        try (var people = new SearchLoad(QUERIES.stream().map(query -> portal + "/api/v1/entries?q=" + encoded(query)).toList())) {
            rollout.build(true, BuildProgress.SILENT);
            var answered = people.stop();
            rows.accept("| %,d entries: rebuild and swap while 20 searches a second go on | %,d searches, %d failed, p50 %s, p99 %s | none may fail | |"
                    .formatted(entries, answered.times().sortedNanos().length, answered.failed(), answered.times().milliseconds(.5), answered.times().milliseconds(.99)));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).build();
    }

    private byte[] body(HttpRequest request) throws Exception {
        var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(request.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** From the first document added to the last one answered for, as told by the indexer. */
    private static final class FillWatch implements BuildProgress {
        private final Map<String, Long> documents = new HashMap<>();
        private long begun;
        private long ended;

        @Override
        public void progress(String stage, long done, long total) {
            if (stage.startsWith("写入")) {
                begun = begun == 0 ? System.nanoTime() : begun;
                ended = System.nanoTime();
                documents.put(stage, done);
            }
        }

        double documentsASecond() {
            return documents.values().stream().mapToLong(Long::longValue).sum() / ((ended - begun) / 1e9);
        }
    }
}
