package cn.lvpu.portal.discovery;

import java.util.List;

/**
 * The results of a search as a whole, where {@link CatalogueSearch} gives a page: for maps, exports and “how many would that
 * be”. Page and size of the criteria do not matter. Implementations are safe for use by many threads and throw
 * {@link cn.lvpu.portal.platform.availability.SearchUnavailableException} when the engine does not answer.
 */
public interface WholeResults {
    /** The most rows that {@link #rows} gives. */
    int MOST_ROWS = 1000;

    /** Rows in the order of the search. @param total all results, which may be more than the rows */
    record Rows(long total, List<CatalogueRow> rows) {}

    /** @param most 1..{@value #MOST_ROWS} */
    Rows rows(SearchCriteria criteria, int most);

    /**
     * Only what can be put on a map.
     *
     * @param most 1..{@value #MOST_ROWS}
     * @return with the number of all results that have a trustworthy point as total
     */
    Rows located(SearchCriteria criteria, int most);

    /** How many results each of these searches has, in their order, asked in one request. */
    List<Long> totals(List<SearchCriteria> searches);

    /** Names in the catalogue that are spelt or sound much like the text, the most alike first. @param most 1..10 */
    List<String> alike(String text, int most);
}
