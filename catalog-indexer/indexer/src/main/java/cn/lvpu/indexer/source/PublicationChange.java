package cn.lvpu.indexer.source;

/**
 * One row of the change feed: that a subject changed, not how.
 *
 * @param subjectKind {@code certificate} or {@code post}; others are not for the indexes
 */
public record PublicationChange(FeedPosition position, String subjectKind, String subjectId) {}
