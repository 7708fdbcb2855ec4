/**
 * Builds generations, checks them, swaps the aliases, rolls back. Orchestrates source, transform, load and the tail's step;
 * nobody but the published configuration and the command line depends on it.
 */
@NullMarked
package cn.lvpu.indexer.rollout;

import org.jspecify.annotations.NullMarked;
