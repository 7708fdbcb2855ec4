package cn.lvpu.portal.certification.application.jdbc;

import static cn.lvpu.portal.certification.application.jdbc.Columns.instant;
import static cn.lvpu.portal.certification.application.jdbc.Columns.time;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.certification.application.ApplicationId;
import cn.lvpu.portal.certification.application.AttachmentId;
import cn.lvpu.portal.certification.application.CaseFile.CheckAnswer;
import cn.lvpu.portal.certification.application.CaseFile.CheckOutcome;
import cn.lvpu.portal.certification.application.CaseFile.Inspection;
import cn.lvpu.portal.certification.application.CaseFile.Note;
import cn.lvpu.portal.certification.application.CaseFile.Objection;
import cn.lvpu.portal.certification.application.CaseFile.Reply;
import cn.lvpu.portal.certification.application.CaseFiles;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Case files in PostgreSQL. */
@Repository
class JdbcCaseFiles implements CaseFiles {
    private final JdbcClient jdbc;

    JdbcCaseFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Note> listNotes(ApplicationId id) {
        return jdbc.sql("select * from application_note where application_id = ? order by at, id")
                .param(id.value())
                .query((row, index) -> new Note(
                        uuid(row, "id"),
                        account(row, "author_id"),
                        row.getString("author_name"),
                        row.getString("body"),
                        instant(row, "at")))
                .list();
    }

    @Override
    public List<CheckAnswer> listChecks(ApplicationId id) {
        return jdbc.sql("""
                        select distinct on (version, item) * from application_check where application_id = ?
                        order by version, item, at desc, id
                        """)
                .param(id.value())
                .query((row, index) -> new CheckAnswer(
                        row.getString("item"),
                        row.getInt("version"),
                        CheckOutcome.ofKey(row.getString("outcome")),
                        row.getString("remark"),
                        account(row, "reviewer_id"),
                        row.getString("reviewer_name"),
                        instant(row, "at")))
                .list();
    }

    @Override
    public List<Inspection> listInspections(ApplicationId id) {
        return jdbc.sql("select * from application_inspection where application_id = ? order by at, id")
                .param(id.value())
                .query((row, index) -> new Inspection(
                        uuid(row, "id"),
                        row.getInt("version"),
                        row.getObject("inspected_on", LocalDate.class),
                        row.getString("place"),
                        row.getString("inspectors"),
                        row.getString("findings"),
                        row.getBoolean("passed"),
                        Arrays.stream((UUID[]) row.getArray("photos").getArray())
                                .map(AttachmentId::new)
                                .toList(),
                        account(row, "recorder_id"),
                        row.getString("recorder_name"),
                        instant(row, "at")))
                .list();
    }

    @Override
    public List<Objection> listObjections(ApplicationId id) {
        return jdbc.sql("select * from application_objection where application_id = ? order by at, id")
                .param(id.value())
                .query((row, index) -> new Objection(
                        uuid(row, "id"),
                        row.getString("name"),
                        row.getString("contact"),
                        row.getString("body"),
                        instant(row, "at"),
                        reply(row)))
                .list();
    }

    private static Optional<Reply> reply(ResultSet row) throws SQLException {
        @Nullable String text = row.getString("reply");
        return text == null
                ? Optional.empty()
                : Optional.of(new Reply(
                        text, account(row, "replier_id"), row.getString("replier_name"), instant(row, "replied_at")));
    }

    @Override
    public void addNote(ApplicationId id, Note note) {
        jdbc.sql("""
                        insert into application_note (id, application_id, author_id, author_name, body, at)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(note.id())
                .param(id.value())
                .param(note.author().value())
                .param(note.authorName())
                .param(note.text())
                .param(time(note.at()))
                .update();
    }

    @Override
    public void addCheck(ApplicationId id, UUID requestId, CheckAnswer check) {
        jdbc.sql("""
                        insert into application_check (id, application_id, item, version, outcome, remark, reviewer_id,
                            reviewer_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(requestId)
                .param(id.value())
                .param(check.itemId())
                .param(check.version())
                .param(check.outcome().key())
                .param(check.remark())
                .param(check.reviewer().value())
                .param(check.reviewerName())
                .param(time(check.at()))
                .update();
    }

    @Override
    public void addInspection(ApplicationId id, Inspection inspection) {
        jdbc.sql("""
                        insert into application_inspection (id, application_id, version, inspected_on, place, inspectors,
                            findings, passed, photos, recorder_id, recorder_name, at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(inspection.id())
                .param(id.value())
                .param(inspection.version())
                .param(inspection.on())
                .param(inspection.place())
                .param(inspection.inspectors())
                .param(inspection.findings())
                .param(inspection.passed())
                .param(inspection.photos().stream().map(AttachmentId::value).toArray(UUID[]::new))
                .param(inspection.recorder().value())
                .param(inspection.recorderName())
                .param(time(inspection.at()))
                .update();
    }

    @Override
    public void addObjection(ApplicationId id, Objection objection) {
        jdbc.sql("""
                        insert into application_objection (id, application_id, name, contact, body, at)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(objection.id())
                .param(id.value())
                .param(objection.name())
                .param(objection.contact())
                .param(objection.text())
                .param(time(objection.at()))
                .update();
    }

    @Override
    public boolean reply(ApplicationId id, UUID objectionId, Reply reply) {
        return jdbc.sql("""
                                update application_objection
                                set reply = ?, replier_id = ?, replier_name = ?, replied_at = ?
                                where id = ? and application_id = ? and reply is null
                                """)
                        .param(reply.text())
                        .param(reply.reviewer().value())
                        .param(reply.reviewerName())
                        .param(time(reply.at()))
                        .param(objectionId)
                        .param(id.value())
                        .update()
                == 1;
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    private static AccountId account(ResultSet row, String column) throws SQLException {
        return new AccountId(uuid(row, column));
    }
}
