package cn.lvpu.indexer.transform;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GiRecord;
import cn.lvpu.indexer.catalog.RegistryDocument;
import cn.lvpu.indexer.source.CertificateRow;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates and announced geographical indications as documents of the index {@code certificate}. */
public final class RegistryDocuments {
    /** The state of every GI record: it was announced. Whether it still stands only its issuer can tell. */
    public static final String ANNOUNCED = "announced";

    private static final TypeReference<List<Map<String, Object>>> EVENTS = new TypeReference<>() {};
    private static final TypeReference<Map<String, Object>> EVENT = new TypeReference<>() {};

    private RegistryDocuments() {}

    public static Stream<RegistryDocument> of(Content content) {
        return content.giRecords().stream().map(gi -> of(gi, content));
    }

    static RegistryDocument of(GiRecord gi, Content content) {
        String districtCode = gi.productSlug()
                .flatMap(slug -> content.findEntry(EntryKind.PRODUCT, slug))
                .map(Entry::place)
                .map(place -> place.districtCode())
                .orElse(null);
        return new RegistryDocument(
                RegistryDocument.GI,
                gi.id(),
                gi.productName(),
                gi.type(),
                gi.type(),
                emptyToNull(gi.holder()),
                List.of(gi.productName()),
                emptyToNull(gi.area()),
                districtCode,
                emptyToNull(gi.province()),
                ANNOUNCED,
                null,
                null,
                false,
                emptyToNull(gi.issuer()),
                null,
                emptyToNull(gi.announcement()),
                OfficialNumbers.ofAnnouncement(gi.announcement()),
                gi.announcementYear() == 0 ? null : gi.announcementYear(),
                emptyToNull(gi.announcedOn()),
                gi.productSlug().orElse(null),
                0,
                List.of(),
                null);
    }

    /** @param readAt when the row was read */
    public static RegistryDocument of(CertificateRow row, Instant readAt) {
        return new RegistryDocument(
                RegistryDocument.CERTIFICATE,
                row.number(),
                null,
                row.schemeCode(),
                row.schemeName(),
                row.holder(),
                row.products(),
                row.origin(),
                row.districtCode(),
                null,
                row.state(),
                row.validFrom(),
                row.validTo(),
                row.example(),
                row.issuer(),
                row.issuedAt(),
                null,
                List.of(),
                null,
                null,
                null,
                row.rowVersion(),
                history(row.history()),
                readAt);
    }

    private static List<Map<String, Object>> history(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        JsonMapper mapper = JsonMapper.shared();
        JsonNode node = mapper.readTree(json);
        if (node.isArray()) {
            return mapper.convertValue(node, EVENTS);
        }
        return node.isObject() ? List.of(mapper.convertValue(node, EVENT)) : List.of();
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
