package cn.lvpu.indexer;

/** Told how a build goes. Calls come from the thread that builds. */
@FunctionalInterface
public interface BuildListener {
    /**
     * @param stage in words, such as 写入条目
     * @param done how much of this stage is done
     * @param total zero when it cannot be counted
     */
    void progress(String stage, long done, long total);
}
