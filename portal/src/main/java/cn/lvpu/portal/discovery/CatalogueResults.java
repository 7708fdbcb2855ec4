package cn.lvpu.portal.discovery;

import java.util.List;
import java.util.Optional;

/**
 * One page of results.
 *
 * @param total all results, not this page's
 * @param suggestion “did you mean”: another text to search for; never searched in place of what was asked
 */
public record CatalogueResults(long total, List<CatalogueItem> items, Facets facets, Optional<String> suggestion) {}
