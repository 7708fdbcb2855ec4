package cn.lvpu.portal.bench;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.schema.CatalogueDefinition;
import cn.lvpu.indexer.rollout.CuratedDocuments;
import cn.lvpu.indexer.rollout.CuratedSource;
import cn.lvpu.indexer.transform.EntryDocuments;
import cn.lvpu.indexer.transform.PlaceDocuments;
import cn.lvpu.indexer.transform.RegistryDocuments;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** The real catalogue's definition, brands, places and registers, and generated entries beside its own. */
final class GeneratedCatalogue implements CuratedSource {
    private final Content content;
    private final int entries;

    /** @param entries how many in all, the real ones included */
    GeneratedCatalogue(Content content, int entries) {
        this.content = content;
        this.entries = entries;
    }

    @Override
    public CatalogueDefinition definition() {
        return CatalogueDefinition.of(content);
    }

    @Override
    public CuratedDocuments documents() {
        return CuratedDocuments.of(
                entries(), RegistryDocuments.of(content).toList(), PlaceDocuments.of(content).toList());
    }

    List<EntryDocument> entries() {
        List<EntryDocument> real = EntryDocuments.of(content).toList();
        return new WithGenerated(real, new GeneratedEntries(content, Math.max(0, entries - real.size())), content);
    }

    private static final class WithGenerated extends AbstractList<EntryDocument> implements RandomAccess {
        private final List<EntryDocument> real;
        private final GeneratedEntries generated;
        private final Content content;

        WithGenerated(List<EntryDocument> real, GeneratedEntries generated, Content content) {
            this.real = real;
            this.generated = generated;
            this.content = content;
        }

        @Override
        public EntryDocument get(int index) {
            return index < real.size()
                    ? real.get(index)
                    : EntryDocuments.of(generated.get(index - real.size()), content);
        }

        @Override
        public int size() {
            return real.size() + generated.size();
        }
    }
}
