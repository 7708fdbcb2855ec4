/** The published copies of certificates in the search index {@code certificate}. Nobody depends on this package. */
@NullMarked
package cn.lvpu.portal.registry.elasticsearch;

import org.jspecify.annotations.NullMarked;
