package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.SearchCriteria;

/**
 * Something that narrows a search and can be taken away.
 *
 * @param key the parameter and its value
 * @param name ready to be shown
 * @param without the search without it
 */
record Choice(String key, String name, SearchCriteria without) {}
