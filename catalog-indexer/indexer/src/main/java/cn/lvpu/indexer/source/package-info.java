/**
 * What is read from PostgreSQL: the published rows and the change feed with its cursors and locks. Knows neither documents
 * nor Elasticsearch. Content needs no source of its own: it comes as {@link cn.lvpu.content.Content}.
 */
@NullMarked
package cn.lvpu.indexer.source;

import org.jspecify.annotations.NullMarked;
