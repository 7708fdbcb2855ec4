package cn.lvpu.indexer;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.rollout.BuildFailedException;
import cn.lvpu.indexer.rollout.Rollout;
import cn.lvpu.indexer.rollout.RolloutStatus;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/** What can be typed: {@code build [--force]}, {@code status}, {@code rollback}, {@code tail}. */
final class IndexerCommands {
    static final String USAGE = """
            用法：build [--force]   定义或内容变了就构建新一代索引，检查后切换
                  status            各代索引、文档数、定义、是否该构建、变更进度
                  rollback          切换回留存的上一代
                  tail              跟随数据库的变更，直到停止
            连接：--spring.elasticsearch.uris=… --spring.datasource.url=… --spring.datasource.username=… --spring.datasource.password=…
            """;

    private final CatalogueBuilds builds;
    private final Rollout rollout;
    private final CatalogueTail tail;
    private final boolean database;
    private final PrintStream out;
    private final PrintStream err;

    IndexerCommands(
            CatalogueBuilds builds,
            Rollout rollout,
            CatalogueTail tail,
            boolean database,
            PrintStream out,
            PrintStream err) {
        this.builds = builds;
        this.rollout = rollout;
        this.tail = tail;
        this.database = database;
        this.out = out;
        this.err = err;
    }

    /** Whether the words are a command, before anything is started for them. */
    static boolean isKnown(List<String> words) {
        return words.equals(List.of("build"))
                || words.equals(List.of("status"))
                || words.equals(List.of("rollback"))
                || words.equals(List.of("tail"));
    }

    /** @return the exit code, 0 or 1 */
    int run(String command, boolean force) {
        if (!database) {
            out.println("没有配置 spring.datasource.url：只索引目录内容，不含证书和发布。");
        }
        try {
            switch (command) {
                case "build" -> build(force);
                case "status" -> status();
                case "rollback" -> out.println("已切换回 " + rollout.rollback() + "。");
                case "tail" -> tail();
                default -> throw new IllegalArgumentException(command);
            }
            return 0;
        } catch (CatalogueBuildException | BuildFailedException | IllegalStateException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void build(boolean force) {
        BuildReport report;
        boolean terminal = System.console() != null && System.console().isTerminal();
        try (ProgressDisplay display = new ProgressDisplay(out, terminal)) {
            report = force ? builds.rebuild(display) : builds.buildIfDue(display);
        }
        out.println(report.sentence());
    }

    private void status() {
        RolloutStatus status = rollout.status();
        out.println("定义 " + status.definitionHash().substring(0, 8) + "，内容 "
                + status.contentHash().substring(0, 8));
        for (RolloutStatus.Line line : status.generations()) {
            String documents = line.documents().entrySet().stream()
                    .map(entry -> entry.getKey().alias() + " " + entry.getValue())
                    .collect(Collectors.joining("，"));
            out.println(line.generation().name() + "  " + label(line) + "  " + documents + feed(line));
        }
        out.println((status.due() ? "该构建：" : "不需要构建：") + status.reason() + "。");
    }

    private static String label(RolloutStatus.Line line) {
        if (line.generation().isLive()) {
            return "正在使用";
        }
        return line.generation().isUsable()
                ? (line.generation().rejected() ? "已回退" : "留存")
                : "残留（"
                        + line.generation().indexes().stream()
                                .map(CatalogueIndex::alias)
                                .collect(Collectors.joining("、"))
                        + "）";
    }

    private static String feed(RolloutStatus.Line line) {
        String cursor = line.cursor()
                .map(position -> "  游标 " + position.xid() + "/" + position.seq())
                .orElse("");
        return cursor
                + line.lag()
                        .map(lag -> lag.unread() == 0
                                ? "，已追上"
                                : "，落后 " + lag.unread() + " 项、"
                                        + lag.oldestAge().toSeconds() + " 秒")
                        .orElse("");
    }

    private void tail() {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            tail.stop();
            ended.countDown();
        }));
        tail.start();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
