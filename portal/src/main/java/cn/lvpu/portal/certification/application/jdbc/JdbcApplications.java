package cn.lvpu.portal.certification.application.jdbc;

import static cn.lvpu.portal.certification.application.jdbc.Columns.time;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationId;
import cn.lvpu.portal.certification.application.ApplicationState;
import cn.lvpu.portal.certification.application.Applications;
import cn.lvpu.portal.certification.application.Assignee;
import cn.lvpu.portal.certification.application.Event;
import cn.lvpu.portal.certification.application.Receipt;
import cn.lvpu.portal.certification.application.ReviewPage;
import cn.lvpu.portal.certification.application.ReviewQuery;
import cn.lvpu.portal.certification.application.Version;
import cn.lvpu.portal.registry.CertificateNumber;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Applications in PostgreSQL. Reading one takes three statements, and so does reading a page of them. */
@Repository
class JdbcApplications implements Applications {
    private static final String WITH_REVIEWERS = Arrays.stream(ApplicationState.values())
            .filter(ApplicationState::isWithReviewers)
            .map(ApplicationState::key)
            .reduce("", (all, key) -> all.isEmpty() ? key : all + "," + key);

    private static final String MATCHING = """
            from application a
            where a.receipt is not null
              and a.state = any(string_to_array(:states, ','))
              and (:assignee::uuid is null or a.assignee_id = :assignee)
              and (:scheme::text is null or a.scheme_code = :scheme)
              and (:pattern = '%' or a.receipt ilike :pattern or a.applicant_name ilike :pattern
                   or a.answers -> 'texts' ->> 'holder' ilike :pattern)
            """;

    private final JdbcClient jdbc;

    JdbcApplications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Application> find(ApplicationId id) {
        return one(jdbc.sql("select * from application where id = ?").param(id.value()));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Application> findForUpdate(ApplicationId id) {
        return one(jdbc.sql("select * from application where id = ? for update").param(id.value()));
    }

    @Override
    public Optional<Application> findByReceipt(Receipt receipt) {
        return one(jdbc.sql("select * from application where receipt = ?").param(receipt.value()));
    }

    @Override
    public Optional<Application> findByRequest(UUID requestId) {
        return one(jdbc.sql("""
                        select * from application
                        where id = (select application_id from application_event where request_id = ?)
                        """).param(requestId));
    }

    @Override
    public Optional<Application> findByGranted(CertificateNumber number) {
        return one(
                jdbc.sql("select * from application where granted_number = ?").param(number.toString()));
    }

    @Override
    public List<Application> listRunningAbout(CertificateNumber number) {
        return all(jdbc.sql("""
                        select * from application where about = ? and state not in ('granted', 'refused', 'withdrawn')
                        order by created_at, id
                        """).param(number.toString()));
    }

    @Override
    public List<Application> listBy(AccountId applicant) {
        return all(jdbc.sql("select * from application where applicant_id = ? order by changed_at desc, id")
                .param(applicant.value()));
    }

    @Override
    @Transactional(readOnly = true)
    public ReviewPage list(ReviewQuery query) {
        String states = query.states().isEmpty()
                ? WITH_REVIEWERS
                : String.join(
                        ",", query.states().stream().map(ApplicationState::key).toList());
        long total = matching("select count(*) ", states, query, "")
                .query(Long.class)
                .single();
        List<Application> page = all(matching(
                        "select a.* ",
                        states,
                        query,
                        " order by a.due_on nulls last, a.changed_at, a.id limit :limit offset :offset")
                .param("limit", query.limit())
                .param("offset", query.offset()));
        return new ReviewPage(page, total);
    }

    private JdbcClient.StatementSpec matching(String select, String states, ReviewQuery query, String order) {
        return jdbc.sql(select + MATCHING + order)
                .param("states", states)
                .param("assignee", query.assignee().map(AccountId::value).orElse(null))
                .param("scheme", query.schemeCode().orElse(null))
                .param("pattern", pattern(query.text()));
    }

    /** What was typed is text to be found, never a pattern. */
    private static String pattern(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }

    @Override
    public List<Application> listInPublicNotice() {
        return all(jdbc.sql("select * from application where state = 'public_notice' order by changed_at desc, id"));
    }

    @Override
    public Receipt nextReceipt(int year) {
        return Receipt.of(
                year,
                jdbc.sql("select nextval('application_receipt')")
                        .query(Long.class)
                        .single());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean add(Application draft) {
        int added = jdbc.sql("""
                        insert into application (id, scheme_code, kind, about, applicant_id, applicant_name, state, answers,
                            created_at, changed_at, example, row_version)
                        values (:id, :scheme, :kind, :about, :applicant, :applicantName, :state, cast(:answers as jsonb),
                            :createdAt, :changedAt, :example, :version)
                        on conflict (id) do nothing
                        """)
                .param("id", draft.id().value())
                .param("scheme", draft.schemeCode())
                .param("kind", draft.kind().key())
                .param("about", draft.about().map(CertificateNumber::toString).orElse(null))
                .param("applicant", draft.applicant().value())
                .param("applicantName", draft.applicantName())
                .param("state", draft.state().key())
                .param("answers", ApplicationJson.write(draft.answers()))
                .param("createdAt", time(draft.createdAt()))
                .param("changedAt", time(draft.changedAt()))
                .param("example", draft.example())
                .param("version", draft.rowVersion())
                .update();
        return added == 1;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(Application changed) {
        int updated = jdbc.sql("""
                        update application set receipt = :receipt, state = :state, answers = cast(:answers as jsonb),
                            assignee_id = :assignee, assignee_name = :assigneeName, due_on = :dueOn,
                            due_is_earliest = :earliest, changed_at = :changedAt, granted_number = :granted,
                            row_version = :version
                        where id = :id and row_version = :version - 1
                        """)
                .param("id", changed.id().value())
                .param("receipt", changed.receipt().map(Receipt::value).orElse(null))
                .param("state", changed.state().key())
                .param("answers", ApplicationJson.write(changed.answers()))
                .param(
                        "assignee",
                        changed.assignee().map(each -> each.id().value()).orElse(null))
                .param("assigneeName", changed.assignee().map(Assignee::name).orElse(null))
                .param("dueOn", changed.dueOn().orElse(null), java.sql.Types.DATE)
                .param("earliest", changed.dueIsEarliest())
                .param("changedAt", time(changed.changedAt()))
                .param(
                        "granted",
                        changed.granted().map(CertificateNumber::toString).orElse(null))
                .param("version", changed.rowVersion())
                .update();
        if (updated == 0) {
            return false;
        }
        addVersions(changed);
        addEvents(changed);
        return true;
    }

    private void addVersions(Application changed) {
        int stored = count("application_version", changed.id());
        for (Version version :
                changed.versions().subList(stored, changed.versions().size())) {
            jdbc.sql("insert into application_version (application_id, number, answers, at)"
                            + " values (?, ?, cast(? as jsonb), ?)")
                    .param(changed.id().value())
                    .param(version.number())
                    .param(ApplicationJson.write(version.answers()))
                    .param(time(version.at()))
                    .update();
        }
    }

    private void addEvents(Application changed) {
        int stored = count("application_event", changed.id());
        for (Event event : changed.history().subList(stored, changed.history().size())) {
            jdbc.sql("""
                            insert into application_event (application_id, ordinal, step, from_state, to_state, actor_role,
                                actor_id, actor_name, reason, marks, version, at, due_on, request_id)
                            values (:id, :ordinal, :step, :from, :to, :role, :actor, :actorName, :reason,
                                cast(:marks as jsonb), :version, :at, :dueOn, :request)
                            """)
                    .param("id", changed.id().value())
                    .param("ordinal", event.ordinal())
                    .param("step", event.step().key())
                    .param("from", event.from().key())
                    .param("to", event.to().key())
                    .param("role", event.actorRole().name())
                    .param("actor", event.actor().value())
                    .param("actorName", event.actorName())
                    .param("reason", event.reason())
                    .param("marks", ApplicationJson.write(event.marks()))
                    .param("version", event.version())
                    .param("at", time(event.at()))
                    .param("dueOn", event.dueOn().orElse(null), java.sql.Types.DATE)
                    .param("request", event.requestId())
                    .update();
        }
    }

    private int count(String table, ApplicationId id) {
        return jdbc.sql("select count(*) from " + table + " where application_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void markSeen(ApplicationId id, int ordinal) {
        jdbc.sql("update application set seen_ordinal = greatest(seen_ordinal, ?) where id = ?")
                .param(ordinal)
                .param(id.value())
                .update();
    }

    @Override
    public int countUnseen(AccountId applicant) {
        return jdbc.sql("""
                        select count(*) from application a where a.applicant_id = ? and exists (
                            select 1 from application_event e where e.application_id = a.id
                              and e.ordinal > a.seen_ordinal and e.actor_id <> a.applicant_id and e.step <> 'assign')
                        """).param(applicant.value()).query(Integer.class).single();
    }

    private Optional<Application> one(JdbcClient.StatementSpec statement) {
        return all(statement).stream().findFirst();
    }

    private List<Application> all(JdbcClient.StatementSpec statement) {
        List<ApplicationRows.Bare> rows =
                statement.query(ApplicationRows.Bare::read).list();
        if (rows.isEmpty()) {
            return List.of();
        }
        UUID[] ids = rows.stream().map(row -> row.id()).toArray(UUID[]::new);
        Map<UUID, List<Version>> versions = new HashMap<>();
        jdbc.sql("select * from application_version where application_id = any(?) order by application_id, number")
                .param(ids)
                .query(result -> {
                    versions.computeIfAbsent(result.getObject("application_id", UUID.class), any -> new ArrayList<>())
                            .add(ApplicationRows.version(result));
                });
        Map<UUID, List<Event>> events = new HashMap<>();
        jdbc.sql("select * from application_event where application_id = any(?) order by application_id, ordinal")
                .param(ids)
                .query(result -> {
                    events.computeIfAbsent(result.getObject("application_id", UUID.class), any -> new ArrayList<>())
                            .add(ApplicationRows.event(result));
                });
        return rows.stream()
                .map(row ->
                        row.with(versions.getOrDefault(row.id(), List.of()), events.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
