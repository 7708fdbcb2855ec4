package cn.lvpu.indexer;

import java.io.PrintStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a build: a bar a stage on a terminal, a line a stage elsewhere. One thread. */
final class ProgressDisplay implements BuildListener, AutoCloseable {
    private final PrintStream out;
    private final boolean terminal;
    private String stage = "";
    private long done;
    private @Nullable ProgressBar bar;

    ProgressDisplay(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    @Override
    public void progress(String nextStage, long nextDone, long total) {
        if (!nextStage.equals(stage)) {
            end();
            stage = nextStage;
            if (terminal && total > 0) {
                bar = new ProgressBarBuilder()
                        .setTaskName(nextStage)
                        .setInitialMax(total)
                        .setStyle(ProgressBarStyle.ASCII)
                        .build();
            }
        }
        done = nextDone;
        if (bar != null) {
            bar.maxHint(total);
            bar.stepTo(nextDone);
        }
    }

    @Override
    public void close() {
        end();
        stage = "";
    }

    private void end() {
        if (bar != null) {
            bar.close();
            bar = null;
        } else if (!stage.isEmpty()) {
            out.println(done > 0 ? stage + "：" + done : stage);
        }
    }
}
