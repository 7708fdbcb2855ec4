package cn.lvpu.portal.platform.embedded;

import cn.lvpu.indexer.BuildReport;
import cn.lvpu.indexer.CatalogueBuildException;
import cn.lvpu.indexer.CatalogueBuilds;
import cn.lvpu.indexer.CatalogueTail;
import cn.lvpu.indexer.IndexerConfiguration;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Builds the indexes where they are due and follows the change feed, beside the portal that serves meanwhile. */
@Configuration(proxyBeanMethods = false)
@Profile(EmbeddedRuntime.PROFILE)
@Import(IndexerConfiguration.class)
class EmbeddedIndexer {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedIndexer.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CatalogueBuilds builds;
    private final CatalogueTail tail;
    private final Thread thread =
            Thread.ofPlatform().name("catalogue-build").daemon(true).unstarted(this::work);

    EmbeddedIndexer(CatalogueBuilds builds, CatalogueTail tail) {
        this.builds = builds;
        this.tail = tail;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void stop() {
        thread.interrupt();
    }

    private void work() {
        StageLines lines = new StageLines();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                BuildReport report = builds.buildIfDue(lines);
                System.out.println("  索引：" + report.sentence());
                tail.start();
                return;
            } catch (CatalogueBuildException e) {
                LOG.error("the indexes could not be built; trying again", e);
                System.out.println("  索引没能建成，稍后再试，其余照常：" + e.getMessage());
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** One line a stage. */
    private static final class StageLines implements cn.lvpu.indexer.BuildListener {
        private String stage = "";

        @Override
        public void progress(String next, long done, long total) {
            if (!next.equals(stage)) {
                stage = next;
                System.out.println("  索引：" + next + (total > 0 ? "（" + total + "）" : "") + "……");
            }
        }
    }
}
