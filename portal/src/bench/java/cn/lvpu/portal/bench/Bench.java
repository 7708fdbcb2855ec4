package cn.lvpu.portal.bench;

import cn.lvpu.indexer.CatalogueBuilds;
import cn.lvpu.portal.PortalApplication;
import cn.lvpu.portal.testing.LvpuServers;
import jakarta.servlet.Filter;
import java.io.ByteArrayOutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs the measurements and prints a Markdown table for docs/PERFORMANCE.md. */
public final class Bench {
    private static final int WARM_UP = Integer.getInteger("bench.warmUp", 1_000);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3_000);
    private static final List<String> QUERIES = List.of("京白梨", "梨", "门头沟", "jingbaili", "樱桃 采摘", "古道");

    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ConcurrentLinkedQueue<Long> served = new ConcurrentLinkedQueue<>();
    private final RequestTap tap = new RequestTap();
    private final List<String> rows = new ArrayList<>();

    private Bench() {}

    public static void main(String[] names) throws Exception {
        var wanted = List.of(names.length == 0 ? new String[] {"all"} : names);
        new Bench().run(wanted);
        System.exit(0);
    }

    private void run(List<String> wanted) throws Exception {
        boolean all = wanted.contains("all");
        if (all || List.of("verdict", "load", "search", "build", "alerts", "scale").stream().anyMatch(wanted::contains)) {
            try (var context = portal()) {
                var base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
                awaitIndex(base);
                if (all || wanted.contains("verdict")) {
                    verdict(context, base);
                }
                if (all || wanted.contains("load")) {
                    var numbers = context.getBean(JdbcClient.class)
                            .sql("select number from certificate where example order by number")
                            .query(String.class)
                            .list();
                    rows.add(new VerdictLoad(
                                    http, numbers.stream().map(number -> base + "/c/" + number).toList(), served)
                            .row());
                }
                if (all || wanted.contains("search")) {
                    search(context, base);
                }
                if (all || wanted.contains("build")) {
                    var elasticsearch = context.getEnvironment().getRequiredProperty("spring.elasticsearch.uris");
                    rows.add(new BuildBench(elasticsearch, context.getBean(CatalogueBuilds.class)).row(5));
                }
                if (all || wanted.contains("alerts")) {
                    rows.addAll(new AlertsBench(context).rows());
                }
                // Last: it leaves generated entries in the index. Not part of "all", which would take an hour.
                if (wanted.contains("scale")) {
                    scale(context, base);
                }
            }
        }
        if (all || wanted.contains("start")) {
            start();
        }
        System.out.println("| what | figure | bare | ratio |\n|---|---|---|---|");
        rows.forEach(System.out::println);
    }

    private void scale(ConfigurableApplicationContext context, String base) throws Exception {
        var bench = new ScaleBench(context, base, tap, row -> {
            System.out.println(row);
            rows.add(row);
        });
        for (var size : System.getProperty("bench.sizes", "10000,100000").split(",")) {
            bench.at(Integer.parseInt(size.strip()));
        }
    }

    private ConfigurableApplicationContext portal() {
        return new SpringApplicationBuilder(PortalApplication.class)
                .profiles("embedded")
                .initializers(new LvpuServers.Initializer(), context -> {
                    context.getBeanFactory().addBeanPostProcessor(tap);
                    ((GenericApplicationContext) context)
                            .registerBean("servedTimes", FilterRegistrationBean.class, this::stopwatch);
                })
                .run("--server.port=0", "--lvpu.limits.api-per-minute=100000000");
    }

    /** Around the whole of the portal's own work: every filter, the page, the database. */
    private FilterRegistrationBean<Filter> stopwatch() {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            long start = System.nanoTime();
            chain.doFilter(request, response);
            served.add(System.nanoTime() - start);
        });
        registration.setOrder(Integer.MIN_VALUE);
        return registration;
    }

    private void verdict(ConfigurableApplicationContext context, String base) throws Exception {
        var jdbc = context.getBean(JdbcClient.class);
        var pool = context.getBean(DataSource.class);
        var number = jdbc.sql("select number from certificate where example order by number limit 1").query(String.class).single();
        var page = request(base + "/c/" + number);
        var pair = Figures.inTurn(WARM_UP, ROUNDS, () -> plainly(page.uri()), () -> {
            try (var connection = pool.getConnection();
                    var statement = connection.prepareStatement("select * from certificate where number = ?")) {
                statement.setString(1, number);
                try (var row = statement.executeQuery()) {
                    row.next();
                    row.getString("holder");
                }
            }
        });
        var all = served.stream().mapToLong(Long::longValue).toArray();
        var server = Figures.of(java.util.Arrays.copyOfRange(all, all.length - ROUNDS, all.length));
        rows.add("| verdict page, server time p95 | %s | `SELECT` by number through the same pool p95 %s | %.2f |"
                .formatted(server.milliseconds(.95), pair.b().milliseconds(.95), (double) server.nanosAt(.95) / pair.b().nanosAt(.95)));
        rows.add("| verdict page, server time p50 | %s | p50 %s | %.2f |"
                .formatted(server.milliseconds(.5), pair.b().milliseconds(.5), (double) server.nanosAt(.5) / pair.b().nanosAt(.5)));
        int bytes = body(page).length;
        int style = body(request(base + "/assets/lvpu.css")).length;
        int mark = body(request(base + "/assets/mark.svg")).length;
        var cookies = http.send(page, HttpResponse.BodyHandlers.discarding()).headers().allValues("set-cookie");
        rows.add("| verdict page in all (page + style sheet + mark), uncompressed | %,d bytes | gzip %,d bytes | cookies %d |"
                .formatted(bytes + style + mark, gzip(body(page)) + gzip(body(request(base + "/assets/lvpu.css"))) + mark, cookies.size()));
    }

    private void search(ConfigurableApplicationContext context, String base) throws Exception {
        var elasticsearch = context.getEnvironment().getRequiredProperty("spring.elasticsearch.uris");
        for (var query : QUERIES) {
            var through = request(base + "/api/v1/entries?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
            tap.take();
            body(through);
            var sent = tap.take().getFirst();
            var direct = HttpRequest.newBuilder(URI.create(elasticsearch + "/entry/_search?typed_keys=true"))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(sent))
                    .build();
            var pair = Figures.inTurn(WARM_UP / 4, ROUNDS / 4, () -> body(through), () -> body(direct));
            rows.add("| `/api/v1/entries?q=%s` p50 | %s | the same query sent to Elasticsearch p50 %s | %.2f |"
                    .formatted(query, pair.a().milliseconds(.5), pair.b().milliseconds(.5), pair.ratio(.5)));
        }
    }

    /** A second start on the data of a first, to the first page. */
    private void start() throws Exception {
        var data = Files.createTempDirectory("lvpu-bench");
        launch(data);
        var times = new long[3];
        for (int i = 0; i < times.length; i++) {
            times[i] = launch(data);
        }
        var figures = Figures.of(times);
        rows.add("| warm start to first page, median of %d | %.1f s | bound 20 s | |".formatted(times.length, figures.nanosAt(.5) / 1e9));
    }

    private long launch(Path data) throws Exception {
        int port;
        try (var socket = new java.net.ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        var builder = new ProcessBuilder("../lvpu", "run").redirectErrorStream(true).redirectOutput(data.resolve("out.log").toFile());
        builder.environment().put("LVPU_DATA", data.resolve("data").toString());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("LVPU_SKIP_BUILD", "1");
        long start = System.nanoTime();
        var process = builder.start();
        var page = request("http://localhost:" + port + "/");
        while (true) {
            try {
                if (http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
                    break;
                }
            } catch (java.io.IOException notYet) {
                if (!process.isAlive() || System.nanoTime() - start > Duration.ofMinutes(2).toNanos()) {
                    throw new IllegalStateException(Files.readString(data.resolve("out.log")), notYet);
                }
            }
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
        }
        long taken = System.nanoTime() - start;
        process.destroy();
        process.waitFor();
        return taken;
    }

    private void awaitIndex(String base) throws Exception {
        var request = request(base + "/api/v1/entries?q=" + URLEncoder.encode("京白梨", StandardCharsets.UTF_8));
        for (int i = 0; i < 600; i++) {
            if (http.send(request, HttpResponse.BodyHandlers.ofString()).body().contains("jing-bai-li")) {
                return;
            }
            java.util.concurrent.locks.LockSupport.parkNanos(200_000_000);
        }
        throw new IllegalStateException("the index was not built within two minutes");
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

    /** By the simplest client there is: one that works on after its request is sent would take the portal's two processors. */
    private static void plainly(URI address) throws Exception {
        var connection = (HttpURLConnection) address.toURL().openConnection();
        try (var body = connection.getInputStream()) {
            body.readAllBytes();
        }
    }

    private static int gzip(byte[] bytes) throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.size();
    }
}
