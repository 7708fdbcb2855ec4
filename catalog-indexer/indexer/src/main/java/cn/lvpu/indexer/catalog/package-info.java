/**
 * The documents as they lie in the indexes: the published model that the indexer writes and the portal reads. Nothing here
 * talks to a server; it depends on the schema and on content alone.
 */
@NullMarked
package cn.lvpu.indexer.catalog;

import org.jspecify.annotations.NullMarked;
