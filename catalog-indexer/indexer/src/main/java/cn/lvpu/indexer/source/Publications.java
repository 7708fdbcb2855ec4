package cn.lvpu.indexer.source;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows that people make and the public may see, read page by page by key so that never all are in memory. Pages are
 * separate statements: what changes between them comes through the {@link ChangeFeed}. Thread-safe.
 */
public final class Publications {
    private static final int PAGE_ROWS = 1000;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final JdbcClient jdbc;

    public Publications(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    public long countCertificates() {
        return count("select count(*) from certificate_publication");
    }

    public long countPublishedPosts() {
        return count("select count(*) from post_publication where published");
    }

    public void forEachCertificate(Consumer<CertificateRow> consumer) {
        String after = "";
        List<CertificateRow> page;
        do {
            page = jdbc.sql("select * from certificate_publication where number > ? order by number limit ?")
                    .params(after, PAGE_ROWS)
                    .query(Publications::certificate)
                    .list();
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.getLast().number();
        } while (page.size() == PAGE_ROWS);
    }

    public void forEachPublishedPost(Consumer<PostRow> consumer) {
        UUID after = BEFORE_ALL;
        List<PostRow> page;
        do {
            page = jdbc.sql("select * from post_publication where published and id > ? order by id limit ?")
                    .params(after, PAGE_ROWS)
                    .query(Publications::post)
                    .list();
            page.forEach(consumer);
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE_ROWS);
    }

    /** The current rows of these numbers; those that are gone are missing. */
    public List<CertificateRow> listCertificates(Collection<String> numbers) {
        return numbers.isEmpty()
                ? List.of()
                : jdbc.sql("select * from certificate_publication where number in (:numbers)")
                        .param("numbers", numbers)
                        .query(Publications::certificate)
                        .list();
    }

    /** The current rows of these posts, published or not; those that are gone are missing. */
    public List<PostRow> listPosts(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("select * from post_publication where id in (:ids)")
                        .param("ids", ids)
                        .query(Publications::post)
                        .list();
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static CertificateRow certificate(ResultSet row, int rowNumber) throws SQLException {
        return new CertificateRow(
                row.getString("number"),
                row.getLong("row_version"),
                row.getString("scheme_code"),
                row.getString("scheme_name"),
                row.getString("holder"),
                strings(row.getArray("products")),
                row.getString("origin"),
                row.getString("district_code"),
                row.getString("state"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getBoolean("example"),
                row.getString("issuer"),
                instant(row, "issued_at"),
                row.getString("history"));
    }

    private static PostRow post(ResultSet row, int rowNumber) throws SQLException {
        Instant createdAt = instant(row, "created_at");
        if (createdAt == null) {
            throw new SQLException("post_publication.created_at is null for " + row.getString("id"));
        }
        return new PostRow(
                row.getObject("id", UUID.class),
                row.getLong("row_version"),
                row.getBoolean("published"),
                row.getString("kind"),
                row.getString("body"),
                row.getString("author_name"),
                row.getString("district_code"),
                row.getString("town_code"),
                row.getString("entry_id"),
                row.getBoolean("example"),
                createdAt,
                instant(row, "published_at"));
    }

    private static List<String> strings(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(String::valueOf)
                        .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
