package cn.lvpu.portal.alerts.jdbc;

import cn.lvpu.portal.alerts.WatchStore;
import cn.lvpu.portal.discovery.CatalogueWatch.Sighting;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Known entries and groups of searches; matches are spread from a group to its searches inside the database. */
@Repository
class JdbcWatches implements WatchStore {
    private final JdbcClient jdbc;

    JdbcWatches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> knownGeneration() {
        return jdbc.sql("select generation from catalogue_sight")
                .query(String.class)
                .optional();
    }

    @Override
    public void setKnownGeneration(String generation, Instant at) {
        jdbc.sql("""
                        insert into catalogue_sight (generation, seen_at) values (:generation, :at)
                        on conflict (one) do update set generation = :generation, seen_at = :at
                        """).param("generation", generation).param("at", Rows.time(at)).update();
    }

    @Override
    public List<String> unknownOf(Collection<String> ids) {
        return jdbc.sql("""
                        select id from unnest(?::text[]) as given (id)
                        where not exists (select 1 from known_entry k where k.id = given.id)
                        """)
                .param(ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Override
    public void rememberQuietly(Collection<String> ids, Instant at) {
        jdbc.sql("""
                        insert into known_entry (id, first_seen_at, matched)
                        select id, ?, true from unnest(?::text[]) as given (id) on conflict (id) do nothing
                        """).param(Rows.time(at)).param(ids.toArray(String[]::new)).update();
    }

    @Override
    public void rememberNew(Collection<Sighting> entries, Instant at) {
        jdbc.sql("""
                        insert into known_entry (id, first_seen_at, matched, kind, name, place, url)
                        select id, ?, false, kind, name, place, url
                        from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) as given (id, kind, name, place, url)
                        on conflict (id) do nothing
                        """)
                .param(Rows.time(at))
                .param(column(entries, Sighting::id))
                .param(column(entries, entry -> entry.kind().key()))
                .param(column(entries, Sighting::name))
                .param(column(entries, Sighting::place))
                .param(column(entries, Sighting::url))
                .update();
    }

    private static String[] column(Collection<Sighting> entries, Function<Sighting, String> value) {
        return entries.stream().map(value).toArray(String[]::new);
    }

    @Override
    public List<String> listUnmatched(int most) {
        return jdbc.sql("select id from known_entry where not matched order by id limit ?")
                .param(most)
                .query(String.class)
                .list();
    }

    @Override
    public List<Watch> listWatches(String afterKey, int most) {
        return jdbc.sql("""
                        select distinct md5(watch) as key, watch from saved_search
                        where not paused and md5(watch) > ? order by 1, 2 limit ?
                        """)
                .param(afterKey)
                .param(most)
                .query((row, number) -> new Watch(row.getString("key"), row.getString("watch")))
                .list();
    }

    @Override
    public int addMatches(Map<Watch, Set<String>> found, Instant at) {
        var keys = new ArrayList<String>();
        var watches = new ArrayList<String>();
        var entries = new ArrayList<String>();
        found.forEach((watch, ids) -> ids.forEach(id -> {
            keys.add(watch.key());
            watches.add(watch.query());
            entries.add(id);
        }));
        if (entries.isEmpty()) {
            return 0;
        }
        // In one order everywhere, so that two portals at it wait for each other and never lock up.
        return jdbc.sql("""
                        insert into search_match (search_id, entry_id, found_at)
                        select s.id, given.entry, ?
                        from unnest(?::text[], ?::text[], ?::text[]) as given (key, watch, entry)
                        join saved_search s on md5(s.watch) = given.key and s.watch = given.watch and not s.paused
                        join known_entry e on e.id = given.entry and e.first_seen_at >= s.created_at
                        order by s.id, given.entry
                        on conflict do nothing
                        """)
                .param(Rows.time(at))
                .param(keys.toArray(String[]::new))
                .param(watches.toArray(String[]::new))
                .param(entries.toArray(String[]::new))
                .update();
    }

    @Override
    public void setMatched(Collection<String> entryIds) {
        jdbc.sql("update known_entry set matched = true where id = any (?::text[])")
                .param(entryIds.toArray(String[]::new))
                .update();
    }
}
