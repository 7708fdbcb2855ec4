/**
 * Follows the change feed: reads changes, re-reads their subjects, has them transformed and written, and moves the cursor.
 * The rollout uses the same step to bring a new generation up to date; nothing here depends on the rollout.
 */
@NullMarked
package cn.lvpu.indexer.tail;

import org.jspecify.annotations.NullMarked;
