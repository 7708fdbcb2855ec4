package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueResults;
import java.util.List;

/** What the search screen shows. Loading, empty and failed are three different sights. */
sealed interface SearchState {
    /** Nothing asked yet. */
    record Idle() implements SearchState {}

    /** Asked, and the answer takes its time. */
    record Loading() implements SearchState {}

    /** Something was found. */
    record Loaded(CatalogueResults results) implements SearchState {}

    /**
     * Nothing fits; the results may still hold a suggestion and the facets.
     *
     * @param ways what to loosen, each with results
     * @param alike names that are spelt or sound much like the words
     */
    record Empty(CatalogueResults results, List<Way> ways, List<String> alike) implements SearchState {}

    /** Something to loosen, and how many results that gives. */
    record Way(Choice choice, long total) {}

    /** The engine is away; the screen asks again by itself. */
    record Failed() implements SearchState {}
}
