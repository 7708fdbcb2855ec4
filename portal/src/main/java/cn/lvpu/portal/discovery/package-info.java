/**
 * Finding and reading the catalogue: search, browse, home, entry and brand pages. Its root package is what other
 * features may call; it knows neither certificates nor posts.
 */
@NullMarked
package cn.lvpu.portal.discovery;

import org.jspecify.annotations.NullMarked;
