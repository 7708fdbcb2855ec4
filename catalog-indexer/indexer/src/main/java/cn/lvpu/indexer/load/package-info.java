/**
 * What is written to Elasticsearch: documents in bulk with every item's answer looked at, generations of indexes with their
 * aliases, and the tails' heartbeat. Decides nothing; knows no source and no transformation.
 */
@NullMarked
package cn.lvpu.indexer.load;

import org.jspecify.annotations.NullMarked;
