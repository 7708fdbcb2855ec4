package cn.lvpu.portal.alerts;

import cn.lvpu.portal.discovery.CatalogueKind;
import java.time.Instant;

/** An entry that was new and that a saved search finds. @param place district and towns, possibly empty */
public record FoundEntry(
        String entryId, CatalogueKind kind, String name, String place, String url, Instant foundAt, boolean read) {}
