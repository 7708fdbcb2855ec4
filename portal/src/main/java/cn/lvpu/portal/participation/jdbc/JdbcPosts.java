package cn.lvpu.portal.participation.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.participation.Post;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostKind;
import cn.lvpu.portal.participation.PostState;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import cn.lvpu.portal.participation.PostState.Refused;
import cn.lvpu.portal.participation.PostState.Withdrawn;
import cn.lvpu.portal.participation.PostText;
import cn.lvpu.portal.participation.Posts;
import cn.lvpu.portal.participation.RefusalReason;
import cn.lvpu.portal.platform.publication.PublicationChanges;
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

/** Posts in the table {@code post}. */
@Repository
class JdbcPosts implements Posts {
    private static final String SUBJECT = "post";

    private final JdbcClient jdbc;
    private final PublicationChanges changes;

    JdbcPosts(JdbcClient jdbc, PublicationChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Override
    public boolean add(Post post) {
        int added = withState(jdbc.sql("""
                                insert into post (id, row_version, author_id, author_name, kind, body, district_code, entry_id,
                                    example, created_at, state, state_since, published_at, refusal_code, refusal_sentence)
                                values (:id, :version, :author, :authorName, :kind, :body, :district, :entry,
                                    :example, :createdAt, :state, :since, :publishedAt, :refusalCode, :refusalSentence)
                                on conflict (id) do nothing
                                """), post)
                .param("author", post.author().value())
                .param("authorName", post.authorName())
                .param("kind", post.kind().key())
                .param("body", post.text().value())
                .param("district", post.districtCode().orElse(null))
                .param("entry", post.entryId().orElse(null))
                .param("example", post.example())
                .param("createdAt", time(post.createdAt()))
                .update();
        if (added == 1 && post.isPublic()) {
            changes.record(SUBJECT, post.id().toString());
        }
        return added == 1;
    }

    @Override
    public boolean update(Post next) {
        int updated = withState(jdbc.sql("""
                                update post set row_version = :version, state = :state, state_since = :since,
                                    published_at = coalesce(:publishedAt, published_at), refusal_code = :refusalCode,
                                    refusal_sentence = :refusalSentence
                                where id = :id and row_version = :version - 1
                                """), next).update();
        if (updated == 1) {
            changes.record(SUBJECT, next.id().toString());
        }
        return updated == 1;
    }

    @Override
    public Optional<Post> find(PostId id) {
        return jdbc.sql("select * from post where id = ?")
                .param(id.value())
                .query(JdbcPosts::post)
                .optional();
    }

    @Override
    public Optional<Post> findForUpdate(PostId id) {
        return jdbc.sql("select * from post where id = ? for update")
                .param(id.value())
                .query(JdbcPosts::post)
                .optional();
    }

    @Override
    public List<Post> listBy(AccountId author, int limit) {
        return jdbc.sql("select * from post where author_id = ? order by created_at desc, id limit ?")
                .param(author.value())
                .param(limit)
                .query(JdbcPosts::post)
                .list();
    }

    @Override
    public List<Post> listPending(int limit) {
        return jdbc.sql("select * from post where state = 'pending' order by created_at, id limit ?")
                .param(limit)
                .query(JdbcPosts::post)
                .list();
    }

    @Override
    public long countPending() {
        return jdbc.sql("select count(*) from post where state = 'pending'")
                .query(Long.class)
                .single();
    }

    private static JdbcClient.StatementSpec withState(JdbcClient.StatementSpec statement, Post post) {
        Columns columns = switch (post.state()) {
            case Pending() -> new Columns("pending", post.createdAt(), null, null, null);
            case Published(Instant at) -> new Columns("published", at, at, null, null);
            case Refused(Instant at, RefusalReason reason) ->
                new Columns("refused", at, null, reason.code(), reason.sentence());
            case Withdrawn(Instant at) -> new Columns("withdrawn", at, null, null, null);
        };
        return statement
                .param("id", post.id().value())
                .param("version", post.rowVersion())
                .param("state", columns.state())
                .param("since", time(columns.since()))
                .param(
                        "publishedAt",
                        columns.publishedAt() == null ? null : time(columns.publishedAt()),
                        java.sql.Types.TIMESTAMP_WITH_TIMEZONE)
                .param("refusalCode", columns.refusalCode())
                .param("refusalSentence", columns.refusalSentence());
    }

    private record Columns(
            String state,
            Instant since,
            @Nullable Instant publishedAt,
            @Nullable String refusalCode,
            @Nullable String refusalSentence) {}

    private static Post post(ResultSet row, int number) throws SQLException {
        return new Post(
                new PostId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("author_id", UUID.class)),
                row.getString("author_name"),
                PostKind.ofKey(row.getString("kind")).orElseThrow(),
                new PostText(row.getString("body")),
                Optional.ofNullable(row.getString("district_code")),
                Optional.ofNullable(row.getString("entry_id")),
                row.getBoolean("example"),
                instant(row, "created_at"),
                state(row),
                row.getLong("row_version"));
    }

    private static PostState state(ResultSet row) throws SQLException {
        Instant since = instant(row, "state_since");
        return switch (row.getString("state")) {
            case "pending" -> new Pending();
            case "published" -> new Published(instant(row, "published_at"));
            case "refused" ->
                new Refused(since, new RefusalReason(row.getString("refusal_code"), row.getString("refusal_sentence")));
            case "withdrawn" -> new Withdrawn(since);
            case String other -> throw new SQLException("no such state of a post: " + other);
        };
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
