package cn.lvpu.indexer.rollout;

import cn.lvpu.indexer.load.Generation;
import java.util.List;
import java.util.Optional;

/** Whether a build is due, and why or why not. */
sealed interface Due {
    String reason();

    record Yes(String reason) implements Due {}

    record No(Generation live, String reason) implements Due {}

    /**
     * What the generation is compared with.
     *
     * @param database whether there is one now
     * @param liveHasCursor whether the database knows how far the live generation has come
     */
    record Wanted(String definitionHash, String contentHash, boolean database, boolean liveHasCursor) {}

    static Due of(List<Generation> generations, Wanted wanted) {
        Optional<Generation> found =
                generations.stream().filter(Generation::isLive).findFirst();
        if (found.isEmpty()) {
            return new Yes("还没有可用的索引");
        }
        Generation live = found.get();
        boolean rejected = generations.stream()
                .anyMatch(other -> other.isUsable()
                        && other.rejected()
                        && other.name().compareTo(live.name()) > 0
                        && other.definitionHash().equals(wanted.definitionHash())
                        && other.contentHash().equals(wanted.contentHash()));
        if (rejected) {
            return new No(live, "已从同样内容的较新一代回退，要重建请用 --force");
        }
        if (!live.definitionHash().equals(wanted.definitionHash())) {
            return new Yes("索引定义（映射、设置或词典）变了");
        }
        if (!live.contentHash().equals(wanted.contentHash())) {
            return new Yes("目录内容变了");
        }
        if (wanted.database() && !live.withDatabase()) {
            return new Yes("现有索引不含数据库里的证书和发布");
        }
        if (wanted.database() && !wanted.liveHasCursor()) {
            return new Yes("数据库里没有现有索引的变更游标");
        }
        return new No(live, "定义和内容都没有变");
    }
}
