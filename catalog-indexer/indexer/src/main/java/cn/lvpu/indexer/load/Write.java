package cn.lvpu.indexer.load;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * One document to be stored or removed. A version is the row's version, sent as external version: an older one never
 * overwrites a newer one.
 */
public sealed interface Write {
    String index();

    String id();

    /** Without a version the last write wins, as for curated content. */
    record Put(
            String index,
            String id,
            Record document,
            @Nullable Long version) implements Write {}

    /** Without a version: the row itself is gone, so nothing newer can come. */
    record Remove(String index, String id, @Nullable Long version) implements Write {}

    /** @return the operation, its document written as JSON already */
    default BulkOperation toOperation() {
        return switch (this) {
            case Put(String index, String id, Record document, Long version) ->
                BulkOperation.of(operation -> operation.index(put -> {
                    put.index(index).id(id).document(json(document));
                    return version == null ? put : put.version(version).versionType(VersionType.External);
                }));
            case Remove(String index, String id, Long version) ->
                BulkOperation.of(operation -> operation.delete(remove -> {
                    remove.index(index).id(id);
                    return version == null ? remove : remove.version(version).versionType(VersionType.External);
                }));
        };
    }

    private static BinaryData json(Record document) {
        return BinaryData.of(JsonMapper.shared().writeValueAsBytes(document), "application/json");
    }
}
