/**
 * The indexer as others meet it: the configuration for running it inside the portal, the commands for running it by itself.
 * The work is done in the packages below; the portal depends on this package, {@code catalog} and {@code catalog.schema}
 * alone.
 */
@NullMarked
package cn.lvpu.indexer;

import org.jspecify.annotations.NullMarked;
