/** Servers and small content for the indexer's tests. */
@NullMarked
package cn.lvpu.indexer.testing;

import org.jspecify.annotations.NullMarked;
