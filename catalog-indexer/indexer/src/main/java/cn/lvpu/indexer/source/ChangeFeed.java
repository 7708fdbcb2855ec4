package cn.lvpu.indexer.source;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The change feed and how far each generation has come in it. Only rows of transactions below the oldest running one are
 * read, so that a transaction that commits late is never skipped. Thread-safe.
 */
public final class ChangeFeed {
    private final JdbcClient jdbc;

    public ChangeFeed(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * How the feed stands behind a position.
     *
     * @param unread rows that a reader can see now, readable or still below a running transaction
     * @param oldestAge how long ago the oldest of them was written, zero when there is none
     */
    public record Lag(long unread, Duration oldestAge) {}

    /** Whether the portal has made the tables and views that this program reads. */
    public boolean isPresent() {
        return jdbc.sql("""
                select count(*) = 4
                from unnest(array['publication_change', 'publication_cursor', 'certificate_publication',
                    'post_publication']) as name
                where to_regclass(name) is not null
                """).query(Boolean.class).single();
    }

    /** A position such that every change not yet visible to reads that begin now lies behind it. */
    public FeedPosition horizon() {
        long xmin = jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single();
        return new FeedPosition(xmin, 0);
    }

    /** Readable changes after a position, in order. */
    public List<PublicationChange> listAfter(FeedPosition position, int limit) {
        return jdbc.sql("""
                select xid::text::bigint as xid, seq, subject_kind, subject_id
                from publication_change
                where (xid, seq) > (cast(:xid as xid8), :seq)
                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                order by publication_change.xid, seq
                limit :limit
                """)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .param("limit", limit)
                .query((row, rowNumber) -> new PublicationChange(
                        new FeedPosition(row.getLong("xid"), row.getLong("seq")),
                        row.getString("subject_kind"),
                        row.getString("subject_id")))
                .list();
    }

    public Lag lagBehind(FeedPosition position) {
        return jdbc.sql("""
                select count(*) as unread, coalesce(extract(epoch from now() - min(at)), 0) as seconds
                from publication_change
                where (xid, seq) > (cast(:xid as xid8), :seq)
                """)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .query((row, rowNumber) -> new Lag(row.getLong("unread"), Duration.ofMillis(Math.max(0, (long)
                        (row.getDouble("seconds") * 1000)))))
                .single();
    }

    public Optional<FeedPosition> findCursor(String generation) {
        return jdbc.sql("select xid::text::bigint as xid, seq from publication_cursor where generation = ?")
                .param(generation)
                .query((row, rowNumber) -> new FeedPosition(row.getLong("xid"), row.getLong("seq")))
                .optional();
    }

    /** Moves a generation's cursor forward; one that would move back stays, so a tail that lost its lock does no harm. */
    public void saveCursor(String generation, FeedPosition position) {
        jdbc.sql("""
                insert into publication_cursor as cursor (generation, xid, seq)
                values (:generation, cast(:xid as xid8), :seq)
                on conflict (generation) do update set xid = excluded.xid, seq = excluded.seq, at = now()
                where (cursor.xid, cursor.seq) < (excluded.xid, excluded.seq)
                """)
                .param("generation", generation)
                .param("xid", Long.toString(position.xid()))
                .param("seq", position.seq())
                .update();
    }

    /** Forgets the cursors of generations that are gone. */
    public void retainCursors(Collection<String> generations) {
        if (generations.isEmpty()) {
            jdbc.sql("delete from publication_cursor").update();
        } else {
            jdbc.sql("delete from publication_cursor where generation not in (:generations)")
                    .param("generations", generations)
                    .update();
        }
    }

    /** Removes changes that are older than the age and that every generation has, and returns how many. */
    public int prune(Duration olderThan) {
        return jdbc.sql("""
                delete from publication_change
                using (select xid, seq from publication_cursor order by xid, seq limit 1) as oldest
                where (publication_change.xid, publication_change.seq) <= (oldest.xid, oldest.seq)
                  and at < now() - make_interval(secs => :seconds)
                """).param("seconds", (double) olderThan.toSeconds()).update();
    }
}
