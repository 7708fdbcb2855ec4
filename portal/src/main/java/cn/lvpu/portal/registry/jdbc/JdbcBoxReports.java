package cn.lvpu.portal.registry.jdbc;

import cn.lvpu.portal.registry.BoxReport;
import cn.lvpu.portal.registry.BoxReports;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reports of boxes in the table {@code box_report}. */
@Repository
class JdbcBoxReports implements BoxReports {
    private final JdbcClient jdbc;

    JdbcBoxReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String add(BoxReport report, UUID requestId) {
        // The update changes nothing; it makes the statement give the receipt of whoever was first.
        return jdbc.sql("""
                        insert into box_report (id, receipt, number, serial, kind, place, what, reported_at, request_id)
                        values (:id, :receipt, :number, :serial, :kind, :place, :what, :at, :request)
                        on conflict (request_id) do update set request_id = excluded.request_id
                        returning receipt
                        """)
                .param("id", report.id())
                .param("receipt", report.receipt())
                .param("number", report.number())
                .param("serial", report.serial())
                .param("kind", report.kind().key())
                .param("place", report.place())
                .param("what", report.what())
                .param("at", time(report.reportedAt()))
                .param("request", requestId)
                .query(String.class)
                .single();
    }

    @Override
    public Optional<BoxReport> findByReceipt(String receipt) {
        return jdbc.sql("select * from box_report where receipt = ?")
                .param(receipt)
                .query(JdbcBoxReports::report)
                .optional();
    }

    @Override
    public List<BoxReport> list(boolean open, int limit) {
        return jdbc.sql(
                        open
                                ? "select * from box_report where answer is null order by reported_at, id limit ?"
                                : "select * from box_report where answer is not null order by answered_at desc, id limit ?")
                .param(limit)
                .query(JdbcBoxReports::report)
                .list();
    }

    @Override
    public int countOpen() {
        return jdbc.sql("select count(*) from box_report where answer is null")
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean answer(UUID id, String text, UUID by, Instant at) {
        return jdbc.sql(
                                "update box_report set answer = ?, answered_by = ?, answered_at = ? where id = ? and answer is null")
                        .param(text)
                        .param(by)
                        .param(time(at))
                        .param(id)
                        .update()
                == 1;
    }

    private static BoxReport report(ResultSet row, int number) throws SQLException {
        @Nullable String answer = row.getString("answer");
        return new BoxReport(
                row.getObject("id", UUID.class),
                row.getString("receipt"),
                row.getString("number"),
                row.getString("serial"),
                BoxReport.Kind.find(row.getString("kind")).orElse(BoxReport.Kind.OTHER),
                row.getString("place"),
                row.getString("what"),
                row.getObject("reported_at", OffsetDateTime.class).toInstant(),
                answer == null
                        ? Optional.empty()
                        : Optional.of(new BoxReport.Answer(
                                answer,
                                row.getObject("answered_at", OffsetDateTime.class)
                                        .toInstant())));
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
