package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueResults;

/** What the search screen shows. Loading, empty and failed are three different sights. */
sealed interface SearchState {
    /** Nothing asked yet. */
    record Idle() implements SearchState {}

    /** Asked, and the answer takes its time. */
    record Loading() implements SearchState {}

    /** Something was found. */
    record Loaded(CatalogueResults results) implements SearchState {}

    /** Nothing fits; the results may still hold a suggestion and the facets. */
    record Empty(CatalogueResults results) implements SearchState {}

    /** The engine is away; the screen asks again by itself. */
    record Failed() implements SearchState {}
}
