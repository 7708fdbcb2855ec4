/**
 * The index schema as published: which indexes there are, their field names, their mappings and settings (JSON resources
 * beside these classes) and the hash that tells one definition from another. No client and no query; the portal builds its
 * queries from these names.
 */
@NullMarked
package cn.lvpu.indexer.catalog.schema;

import org.jspecify.annotations.NullMarked;
