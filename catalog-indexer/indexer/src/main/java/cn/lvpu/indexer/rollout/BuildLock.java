package cn.lvpu.indexer.rollout;

import cn.lvpu.indexer.load.IndexLock;
import cn.lvpu.indexer.source.AdvisoryLock;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** Only one builder at a time: an advisory lock where there is a database, else a document that expires. */
sealed interface BuildLock extends AutoCloseable {
    /** Cheap to call often, and must be. */
    void keep() throws IOException;

    @Override
    void close() throws IOException;

    static Optional<BuildLock> tryAcquire(Optional<Database> database, ElasticsearchClient client, Clock clock)
            throws IOException {
        if (database.isPresent()) {
            return AdvisoryLock.tryAcquire(database.get().dataSource(), AdvisoryLock.BUILDER)
                    .map(InDatabase::new);
        }
        String holder = ProcessHandle.current().pid() + "@" + clock.instant();
        return IndexLock.tryAcquire(client, clock, holder).map(InIndex::new);
    }

    record InDatabase(AdvisoryLock lock) implements BuildLock {
        @Override
        public void keep() {
            if (!lock.isHeld()) {
                throw new BuildFailedException("与 PostgreSQL 的连接断开，构建中止，正在使用的索引没有变。");
            }
        }

        @Override
        public void close() {
            lock.close();
        }
    }

    record InIndex(IndexLock lock) implements BuildLock {
        @Override
        public void keep() throws IOException {
            if (!lock.renew()) {
                throw new BuildFailedException("构建锁过期后被别人取得，构建中止，正在使用的索引没有变。");
            }
        }

        @Override
        public void close() throws IOException {
            lock.release();
        }
    }
}
