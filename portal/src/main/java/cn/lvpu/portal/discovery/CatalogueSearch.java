package cn.lvpu.portal.discovery;

/**
 * Searches the catalogue's index. Implementations are safe for use by many threads and throw
 * {@link cn.lvpu.portal.platform.availability.SearchUnavailableException} when the engine does not answer.
 */
public interface CatalogueSearch {
    CatalogueResults search(SearchCriteria criteria);
}
