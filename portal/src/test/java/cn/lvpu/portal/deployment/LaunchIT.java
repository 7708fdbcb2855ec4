package cn.lvpu.portal.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** One data folder through a whole life: first start, clean stop, second start, violent ends, and back again. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LaunchIT {
    @TempDir
    static Path folder;

    private static final String SEARCH = "/api/v1/entries?q=%E4%BA%AC%E7%99%BD%E6%A2%A8";

    @Test
    @Order(1)
    void theFirstStartServesRealContentAndStopsWithoutLeavingAnything() throws Exception {
        try (var portal = start("first.log")) {
            searchFindsThePear(portal);
            assertThat(portal.get("/e/product/jing-bai-li").body()).contains("京白梨");
            assertThat(portal.output()).contains("moderator", "reviewer");
            var children = portal.children();
            assertThat(children).isNotEmpty();

            portal.stop();

            ended(children, Duration.ofSeconds(5));
        }
    }

    @Test
    @Order(2)
    void theSecondStartHasTheDataOfTheFirstAndPrintsNoPasswordAndCtrlCStopsTheWholeTree() throws Exception {
        try (var portal = start("second.log")) {
            searchFindsThePear(portal);
            assertThat(portal.output()).doesNotContain("密码");
            var children = portal.children();
            assertThat(children).isNotEmpty();

            portal.interruptFromTheTerminal();

            ended(children, Duration.ofSeconds(5));
            assertThat(portal.output()).doesNotContain("\tat ");
        }
    }

    @Test
    @Order(3)
    void aSecondPortalOnTheSameDataSaysSoAndEnds() throws Exception {
        try (var portal = start("holder.log")) {
            try (var intruder = LaunchedPortal.launch(data(), folder.resolve("intruder.log"))) {
                assertThat(intruder.process().waitFor(60, TimeUnit.SECONDS)).isTrue();
                assertThat(intruder.process().exitValue()).isEqualTo(1);
                assertThat(intruder.output()).contains(data().toString()).doesNotContain("\tat ");
            }
            assertThat(portal.answers("/")).isTrue();
            portal.stop();
        }
    }

    @Test
    @Order(4)
    void afterKillNineOfThePortalNothingIsLeftAndTheNextStartRecovers() throws Exception {
        List<ProcessHandle> orphans;
        try (var portal = start("killed.log")) {
            searchFindsThePear(portal);
            orphans = portal.children();
            portal.process().destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            ended(orphans, Duration.ofSeconds(30));
        }
        try (var portal = start("recovered.log")) {
            searchFindsThePear(portal);
            portal.stop();
        }
    }

    @Test
    @Order(5)
    void afterKillNineOfTheWholeTreeTheNextStartRecovers() throws Exception {
        try (var portal = start("massacre.log")) {
            searchFindsThePear(portal);
            var tree = portal.children();
            portal.process().destroyForcibly();
            tree.forEach(ProcessHandle::destroyForcibly);
            ended(tree, Duration.ofSeconds(30));
        }
        try (var portal = start("after.log")) {
            searchFindsThePear(portal);
            portal.stop();
        }
    }

    private static Path data() {
        return folder.resolve("data");
    }

    private static LaunchedPortal start(String log) throws IOException {
        return LaunchedPortal.start(data(), folder.resolve(log));
    }

    private static void searchFindsThePear(LaunchedPortal portal) {
        await().atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    var answer = portal.get(SEARCH);
                    return answer.statusCode() == 200 && answer.body().contains("\"jing-bai-li\"");
                });
    }

    private static void ended(List<ProcessHandle> processes, Duration within) {
        await().atMost(within).until(() -> processes.stream().noneMatch(ProcessHandle::isAlive));
    }
}
