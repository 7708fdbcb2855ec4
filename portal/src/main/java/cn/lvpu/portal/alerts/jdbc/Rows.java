package cn.lvpu.portal.alerts.jdbc;

import cn.lvpu.portal.alerts.FoundEntry;
import cn.lvpu.portal.discovery.CatalogueKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What the adapters of this package read and write alike. */
final class Rows {
    private Rows() {}

    static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** From the columns of {@code search_match} and {@code known_entry}. */
    static FoundEntry found(ResultSet row, int number) throws SQLException {
        return new FoundEntry(
                row.getString("entry_id"),
                CatalogueKind.findByKey(row.getString("kind"))
                        .orElseThrow(() -> new SQLException("no such kind of entry")),
                row.getString("entry_name"),
                row.getString("place"),
                row.getString("url"),
                instant(row, "found_at"),
                row.getObject("read_at") != null);
    }
}
