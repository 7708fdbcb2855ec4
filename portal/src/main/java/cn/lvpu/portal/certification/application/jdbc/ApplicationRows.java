package cn.lvpu.portal.certification.application.jdbc;

import static cn.lvpu.portal.certification.application.jdbc.Columns.instant;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationId;
import cn.lvpu.portal.certification.application.ApplicationKind;
import cn.lvpu.portal.certification.application.ApplicationState;
import cn.lvpu.portal.certification.application.Assignee;
import cn.lvpu.portal.certification.application.Event;
import cn.lvpu.portal.certification.application.Receipt;
import cn.lvpu.portal.certification.application.Step;
import cn.lvpu.portal.certification.application.Version;
import cn.lvpu.portal.registry.CertificateNumber;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of the three tables as values. */
final class ApplicationRows {
    private ApplicationRows() {}

    /** An application without its versions and history. */
    record Bare(UUID id, Application bare) {
        Application with(List<Version> versions, List<Event> history) {
            return new Application(
                    bare.id(),
                    bare.receipt(),
                    bare.schemeCode(),
                    bare.kind(),
                    bare.about(),
                    bare.applicant(),
                    bare.applicantName(),
                    bare.state(),
                    bare.answers(),
                    versions,
                    history,
                    bare.assignee(),
                    bare.dueOn(),
                    bare.dueIsEarliest(),
                    bare.createdAt(),
                    bare.changedAt(),
                    bare.granted(),
                    bare.example(),
                    bare.rowVersion());
        }

        static Bare read(ResultSet row, int index) throws SQLException {
            UUID id = row.getObject("id", UUID.class);
            @Nullable UUID assignee = row.getObject("assignee_id", UUID.class);
            return new Bare(
                    id,
                    new Application(
                            new ApplicationId(id),
                            Optional.ofNullable(row.getString("receipt")).map(Receipt::new),
                            row.getString("scheme_code"),
                            ApplicationKind.ofKey(row.getString("kind")),
                            number(row.getString("about")),
                            new AccountId(row.getObject("applicant_id", UUID.class)),
                            row.getString("applicant_name"),
                            ApplicationState.ofKey(row.getString("state")),
                            ApplicationJson.readAnswers(row.getString("answers")),
                            List.of(),
                            List.of(),
                            assignee == null
                                    ? Optional.empty()
                                    : Optional.of(
                                            new Assignee(new AccountId(assignee), row.getString("assignee_name"))),
                            Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                            row.getBoolean("due_is_earliest"),
                            instant(row, "created_at"),
                            instant(row, "changed_at"),
                            number(row.getString("granted_number")),
                            row.getBoolean("example"),
                            row.getLong("row_version")));
        }
    }

    private static Optional<CertificateNumber> number(@Nullable String text) {
        return Optional.ofNullable(text).map(CertificateNumber::ofCanonical);
    }

    static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getInt("number"), ApplicationJson.readAnswers(row.getString("answers")), instant(row, "at"));
    }

    static Event event(ResultSet row) throws SQLException {
        return new Event(
                row.getInt("ordinal"),
                Step.ofKey(row.getString("step")),
                ApplicationState.ofKey(row.getString("from_state")),
                ApplicationState.ofKey(row.getString("to_state")),
                Role.valueOf(row.getString("actor_role")),
                new AccountId(row.getObject("actor_id", UUID.class)),
                row.getString("actor_name"),
                row.getString("reason"),
                ApplicationJson.readMarks(row.getString("marks")),
                row.getInt("version"),
                instant(row, "at"),
                Optional.ofNullable(row.getObject("due_on", LocalDate.class)),
                row.getObject("request_id", UUID.class));
    }
}
