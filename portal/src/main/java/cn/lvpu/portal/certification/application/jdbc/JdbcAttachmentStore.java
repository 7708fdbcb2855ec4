package cn.lvpu.portal.certification.application.jdbc;

import static cn.lvpu.portal.certification.application.jdbc.Columns.instant;
import static cn.lvpu.portal.certification.application.jdbc.Columns.time;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.certification.application.ApplicationId;
import cn.lvpu.portal.certification.application.Attachment;
import cn.lvpu.portal.certification.application.AttachmentId;
import cn.lvpu.portal.certification.application.AttachmentStore;
import cn.lvpu.portal.certification.application.MediaKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Attachments in PostgreSQL, beside what refers to them: kept or lost together, and in every backup. */
@Repository
class JdbcAttachmentStore implements AttachmentStore {
    private static final String COLUMNS =
            "select id, owner_id, file_name, media_type, size_bytes, sha256, created_at from attachment ";

    private final JdbcClient jdbc;

    JdbcAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean add(Attachment attachment, byte[] bytes) {
        return jdbc.sql("""
                                insert into attachment (id, owner_id, file_name, media_type, size_bytes, sha256, created_at, content)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .param(attachment.id().value())
                        .param(attachment.owner().value())
                        .param(attachment.fileName())
                        .param(attachment.mediaType().mediaType())
                        .param(attachment.sizeBytes())
                        .param(attachment.sha256())
                        .param(time(attachment.at()))
                        .param(bytes)
                        .update()
                == 1;
    }

    @Override
    public Optional<Attachment> find(AttachmentId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(JdbcAttachmentStore::attachment)
                .optional();
    }

    @Override
    public List<Attachment> list(Collection<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "where id = any(?)")
                .param(ids.stream().map(AttachmentId::value).toArray(UUID[]::new))
                .query(JdbcAttachmentStore::attachment)
                .list();
    }

    @Override
    public List<Attachment> listBy(AccountId owner) {
        return jdbc.sql(COLUMNS + "where owner_id = ? and not removed order by created_at desc, id")
                .param(owner.value())
                .query(JdbcAttachmentStore::attachment)
                .list();
    }

    @Override
    public Optional<byte[]> findBytes(AttachmentId id) {
        return jdbc.sql("select content from attachment where id = ?")
                .param(id.value())
                .query((row, index) -> row.getBytes("content"))
                .optional();
    }

    @Override
    public long bytesOf(AccountId owner) {
        return jdbc.sql("select coalesce(sum(size_bytes), 0) from attachment where owner_id = ?")
                .param(owner.value())
                .query(Long.class)
                .single();
    }

    @Override
    public void handIn(ApplicationId application, Collection<AttachmentId> ids) {
        for (AttachmentId id : ids) {
            jdbc.sql(
                            "insert into attachment_handed_in (attachment_id, application_id) values (?, ?) on conflict do nothing")
                    .param(id.value())
                    .param(application.value())
                    .update();
        }
    }

    @Override
    public boolean isHandedIn(AttachmentId id) {
        return jdbc.sql("select exists (select 1 from attachment_handed_in where attachment_id = ?)")
                .param(id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(AttachmentId id) {
        jdbc.sql("update attachment set removed = true where id = ?")
                .param(id.value())
                .update();
        jdbc.sql("""
                        delete from attachment a where a.id = ? and not exists (
                            select 1 from attachment_handed_in h where h.attachment_id = a.id)
                        """).param(id.value()).update();
    }

    private static Attachment attachment(ResultSet row, int index) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("owner_id", UUID.class)),
                row.getString("file_name"),
                MediaKind.ofMediaType(row.getString("media_type")),
                row.getLong("size_bytes"),
                row.getString("sha256"),
                instant(row, "created_at"));
    }
}
