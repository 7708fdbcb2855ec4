package cn.lvpu.portal.discovery;

import java.util.List;

/**
 * Searches the catalogue's index. Implementations are safe for use by many threads and throw
 * {@link cn.lvpu.portal.platform.availability.SearchUnavailableException} when the engine does not answer.
 */
public interface CatalogueSearch {
    CatalogueResults search(SearchCriteria criteria);

    /**
     * Names that begin with, or sound like, what was typed so far.
     *
     * @param typed as typed, possibly pinyin or initials; empty gives none
     * @param most 1..20
     */
    List<Suggestion> suggest(String typed, int most);
}
