package cn.lvpu.portal.opendata.page;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.opendata.Dump;
import cn.lvpu.portal.opendata.Dumps;
import cn.lvpu.portal.opendata.Facets;
import cn.lvpu.portal.opendata.Licence;
import cn.lvpu.portal.opendata.OpenRegistry;
import cn.lvpu.portal.opendata.RecordKind;
import cn.lvpu.portal.opendata.RegistryPage;
import cn.lvpu.portal.opendata.RegistryParameters;
import cn.lvpu.portal.opendata.RegistryQuery;
import cn.lvpu.portal.opendata.RegistryRecord;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.availability.Availability;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Scheme;
import cn.lvpu.portal.registry.Schemes;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** {@code /registry}: search, facets and files of the open registry. Whole without scripts; every filter is a link. */
@Controller
class RegistryController {
    private static final int SHOWN_DUMPS = 7;
    private static final int MOST_VALUES = 40;

    private final OpenRegistry registry;
    private final RegistryParameters parameters;
    private final Dumps dumps;
    private final Licence licence;
    private final Availability availability;
    private final PublicAddress address;
    private final Texts texts;
    private final JsonMapper json;
    private final Map<String, String> districts;

    RegistryController(
            OpenRegistry registry,
            RegistryParameters parameters,
            Dumps dumps,
            Licence licence,
            Availability availability,
            PublicAddress address,
            Texts texts,
            JsonMapper json,
            Content content) {
        this.registry = registry;
        this.parameters = parameters;
        this.dumps = dumps;
        this.licence = licence;
        this.availability = availability;
        this.address = address;
        this.texts = texts;
        this.json = json;
        this.districts = content.districts().stream().collect(Collectors.toMap(District::code, District::name));
    }

    /** @param url with this filter set, or taken back where it is on */
    record Choice(String label, String count, String url, boolean on) {}

    /** @param open whether a choice of it is on, so that it is shown unfolded */
    record Group(String label, List<Choice> choices, boolean open) {}

    /** @param mark class of the badge */
    record Row(
            String title,
            String badge,
            String mark,
            String line,
            String place,
            String number,
            String url,
            boolean example) {}

    record DumpLine(String day, String name, String size, String sha256, String url) {}

    record Page(
            String text,
            List<String> hidden,
            String summary,
            List<String> refusals,
            boolean certificatesAsked,
            List<Choice> chosen,
            List<Group> groups,
            List<Row> rows,
            String previous,
            String next,
            String position,
            List<DumpLine> dumps,
            String licenceOfCertificates,
            String licenceOfGiRecords,
            String address,
            boolean indexed,
            String jsonLd) {}

    @GetMapping({"/registry", "/registry/"})
    ModelAndView registry(@RequestParam MultiValueMap<String, String> given, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        List<String> refusals = new ArrayList<>();
        RegistryQuery query = parameters.read(
                given,
                refusal -> refusals.add(texts.get("openregistry.refused", refusal.parameter(), refusal.sentence())));
        RegistryPage found = registry.search(query);
        ModelAndView view = new ModelAndView("opendata/registry", "page", page(query, found, refusals));
        if (!refusals.isEmpty()) {
            view.setStatus(HttpStatus.BAD_REQUEST);
        }
        return view;
    }

    private Page page(RegistryQuery query, RegistryPage found, List<String> refusals) {
        Map<Facets.Facet, String> on = on(query);
        MultiValueMap<String, String> now = parameters(query, on);
        List<Group> groups = new ArrayList<>();
        List<Choice> chosen = new ArrayList<>();
        for (Facets.Facet facet : Facets.Facet.values()) {
            if (on.containsKey(facet)) {
                chosen.add(new Choice(label(facet, on.get(facet)), "", url(without(now, facet.key())), true));
                continue;
            }
            List<Choice> choices = found.facets().of(facet).stream()
                    .limit(MOST_VALUES)
                    .map(count -> new Choice(
                            label(facet, count.value()),
                            Long.toString(count.records()),
                            url(with(now, facet.key(), count.value())),
                            false))
                    .toList();
            if (!choices.isEmpty()) {
                groups.add(new Group(
                        texts.get("openregistry.facet." + facet.key()),
                        choices,
                        facet == Facets.Facet.KIND || facet == Facets.Facet.STATE));
            }
        }
        long last = (found.total() - 1) / query.size();
        List<DumpLine> files = files();
        return new Page(
                query.text(),
                hidden(on),
                texts.get("openregistry.found", found.total()),
                refusals,
                found.certificatesAsked(),
                chosen,
                groups,
                found.records().stream().map(this::row).toList(),
                query.page() > 0 ? url(with(now, "page", Integer.toString(query.page() - 1))) : "",
                query.page() < Math.min(last, RegistryQuery.LAST_PAGE)
                        ? url(with(now, "page", Integer.toString(query.page() + 1)))
                        : "",
                texts.get("openregistry.position", query.page() + 1, Math.max(last + 1, 1)),
                files,
                licence.ofCertificates(),
                licence.ofGiRecords(),
                address.of("/registry"),
                now.isEmpty() && refusals.isEmpty(),
                json.writeValueAsString(dataset(files)).replace("<", "\\u003c"));
    }

    private static Map<Facets.Facet, String> on(RegistryQuery query) {
        Map<Facets.Facet, String> on = new LinkedHashMap<>();
        query.kind().ifPresent(kind -> on.put(Facets.Facet.KIND, kind.key()));
        query.state().ifPresent(state -> on.put(Facets.Facet.STATE, state));
        query.schemeCode().ifPresent(scheme -> on.put(Facets.Facet.SCHEME, scheme));
        query.province().ifPresent(province -> on.put(Facets.Facet.PROVINCE, province));
        query.district().ifPresent(district -> on.put(Facets.Facet.DISTRICT, district));
        query.year().ifPresent(year -> on.put(Facets.Facet.YEAR, Integer.toString(year)));
        return on;
    }

    /** What the search box sends along: {@code name=value}. */
    private static List<String> hidden(Map<Facets.Facet, String> on) {
        return on.entrySet().stream()
                .map(each -> each.getKey().key() + "=" + each.getValue())
                .toList();
    }

    private static MultiValueMap<String, String> parameters(RegistryQuery query, Map<Facets.Facet, String> on) {
        MultiValueMap<String, String> now = new LinkedMultiValueMap<>();
        if (!query.text().isEmpty()) {
            now.set("q", query.text());
        }
        on.forEach((facet, value) -> now.set(facet.key(), value));
        return now;
    }

    private static MultiValueMap<String, String> with(MultiValueMap<String, String> now, String name, String value) {
        MultiValueMap<String, String> then = new LinkedMultiValueMap<>(now);
        then.set(name, value);
        return then;
    }

    private static MultiValueMap<String, String> without(MultiValueMap<String, String> now, String name) {
        MultiValueMap<String, String> then = new LinkedMultiValueMap<>(now);
        then.remove(name);
        return then;
    }

    private static String url(MultiValueMap<String, String> parameters) {
        UriComponentsBuilder builder = UriComponentsBuilder.fromPath("/registry");
        Map<String, String> values = new LinkedHashMap<>();
        parameters.toSingleValueMap().forEach((name, value) -> {
            builder.queryParam(name, "{" + name + "}");
            values.put(name, value);
        });
        return builder.encode().buildAndExpand(values).toUriString();
    }

    private String label(Facets.Facet facet, String value) {
        return switch (facet) {
            case KIND -> texts.get("openregistry.kind." + value);
            case STATE -> texts.get("openregistry.state." + value);
            case SCHEME -> Schemes.find(value).map(Scheme::name).orElseGet(() -> texts.get("openregistry.scheme.gi"));
            case DISTRICT -> districts.getOrDefault(value, value);
            case PROVINCE, YEAR -> value;
        };
    }

    private Row row(RegistryRecord record) {
        boolean certificate = record.kind() == RecordKind.CERTIFICATE;
        return new Row(
                String.join("、", record.names()),
                texts.get("openregistry.state." + record.state()),
                mark(record.state()),
                certificate
                        ? record.scheme() + " · "
                                + texts.get("openregistry.period", record.validFrom(), record.validTo())
                        : record.scheme() + (record.document().isEmpty() ? "" : " · " + record.document()),
                certificate
                        ? record.place()
                        : record.province().equals(record.city())
                                ? record.province()
                                : record.province() + record.city(),
                certificate ? record.id() : "",
                record.path(),
                record.example());
    }

    private static String mark(String state) {
        return switch (state) {
            case "valid" -> "";
            case "announced" -> "gi";
            case "suspended" -> "warn";
            case "revoked", "surrendered", "expired" -> "bad";
            default -> "grey";
        };
    }

    private List<DumpLine> files() {
        try {
            return availability.store(dumps::list).stream()
                    .limit(SHOWN_DUMPS * 3L)
                    .map(this::line)
                    .toList();
        } catch (StoreUnavailableException e) {
            return List.of();
        }
    }

    private DumpLine line(Dump dump) {
        return new DumpLine(
                dump.day().toString(),
                dump.name(),
                texts.get("openregistry.dump.size", dump.records(), Math.max(1, dump.bytes() / 1024)),
                dump.sha256(),
                dump.path());
    }

    /** The register as schema.org Dataset with its newest files. */
    private Map<String, Object> dataset(List<DumpLine> files) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", "Dataset");
        node.put("name", texts.get("openregistry.title"));
        node.put("description", texts.get("openregistry.description"));
        node.put("url", address.of("/registry"));
        node.put(
                "distribution",
                files.stream()
                        .limit(3)
                        .map(file -> Map.of(
                                "@type",
                                "DataDownload",
                                "contentUrl",
                                address.of(file.url()),
                                "encodingFormat",
                                file.name().endsWith(".csv") ? "text/csv" : "application/jsonl",
                                "sha256",
                                file.sha256()))
                        .toList());
        return node;
    }
}
