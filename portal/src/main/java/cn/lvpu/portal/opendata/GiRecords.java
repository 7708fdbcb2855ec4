package cn.lvpu.portal.opendata;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.GiRecord;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Announced geographical indications, from memory: they are found with every server stopped. Safe for use by many threads. */
@Component
class GiRecords {
    static final String ANNOUNCED = "announced";
    static final String SCHEME_CODE = "gi";
    private static final String BEIJING = "北京市";

    private final List<Known> all;
    private final Map<String, String> districts;

    private record Known(RegistryRecord line, String name, String words) {}

    GiRecords(Content content) {
        districts = content.districts().stream().collect(Collectors.toMap(District::code, District::name));
        all = content.giRecords().stream().map(this::known).toList();
    }

    private Known known(GiRecord entry) {
        String words = String.join(
                "\n",
                entry.productName(),
                entry.announcement(),
                entry.province(),
                entry.city(),
                entry.area(),
                entry.holder(),
                entry.type());
        return new Known(line(entry), fold(entry.productName()), fold(words));
    }

    private RegistryRecord line(GiRecord entry) {
        return new RegistryRecord(
                RecordKind.GI,
                entry.id(),
                List.of(entry.productName()),
                ANNOUNCED,
                entry.type(),
                SCHEME_CODE,
                entry.province(),
                entry.city(),
                district(entry),
                entry.area(),
                entry.announcementYear(),
                entry.issuer(),
                Organisations.nameOrNothing(entry.holder()),
                "",
                "",
                entry.announcement(),
                false,
                "/g/" + entry.id(),
                (entry.source().publisher() + " " + entry.source().date()).strip());
    }

    /** The one district of Beijing that the protected area names; an area over several has none. */
    private String district(GiRecord entry) {
        if (!entry.province().equals(BEIJING)) {
            return "";
        }
        List<String> named = districts.entrySet().stream()
                .filter(district -> entry.area().contains(district.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        return named.size() == 1 ? named.getFirst() : "";
    }

    /** Exact names first, then names that begin with the text or hold it, then all others; within these the newest. */
    List<RegistryRecord> list(RegistryQuery query) {
        String text = fold(query.text());
        return all.stream()
                .filter(each -> matches(each, query, text))
                .sorted(Comparator.<Known>comparingInt(each -> rank(each, text))
                        .thenComparing(each -> -each.line().year())
                        .thenComparing(each -> each.line().id()))
                .map(Known::line)
                .toList();
    }

    List<RegistryRecord> listAll() {
        return all.stream().map(Known::line).toList();
    }

    Map<Facets.Facet, Map<String, Long>> count(List<RegistryRecord> found) {
        Map<Facets.Facet, Map<String, Long>> counts = new EnumMap<>(Facets.Facet.class);
        for (RegistryRecord line : found) {
            add(counts, Facets.Facet.KIND, line.kind().key());
            add(counts, Facets.Facet.STATE, line.state());
            add(counts, Facets.Facet.SCHEME, line.schemeCode());
            add(counts, Facets.Facet.PROVINCE, line.province());
            add(counts, Facets.Facet.DISTRICT, line.district());
            add(counts, Facets.Facet.YEAR, line.year() == 0 ? "" : Integer.toString(line.year()));
        }
        return counts;
    }

    private static void add(Map<Facets.Facet, Map<String, Long>> counts, Facets.Facet facet, String value) {
        counts.computeIfAbsent(facet, ignored -> new HashMap<>()).merge(value, 1L, Long::sum);
    }

    private static boolean matches(Known each, RegistryQuery query, String text) {
        RegistryRecord line = each.line();
        return query.kind().map(kind -> kind == RecordKind.GI).orElse(true)
                && is(query.state(), line.state())
                && is(query.schemeCode(), line.schemeCode())
                && is(query.province(), line.province())
                && is(query.district(), line.district())
                && query.year().map(year -> year == line.year()).orElse(true)
                && each.words().contains(text);
    }

    private static boolean is(Optional<String> wanted, String value) {
        return wanted.map(value::equals).orElse(true);
    }

    private static int rank(Known each, String text) {
        if (each.name().equals(text)) {
            return 0;
        }
        if (each.name().startsWith(text)) {
            return 1;
        }
        return each.name().contains(text) ? 2 : 3;
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[ \\t\\p{Cf}]+", "");
    }
}
