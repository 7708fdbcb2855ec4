package cn.lvpu.indexer.load;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import java.util.Set;

/**
 * The indexes of one build.
 *
 * @param name {@code yyyyMMddHHmmss-<hash8>}; by name is by age
 * @param indexes the ones that are there; a whole generation has all
 * @param live the ones that their alias points to
 * @param complete whether the build filled and checked it to the end
 * @param rejected whether somebody rolled back from it
 * @param contentHash hash of the curated documents in it
 * @param withDatabase whether certificates and posts were indexed, or curated content alone
 */
public record Generation(
        String name,
        Set<CatalogueIndex> indexes,
        Set<CatalogueIndex> live,
        boolean complete,
        boolean rejected,
        String definitionHash,
        String contentHash,
        boolean withDatabase) {

    /** Whether every alias points to it. */
    public boolean isLive() {
        return live.size() == CatalogueIndex.values().length;
    }

    /** Whether it could be searched. */
    public boolean isUsable() {
        return complete && indexes.size() == CatalogueIndex.values().length;
    }
}
