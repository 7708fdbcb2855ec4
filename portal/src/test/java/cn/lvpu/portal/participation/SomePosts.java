package cn.lvpu.portal.participation;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.participation.PostState.Pending;
import cn.lvpu.portal.participation.PostState.Published;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts posts into the shared database for tests of what shows them. */
public final class SomePosts {
    private final Posts posts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public SomePosts(Posts posts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.posts = posts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Takes away every post and what was decided about it. */
    public void clear() {
        jdbc.sql("delete from moderation_claim").update();
        jdbc.sql("delete from post").update();
    }

    public AccountId account(String id, String displayName) {
        jdbc.sql("""
                insert into account (id, login_name, display_name, password_hash)
                values (?, ?, ?, 'none') on conflict do nothing
                """)
                .param(UUID.fromString(id))
                .param("login-" + id)
                .param(displayName)
                .update();
        return AccountId.of(id);
    }

    public Post pending(AccountId author, String text) {
        return add(author, text, false);
    }

    public Post published(AccountId author, String text) {
        return add(author, text, true);
    }

    private Post add(AccountId author, String text, boolean published) {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Post post = new Post(
                new PostId(UUID.randomUUID()),
                author,
                "西山<徒步>客",
                PostKind.STORY,
                new PostText(text),
                Optional.of("110109"),
                Optional.of("product:jing-bai-li"),
                true,
                now,
                published ? new Published(now) : new Pending(),
                1);
        transaction.executeWithoutResult(status -> posts.add(post));
        return post;
    }
}
