package cn.lvpu.indexer.rollout;

import cn.lvpu.content.Content;
import cn.lvpu.content.EntryKind;
import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.PlaceDocument;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.transform.EntryDocuments;
import cn.lvpu.indexer.transform.PlaceDocuments;
import cn.lvpu.indexer.transform.RegistryDocuments;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that come from content. The lists may make their elements when asked, so that a million need not be in memory
 * at once; each is read once for the hash and once to be written.
 *
 * @param landmarks entries that must be found by their exact names before anybody searches: brands and the first products
 * @param hash over all of them, so that a change of content or of the transformation shows; their order does not matter
 */
public record CuratedDocuments(
        List<EntryDocument> entries,
        List<RegistryDocument> giRecords,
        List<PlaceDocument> places,
        List<EntryDocument> landmarks,
        String hash) {
    private static final int PRODUCTS_SEARCHED = 20;

    static CuratedDocuments of(Content content) {
        return of(
                EntryDocuments.of(content).toList(),
                RegistryDocuments.of(content).toList(),
                PlaceDocuments.of(content).toList());
    }

    public static CuratedDocuments of(
            List<EntryDocument> entries, List<RegistryDocument> giRecords, List<PlaceDocument> places) {
        var hash = new Hash();
        var landmarks = new ArrayList<EntryDocument>();
        int products = 0;
        for (EntryDocument entry : entries) {
            hash.add(entry);
            boolean product = entry.kind().equals(EntryKind.PRODUCT.key());
            if (entry.kind().equals(EntryDocuments.BRAND) || product && products++ < PRODUCTS_SEARCHED) {
                landmarks.add(entry);
            }
        }
        giRecords.forEach(hash::add);
        places.forEach(hash::add);
        return new CuratedDocuments(entries, giRecords, places, List.copyOf(landmarks), hash.toString());
    }

    /** SHA-256 of each document, added up without carry. Their ids are unique, so none cancels another. */
    private static final class Hash {
        private final JsonMapper json = JsonMapper.shared();
        private final MessageDigest digest;
        private final byte[] sum;

        Hash() {
            try {
                digest = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
            sum = new byte[digest.getDigestLength()];
        }

        void add(Record document) {
            // The type's name tells a place from an entry of the same text.
            digest.update(document.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
            byte[] one = digest.digest(json.writeValueAsBytes(document));
            for (int i = 0; i < sum.length; i++) {
                sum[i] ^= one[i];
            }
        }

        @Override
        public String toString() {
            return HexFormat.of().formatHex(sum);
        }
    }
}
