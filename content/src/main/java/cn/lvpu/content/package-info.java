/**
 * Curated content as values, and the strict loader that reads it from files. No Spring, no search engine; the indexer
 * and the portal depend on it, it depends on neither.
 */
@NullMarked
package cn.lvpu.content;

import org.jspecify.annotations.NullMarked;
