package cn.lvpu.portal.participation.jdbc;

import cn.lvpu.portal.participation.FeedPage;
import cn.lvpu.portal.participation.FeedQuery;
import cn.lvpu.portal.participation.PostId;
import cn.lvpu.portal.participation.PostKind;
import cn.lvpu.portal.participation.PublishedPost;
import cn.lvpu.portal.participation.PublishedPosts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The feed in time order from the table {@code post}. Does not search for words: that is the index's part. */
@Repository("jdbcPublishedPosts")
class JdbcPublishedPosts implements PublishedPosts {
    private final JdbcClient jdbc;

    JdbcPublishedPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public FeedPage list(FeedQuery query) {
        if (query.searches()) {
            throw new IllegalArgumentException("words are searched for in the index");
        }
        StringBuilder condition = new StringBuilder("state = 'published'");
        Map<String, Object> values = new HashMap<>();
        query.kind().map(PostKind::key).ifPresent(kind -> {
            condition.append(" and kind = :kind");
            values.put("kind", kind);
        });
        query.districtCode().ifPresent(district -> {
            condition.append(" and district_code = :district");
            values.put("district", district);
        });
        long total = jdbc.sql("select count(*) from post where " + condition)
                .params(values)
                .query(Long.class)
                .single();
        List<PublishedPost> posts = jdbc.sql("select * from post where " + condition
                        + " order by published_at desc, id desc limit :size offset :offset")
                .params(values)
                .param("size", FeedQuery.SIZE)
                .param("offset", query.offset())
                .query(JdbcPublishedPosts::post)
                .list();
        return new FeedPage(total, query.page(), posts);
    }

    @Override
    public Optional<PublishedPost> find(PostId id) {
        return jdbc.sql("select * from post where state = 'published' and id = ?")
                .param(id.value())
                .query(JdbcPublishedPosts::post)
                .optional();
    }

    private static PublishedPost post(ResultSet row, int number) throws SQLException {
        return new PublishedPost(
                new PostId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                row.getString("body"),
                row.getString("author_name"),
                Optional.ofNullable(row.getString("district_code")),
                Optional.ofNullable(row.getString("entry_id")),
                row.getBoolean("example"),
                JdbcPosts.instant(row, "created_at"),
                JdbcPosts.instant(row, "published_at"));
    }
}
