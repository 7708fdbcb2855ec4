package cn.lvpu.indexer.catalog.schema;

/**
 * How one index is made.
 *
 * @param name the alias, or the name of the state index
 * @param mapping JSON, as in a create-index request under {@code mappings}
 * @param settings JSON, as under {@code settings}; the dictionary is in it
 */
public record IndexDefinition(String name, String mapping, String settings) {}
