package cn.lvpu.portal.discovery;

import java.util.List;
import java.util.Optional;

/**
 * One page of results.
 *
 * @param total all results, not this page's
 * @param understood what the words were taken to ask for, in the order typed
 * @param jump the address of the one thing whose official number was typed
 * @param suggestion “did you mean”: another text to search for; never searched in place of what was asked
 */
public record CatalogueResults(
        long total,
        List<CatalogueItem> items,
        Facets facets,
        List<Understood> understood,
        Optional<String> jump,
        Optional<String> suggestion) {}
