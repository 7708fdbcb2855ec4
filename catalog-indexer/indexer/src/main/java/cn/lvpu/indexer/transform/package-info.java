/**
 * Pure functions from content and rows to documents. No server, no clock, no state; reads the row records of the source
 * package and nothing else of it.
 */
@NullMarked
package cn.lvpu.indexer.transform;

import org.jspecify.annotations.NullMarked;
