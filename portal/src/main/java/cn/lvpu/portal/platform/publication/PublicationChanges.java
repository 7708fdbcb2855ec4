package cn.lvpu.portal.platform.publication;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the change feed that the indexer tails. The row belongs to the caller's transaction, so a change and its news are
 * stored together or not at all.
 */
@Component
public class PublicationChanges {
    private final JdbcClient jdbc;

    PublicationChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Says that something public changed.
     *
     * @param subjectKind {@code certificate} or {@code post}
     * @param subjectId the number or id that the publication view shows
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String subjectKind, String subjectId) {
        jdbc.sql("insert into publication_change (subject_kind, subject_id) values (?, ?)")
                .param(subjectKind)
                .param(subjectId)
                .update();
    }
}
