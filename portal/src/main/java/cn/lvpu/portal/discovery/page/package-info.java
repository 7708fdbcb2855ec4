/**
 * The server-rendered reading pages of the catalogue: home, entry, brand, help, site map. They read the curated content and
 * the clock alone, so they work with the search engine and the database stopped. Nobody depends on this package.
 */
@NullMarked
package cn.lvpu.portal.discovery.page;

import org.jspecify.annotations.NullMarked;
