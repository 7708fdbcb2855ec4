package cn.lvpu.portal.alerts.jdbc;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.alerts.FoundEntry;
import cn.lvpu.portal.alerts.SavedSearch;
import cn.lvpu.portal.alerts.SavedSearchId;
import cn.lvpu.portal.alerts.SavedSearchStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Saved searches in the table {@code saved_search}, what they found in {@code search_match}. */
@Repository
class JdbcSavedSearches implements SavedSearchStore {
    private static final String SELECT = """
            select s.*, (select count(*) from search_match m where m.search_id = s.id and m.read_at is null) as unread
            from saved_search s where s.account_id = :owner
            """;

    private final JdbcClient jdbc;

    JdbcSavedSearches(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void lockOwner(AccountId owner) {
        jdbc.sql("select 1 from account where id = ? for no key update")
                .param(owner.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public Optional<SavedSearch> findByQuery(AccountId owner, String query) {
        return jdbc.sql(SELECT + "and md5(s.query) = md5(:query) and s.query = :query")
                .param("owner", owner.value())
                .param("query", query)
                .query(JdbcSavedSearches::search)
                .optional();
    }

    @Override
    public int count(AccountId owner) {
        return jdbc.sql("select count(*) from saved_search where account_id = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(SavedSearch search, String watch) {
        jdbc.sql("""
                        insert into saved_search (id, account_id, name, query, watch, created_at, paused)
                        values (:id, :owner, :name, :query, :watch, :at, :paused)
                        """)
                .param("id", search.id().value())
                .param("owner", search.owner().value())
                .param("name", search.name())
                .param("query", search.query())
                .param("watch", watch)
                .param("at", Rows.time(search.createdAt()))
                .param("paused", search.paused())
                .update();
    }

    @Override
    public List<SavedSearch> list(AccountId owner) {
        return jdbc.sql(SELECT + "order by s.created_at desc, s.id")
                .param("owner", owner.value())
                .query(JdbcSavedSearches::search)
                .list();
    }

    @Override
    public List<FoundEntry> listFound(AccountId owner, SavedSearchId id, int most) {
        return jdbc.sql("""
                        select m.entry_id, m.found_at, m.read_at, e.kind, e.name as entry_name, e.place, e.url
                        from search_match m join saved_search s on s.id = m.search_id join known_entry e on e.id = m.entry_id
                        where s.account_id = ? and s.id = ?
                        order by m.read_at is not null, m.found_at desc, e.name, m.entry_id limit ?
                        """)
                .param(owner.value())
                .param(id.value())
                .param(most)
                .query(Rows::found)
                .list();
    }

    @Override
    public int countUnread(AccountId owner) {
        return jdbc.sql("""
                        select count(distinct m.entry_id) from saved_search s join search_match m on m.search_id = s.id
                        where s.account_id = ? and m.read_at is null
                        """).param(owner.value()).query(Integer.class).single();
    }

    @Override
    public boolean rename(AccountId owner, SavedSearchId id, String name) {
        return 1
                == jdbc.sql("update saved_search set name = ? where account_id = ? and id = ?")
                        .param(name)
                        .param(owner.value())
                        .param(id.value())
                        .update();
    }

    @Override
    public boolean setPaused(AccountId owner, SavedSearchId id, boolean paused) {
        return 1
                == jdbc.sql("update saved_search set paused = ? where account_id = ? and id = ?")
                        .param(paused)
                        .param(owner.value())
                        .param(id.value())
                        .update();
    }

    @Override
    public void markRead(AccountId owner, SavedSearchId id, Instant at) {
        jdbc.sql("""
                        update search_match m set read_at = ? from saved_search s
                        where s.id = m.search_id and s.account_id = ? and s.id = ? and m.read_at is null
                        """)
                .param(Rows.time(at))
                .param(owner.value())
                .param(id.value())
                .update();
    }

    @Override
    public boolean remove(AccountId owner, SavedSearchId id) {
        return 1
                == jdbc.sql("delete from saved_search where account_id = ? and id = ?")
                        .param(owner.value())
                        .param(id.value())
                        .update();
    }

    private static SavedSearch search(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                new SavedSearchId(row.getObject("id", UUID.class)),
                new AccountId(row.getObject("account_id", UUID.class)),
                row.getString("name"),
                row.getString("query"),
                Rows.instant(row, "created_at"),
                row.getBoolean("paused"),
                row.getInt("unread"));
    }
}
