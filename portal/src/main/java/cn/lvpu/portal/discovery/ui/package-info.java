/**
 * The search screen. Its state lives in the address alone; it makes one call to {@link cn.lvpu.portal.discovery.CatalogueSearch}
 * and lays out what comes back. Nobody depends on this package.
 */
@NullMarked
package cn.lvpu.portal.discovery.ui;

import org.jspecify.annotations.NullMarked;
