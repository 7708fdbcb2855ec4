/**
 * Finding and reading the catalogue: search, browse, home, entry and brand pages. Its root package is what other
 * features may call; of certificates it knows what suggestions link to, of posts nothing.
 */
@NullMarked
package cn.lvpu.portal.discovery;

import org.jspecify.annotations.NullMarked;
