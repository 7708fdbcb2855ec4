/**
 * Text analysis for the catalogue's Chinese names and places, loaded by Elasticsearch as a stable plugin. Depends on Lucene and the
 * plugin API alone; nothing in the other modules may call it: they name its components in index settings.
 */
@NullMarked
package cn.lvpu.textanalysis;

import org.jspecify.annotations.NullMarked;
