package cn.lvpu.indexer.rollout;

import cn.lvpu.content.Content;
import cn.lvpu.indexer.catalog.EntryDocument;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.transform.EntryDocuments;
import cn.lvpu.indexer.transform.RegistryDocuments;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documents that come from content.
 *
 * @param hash over all of them, so that a change of content or of the transformation shows
 */
record CuratedDocuments(List<EntryDocument> entries, List<RegistryDocument> giRecords, String hash) {

    static CuratedDocuments of(Content content) {
        List<EntryDocument> entries = EntryDocuments.of(content).toList();
        List<RegistryDocument> giRecords = RegistryDocuments.of(content).toList();
        return new CuratedDocuments(entries, giRecords, hash(entries, giRecords));
    }

    private static String hash(List<EntryDocument> entries, List<RegistryDocument> giRecords) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            JsonMapper json = JsonMapper.shared();
            Stream.concat(entries.stream(), giRecords.stream())
                    .map(document -> json.writeValueAsString(document))
                    .sorted()
                    .forEach(text -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
