package cn.lvpu.portal.discovery.elasticsearch;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.portal.discovery.CatalogueWatch.Effort;
import cn.lvpu.portal.discovery.CatalogueWatch.Look;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.elasticsearch.QueryTerms.Text;
import cn.lvpu.portal.platform.availability.Availability;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.msearch.RequestItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.elasticsearch.client.elc.NativeQuery;

/**
 * Sieves searches in three steps, each on what the last one left: by values alone, by the terms of the words, and by the
 * engine, which evaluates the search screen's own query on the entries that could match.
 */
final class EngineLook implements Look {
    private static final int QUERIES_AT_ONCE = 200;

    private final ElasticsearchClient client;
    private final Availability availability;
    private final QueryUnderstanding understanding;
    private final EntryTerms entries;
    private final QueryTerms terms;
    private final int month;
    private Effort effort = Effort.none();

    EngineLook(
            ElasticsearchClient client,
            Availability availability,
            QueryUnderstanding understanding,
            EntryTerms entries,
            QueryTerms terms,
            Clock clock) {
        this.client = client;
        this.understanding = understanding;
        this.availability = availability;
        this.entries = entries;
        this.terms = terms;
        this.month = LocalDate.now(clock).getMonthValue();
    }

    @Override
    public Effort effort() {
        return effort;
    }

    @Override
    public List<Set<String>> matches(List<SearchCriteria> searches) {
        return ElasticsearchCatalogueWatch.ask(availability, () -> sieve(searches));
    }

    private record Candidate(int search, Query query, Set<String> ids) {}

    private List<Set<String>> sieve(List<SearchCriteria> searches) throws IOException {
        var texts = new HashSet<Text>();
        var byValues = new PossibleMatches(entries, terms, texts);
        var left = new ArrayList<Candidate>();
        for (int i = 0; i < searches.size(); i++) {
            Query query = whole(searches.get(i));
            if (!byValues.of(query).isEmpty()) {
                left.add(new Candidate(i, query, Set.of()));
            }
        }
        terms.learn(texts);
        var byTerms = new PossibleMatches(entries, terms, new HashSet<>());
        List<Candidate> candidates = left.stream()
                .map(one -> new Candidate(one.search(), one.query(), ids(byTerms.of(one.query()))))
                .filter(one -> !one.ids().isEmpty())
                .toList();
        var matches = new ArrayList<Set<String>>();
        searches.forEach(search -> matches.add(Set.of()));
        for (int from = 0; from < candidates.size(); from += QUERIES_AT_ONCE) {
            evaluate(candidates.subList(from, Math.min(candidates.size(), from + QUERIES_AT_ONCE)), matches);
        }
        effort = effort.plus(new Effort(
                searches.size(),
                (long) searches.size() * entries.ids().size(),
                candidates.size(),
                candidates.stream().mapToLong(one -> one.ids().size()).sum()));
        return matches;
    }

    /** What must match, the search screen's filters included; what the screen shows in place of nothing is no match. */
    private Query whole(SearchCriteria criteria) {
        NativeQuery page = SearchRequests.page(criteria, understanding.read(criteria, month), month);
        var parts = new ArrayList<Query>();
        if (page.getFilter() != null) {
            parts.add(page.getFilter());
        }
        if (page.getQuery() != null) {
            parts.add(page.getQuery());
        }
        // Nothing is ranked here, so nothing need be scored.
        return Query.of(any -> any.bool(bool -> bool.filter(parts)));
    }

    private Set<String> ids(BitSet possible) {
        return possible.stream().mapToObj(entries.ids()::get).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void evaluate(List<Candidate> candidates, List<Set<String>> matches) throws IOException {
        List<RequestItem> items = candidates.stream().map(EngineLook::item).toList();
        var responses = client.msearch(
                        MsearchRequest.of(request ->
                                request.index(CatalogueIndex.ENTRY_ALIAS).searches(items)),
                        Void.class)
                .responses();
        for (int i = 0; i < candidates.size(); i++) {
            var response = responses.get(i);
            if (response.isFailure()) {
                throw new IOException("a saved search could not be evaluated: "
                        + response.failure().error().reason());
            }
            Set<String> found = response.result().hits().hits().stream()
                    .map(Hit::id)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            matches.set(candidates.get(i).search(), found);
        }
    }

    private static RequestItem item(Candidate candidate) {
        return RequestItem.of(item -> item.header(header -> header)
                .body(body -> body.size(candidate.ids().size())
                        .source(source -> source.fetch(false))
                        .trackTotalHits(total -> total.enabled(false))
                        .query(query -> query.bool(bool -> bool.filter(candidate.query())
                                .filter(only -> only.ids(ids -> ids.values(List.copyOf(candidate.ids()))))))));
    }
}
