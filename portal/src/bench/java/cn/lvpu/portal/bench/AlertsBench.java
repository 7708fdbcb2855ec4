package cn.lvpu.portal.bench;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.portal.alerts.NewEntriesRound;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.CatalogueSearch;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A day's new entries against a great many saved searches, all different: what it takes, how many pairs the sieve spares, and
 * whether it lost a match, by a search for every page of a sample.
 */
final class AlertsBench {
    private static final int SEARCHES = Integer.getInteger("bench.savedSearches", 100_000);
    private static final int NEW_ENTRIES = Integer.getInteger("bench.newEntries", 50);
    private static final int SAMPLE = Integer.getInteger("bench.alertSample", 400);
    private static final int SEARCHES_A_PERSON = 50;
    private static final List<String> WISHES = List.of("采摘", "民宿", "古道", "亲子", "周末", "特产", "四月", "九月 采摘", "带院子", "非遗", "礼盒");

    private final Random random = new Random(20261124);
    private final Content content;
    private final CatalogueSearch search;
    private final NewEntriesRound round;
    private final JdbcClient jdbc;

    AlertsBench(ApplicationContext context) {
        content = context.getBean(Content.class);
        search = context.getBean(CatalogueSearch.class);
        round = context.getBean(NewEntriesRound.class);
        jdbc = context.getBean(JdbcClient.class);
    }

    List<String> rows() {
        jdbc.sql("delete from account where login_name like 'bench-%'").update();
        round.run();
        Map<String, SearchCriteria> searches = searches();
        store(List.copyOf(searches.keySet()));
        Set<String> fresh = makeNew();
        var memory = new Memory();
        long start = System.nanoTime();
        var report = round.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        var effort = report.effort();
        if (report.newEntries() != fresh.size()) {
            throw new IllegalStateException("only " + report.newEntries() + " entries were new");
        }
        int lost = lost(searches, fresh);
        long again = jdbc.sql("select count(*) from search_match").query(Long.class).single();
        return List.of(
                "| %,d saved searches, all different × %,d new entries, one round | %.1f s | %,d pairs | %,d matches stored |"
                        .formatted(effort.searches(), fresh.size(), seconds, effort.pairs(), again),
                "| of these, sent to Elasticsearch after the sieve | %,d searches (%.1f %%) | %,d pairs | %.1f %% of all pairs spared |"
                        .formatted(
                                effort.candidates(),
                                100.0 * effort.candidates() / effort.searches(),
                                effort.candidatePairs(),
                                100.0 - 100.0 * effort.candidatePairs() / effort.pairs()),
                "| matches lost in a sample of %,d searches, against the search itself | %,d | heap in use at most %,d MB | |"
                        .formatted(SAMPLE, lost, memory.most() / 1_000_000));
    }

    /** Names, nicknames, pinyin, places, kinds and wishes as people put them together. */
    private Map<String, SearchCriteria> searches() {
        var words = new ArrayList<String>();
        for (Entry entry : content.entries()) {
            words.add(entry.name());
            words.addAll(entry.aliases());
        }
        content.districts().forEach(district -> {
            words.add(district.name());
            district.towns().forEach(town -> words.add(town.name()));
        });
        words.addAll(List.of("jingbaili", "meigui", "xiangchun", "mfs", "jbl", "hetao", "gudao", "minsu", "京百梨", "香春"));
        var searches = new LinkedHashMap<String, SearchCriteria>();
        while (searches.size() < SEARCHES) {
            SearchCriteria criteria = criteria(words);
            searches.putIfAbsent(SearchParameters.write(criteria), criteria);
        }
        return searches;
    }

    private SearchCriteria criteria(List<String> words) {
        String text = switch (random.nextInt(10)) {
            case 0 -> "";
            case 1, 2, 3, 4 -> any(words);
            case 5, 6 -> any(words) + " " + any(WISHES);
            case 7 -> any(WISHES);
            default -> cut(any(words));
        };
        var criteria = SearchCriteria.of(text);
        if (text.isEmpty() || random.nextInt(3) == 0) {
            criteria = criteria.withDistricts(List.of(any(content.districts()).code()));
        }
        if (random.nextInt(3) == 0) {
            criteria = criteria.withKinds(List.of(CatalogueKind.values()[random.nextInt(CatalogueKind.values().length)]));
        }
        if (random.nextInt(4) == 0) {
            var months = new TreeSet<Integer>();
            int first = random.nextInt(12);
            for (int i = 0; i <= random.nextInt(3); i++) {
                months.add((first + i) % 12 + 1);
            }
            criteria = criteria.withMonths(months);
        }
        return random.nextInt(12) == 0 ? criteria.withGi(true) : criteria;
    }

    private String cut(String word) {
        int length = word.codePointCount(0, word.length());
        int least = Math.min(2, length);
        int to = word.offsetByCodePoints(0, least + random.nextInt(length - least + 1));
        return word.substring(0, to);
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private void store(List<String> queries) {
        int people = (queries.size() + SEARCHES_A_PERSON - 1) / SEARCHES_A_PERSON;
        jdbc.sql("""
                        insert into account (id, login_name, display_name, password_hash)
                        select gen_random_uuid(), 'bench-' || n, '测量', '-' from generate_series(0, ? - 1) as n
                        """).param(people).update();
        for (int from = 0; from < queries.size(); from += 10_000) {
            var part = queries.subList(from, Math.min(queries.size(), from + 10_000));
            jdbc.sql("""
                            insert into saved_search (id, account_id, name, query, watch, created_at)
                            select gen_random_uuid(), a.id, 'x', q.query, q.query, now() - interval '1 day'
                            from unnest(?::text[]) with ordinality as q (query, n)
                            join account a on a.login_name = 'bench-' || ((q.n - 1 + ?) / ?)
                            """)
                    .param(part.toArray(String[]::new))
                    .param(from)
                    .param(SEARCHES_A_PERSON)
                    .update();
        }
        jdbc.sql("analyze saved_search").update();
    }

    /** As if the last generation had not had them. */
    private Set<String> makeNew() {
        var ids = new ArrayList<>(jdbc.sql("select id from known_entry order by id").query(String.class).list());
        Collections.shuffle(ids, random);
        var fresh = new HashSet<>(ids.subList(0, NEW_ENTRIES));
        jdbc.sql("delete from known_entry where id = any (?::text[])").param(fresh.toArray(String[]::new)).update();
        jdbc.sql("update catalogue_sight set generation = 'before'").update();
        return fresh;
    }

    private int lost(Map<String, SearchCriteria> searches, Set<String> fresh) {
        var queries = new ArrayList<>(searches.keySet());
        Collections.shuffle(queries, random);
        int lost = 0;
        for (var query : queries.subList(0, Math.min(SAMPLE, queries.size()))) {
            var told = new HashSet<>(jdbc.sql("""
                            select m.entry_id from search_match m join saved_search s on s.id = m.search_id where s.watch = ?
                            """).param(query).query(String.class).list());
            var whole = new HashSet<String>();
            var criteria = searches.get(query).withSize(SearchCriteria.LARGEST_PAGE);
            long total;
            int page = 0;
            do {
                var results = search.search(criteria.withPage(page++));
                total = results.total();
                results.items().forEach(item -> whole.add(item.id()));
            } while (page * (long) SearchCriteria.LARGEST_PAGE < total);
            whole.retainAll(fresh);
            if (!whole.equals(told)) {
                System.out.println("differs: " + query + " told " + told + " search " + whole);
                lost++;
            }
        }
        return lost;
    }

    /** The most heap in use at any look, a look every tenth of a second. */
    private static final class Memory {
        private volatile long most;

        Memory() {
            Thread.ofPlatform().daemon(true).start(() -> {
                while (true) {
                    var runtime = Runtime.getRuntime();
                    most = Math.max(most, runtime.totalMemory() - runtime.freeMemory());
                    java.util.concurrent.locks.LockSupport.parkNanos(100_000_000);
                }
            });
        }

        long most() {
            return most;
        }
    }
}
