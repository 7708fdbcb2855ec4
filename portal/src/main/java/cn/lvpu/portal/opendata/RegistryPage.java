package cn.lvpu.portal.opendata;

import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import java.util.List;
import java.util.Optional;

/**
 * A page of what was found.
 *
 * @param total of all pages
 * @param absence why certificates could not be asked: then only GI records were looked at
 */
public record RegistryPage(
        long total, List<RegistryRecord> records, Facets facets, Optional<StoreUnavailableException> absence) {
    public RegistryPage {
        records = List.copyOf(records);
    }

    public boolean certificatesAsked() {
        return absence.isEmpty();
    }
}
