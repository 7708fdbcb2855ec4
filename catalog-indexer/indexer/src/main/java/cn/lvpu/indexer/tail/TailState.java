package cn.lvpu.indexer.tail;

/** What the tail is doing. */
public sealed interface TailState {
    /** One sentence for a log or a status page. */
    String sentence();

    record Stopped() implements TailState {
        @Override
        public String sentence() {
            return "没有在跟随变更。";
        }
    }

    /** Another process holds the lock; this one takes over when it ends. */
    record Waiting() implements TailState {
        @Override
        public String sentence() {
            return "另一个进程正在跟随变更，本进程待命。";
        }
    }

    /** There is no live generation with a cursor. */
    record WithoutIndex() implements TailState {
        @Override
        public String sentence() {
            return "还没有可以跟随的索引，等待构建。";
        }
    }

    record Following(String generation) implements TailState {
        @Override
        public String sentence() {
            return "正在跟随变更，写入 " + generation + "。";
        }
    }

    /** @param system PostgreSQL, Elasticsearch, or 索引程序 for a fault of our own */
    record Away(String system, String reason) implements TailState {
        @Override
        public String sentence() {
            return system + " 不可用（" + reason + "），保留游标，稍后自动重试。";
        }
    }
}
