package cn.lvpu.portal.opendata;

import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Searches certificates and GI records as one register: certificates first, newest first, then GI records, best name first. While
 * PostgreSQL is away GI records are still found, and the page says that certificates were not asked. Open to everybody.
 */
@Component
public class OpenRegistry {
    private final CertificateRecords certificates;
    private final GiRecords gi;
    private final Availability availability;
    private final Clock clock;

    OpenRegistry(CertificateRecords certificates, GiRecords gi, Availability availability, Clock clock) {
        this.certificates = certificates;
        this.gi = gi;
        this.availability = availability;
        this.clock = clock;
    }

    public RegistryPage search(RegistryQuery query) {
        LocalDate today = RegistryDay.of(clock.instant());
        List<RegistryRecord> announced = gi.list(query);
        Map<Facets.Facet, Map<String, Long>> counts = gi.count(announced);
        List<RegistryRecord> page = new ArrayList<>();
        long granted = 0;
        Optional<StoreUnavailableException> absence = Optional.empty();
        if (query.kind().map(kind -> kind == RecordKind.CERTIFICATE).orElse(true)) {
            try {
                Map<Facets.Facet, Map<String, Long>> counted =
                        availability.store(() -> certificates.count(query, today));
                granted = counted.getOrDefault(Facets.Facet.KIND, Map.of())
                        .getOrDefault(RecordKind.CERTIFICATE.key(), 0L);
                if (query.offset() < granted) {
                    page.addAll(
                            availability.store(() -> certificates.list(query, today, query.offset(), query.size())));
                }
                counts = sum(counts, counted);
            } catch (StoreUnavailableException e) {
                absence = Optional.of(e);
            }
        }
        announced.stream()
                .skip(Math.max(0, query.offset() - granted))
                .limit((long) query.size() - page.size())
                .forEach(page::add);
        return new RegistryPage(granted + announced.size(), page, Facets.of(counts), absence);
    }

    private static Map<Facets.Facet, Map<String, Long>> sum(
            Map<Facets.Facet, Map<String, Long>> one, Map<Facets.Facet, Map<String, Long>> other) {
        Map<Facets.Facet, Map<String, Long>> sum = new EnumMap<>(Facets.Facet.class);
        List.of(one, other)
                .forEach(counts -> counts.forEach((facet, values) -> values.forEach((value, records) ->
                        sum.computeIfAbsent(facet, ignored -> new HashMap<>()).merge(value, records, Long::sum))));
        return sum;
    }
}
