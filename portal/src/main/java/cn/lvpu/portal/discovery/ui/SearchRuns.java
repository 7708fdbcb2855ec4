package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.discovery.CatalogueSearch;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.WholeResults;
import cn.lvpu.portal.platform.availability.SearchUnavailableException;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Runs searches off the screen's thread. An engine that is away is a state; any other failure is the future's. */
@Component
class SearchRuns {
    private static final int MOST_WAYS = 6;
    private static final int MOST_ALIKE = 3;

    private final CatalogueSearch search;
    private final WholeResults whole;
    private final Choices choices;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SearchRuns(CatalogueSearch search, WholeResults whole, Choices choices) {
        this.search = search;
        this.whole = whole;
        this.choices = choices;
    }

    CompletableFuture<SearchState> run(SearchCriteria criteria) {
        return CompletableFuture.supplyAsync(() -> ask(criteria), threads);
    }

    private SearchState ask(SearchCriteria criteria) {
        try {
            CatalogueResults results = search.search(criteria);
            return results.total() == 0 ? empty(criteria, results) : new SearchState.Loaded(results);
        } catch (SearchUnavailableException away) {
            return new SearchState.Failed();
        }
    }

    private SearchState empty(SearchCriteria criteria, CatalogueResults results) {
        List<Choice> loosenings = choices.loosenings(criteria, results.understood());
        List<Long> totals = whole.totals(
                Stream.concat(loosenings.stream().map(Choice::without), Stream.of(criteria.withoutFilters()))
                        .toList());
        // Words that find something on their own are spelt as they were meant.
        List<String> alike = totals.getLast() > 0 ? List.of() : whole.alike(criteria.text(), MOST_ALIKE);
        List<SearchState.Way> ways = IntStream.range(0, loosenings.size())
                .mapToObj(way -> new SearchState.Way(loosenings.get(way), totals.get(way)))
                .filter(way -> way.total() > 0)
                .limit(MOST_WAYS)
                .toList();
        return new SearchState.Empty(results, ways, alike);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
