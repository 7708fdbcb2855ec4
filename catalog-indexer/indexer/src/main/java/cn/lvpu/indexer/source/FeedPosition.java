package cn.lvpu.indexer.source;

/** A place in the change feed: everything up to and including it is known. Ordered by transaction, then by sequence. */
public record FeedPosition(long xid, long seq) {}
