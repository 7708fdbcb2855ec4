package cn.lvpu.indexer.rollout;

/** Told how a build goes. Calls come from one thread. */
public interface BuildProgress {
    /** Nobody watches. */
    BuildProgress SILENT = (stage, done, total) -> {};

    /**
     * @param stage in words, such as 写入条目
     * @param done how much of this stage is done
     * @param total zero when it cannot be counted
     */
    void progress(String stage, long done, long total);
}
