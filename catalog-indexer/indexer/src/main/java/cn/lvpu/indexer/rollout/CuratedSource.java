package cn.lvpu.indexer.rollout;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.catalog.schema.CatalogueDefinition;

/** Where a build gets its definition and curated documents from. Asked anew for each build. */
public interface CuratedSource {
    CatalogueDefinition definition();

    CuratedDocuments documents();

    /** All of the content, transformed. */
    static CuratedSource of(Content content) {
        return new CuratedSource() {
            @Override
            public CatalogueDefinition definition() {
                return CatalogueDefinition.of(content);
            }

            @Override
            public CuratedDocuments documents() {
                return CuratedDocuments.of(content);
            }
        };
    }
}
