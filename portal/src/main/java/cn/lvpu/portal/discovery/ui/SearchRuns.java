package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueSearch;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.platform.availability.SearchUnavailableException;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;

/** Runs searches off the screen's thread. An engine that is away is a state; any other failure is the future's. */
@Component
class SearchRuns {
    private final CatalogueSearch search;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    SearchRuns(CatalogueSearch search) {
        this.search = search;
    }

    CompletableFuture<SearchState> run(SearchCriteria criteria) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        var results = search.search(criteria);
                        return results.items().isEmpty()
                                ? new SearchState.Empty(results)
                                : new SearchState.Loaded(results);
                    } catch (SearchUnavailableException away) {
                        return new SearchState.Failed();
                    }
                },
                threads);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
