package cn.lvpu.indexer;

import cn.lvpu.indexer.rollout.BuildFailedException;
import cn.lvpu.indexer.rollout.BuildOutcome;
import cn.lvpu.indexer.rollout.Rollout;

/** Builds the indexes when they are missing or out of date. Thread-safe; of several builders one builds. */
public final class CatalogueBuilds {
    private final Rollout rollout;

    CatalogueBuilds(Rollout rollout) {
        this.rollout = rollout;
    }

    /**
     * Builds a generation if definition or content changed or there is none. Takes seconds to minutes; searching goes on.
     *
     * @throws CatalogueBuildException when a server is away, a document is refused or a check fails
     */
    public BuildReport buildIfDue(BuildListener listener) {
        return build(false, listener);
    }

    /** Builds a generation whether due or not; else as {@link #buildIfDue}. */
    public BuildReport rebuild(BuildListener listener) {
        return build(true, listener);
    }

    private BuildReport build(boolean force, BuildListener listener) {
        try {
            return switch (rollout.build(force, listener::progress)) {
                case BuildOutcome.Built built ->
                    new BuildReport(
                            true,
                            "已建成并启用第 %s 代索引：%d 篇文档，用时 %.1f 秒（%s）。"
                                    .formatted(
                                            built.generation(),
                                            built.documents(),
                                            built.took().toMillis() / 1000.0,
                                            built.reason()));
                case BuildOutcome.NotDue notDue ->
                    new BuildReport(false, "不需要构建：%s，正在使用 %s。".formatted(notDue.reason(), notDue.generation()));
                case BuildOutcome.Busy _ -> new BuildReport(false, "另一个进程正在构建索引。");
            };
        } catch (BuildFailedException e) {
            throw new CatalogueBuildException(e.sentence(), e);
        }
    }
}
