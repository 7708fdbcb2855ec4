package cn.lvpu.portal.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** The open registry as files: CSV, JSON Lines, and JSON Lines of schema.org Certification. */
public final class DumpFormats {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final JsonMapper JSON = JsonMapper.shared();

    private DumpFormats() {}

    /** UTF-8 with a mark at its start, for spreadsheets; the first line names the columns. */
    static String csv(List<RegistryRecord> records, String site) {
        Stream<List<String>> rows = records.stream()
                .map(record -> fields(record, site).values().stream()
                        .map(DumpFormats::text)
                        .toList());
        List<String> heading = records.isEmpty()
                ? List.of()
                : List.copyOf(fields(records.getFirst(), site).keySet());
        return Stream.concat(Stream.of(heading), rows)
                .map(cells -> cells.stream().map(DumpFormats::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n"));
    }

    static String jsonLines(List<RegistryRecord> records, String site) {
        return records.stream()
                .map(record -> JSON.writeValueAsString(fields(record, site)) + "\n")
                .collect(Collectors.joining());
    }

    static String jsonLdLines(List<RegistryRecord> records, String site) {
        return records.stream()
                .map(record -> JSON.writeValueAsString(jsonLd(record, site)) + "\n")
                .collect(Collectors.joining());
    }

    /** The fields of a record under the names of the REST interface. */
    public static Map<String, Object> fields(RegistryRecord record, String site) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", record.kind().key());
        fields.put("id", record.id());
        fields.put("names", record.names());
        fields.put("state", record.state());
        fields.put("scheme", record.scheme());
        fields.put("schemeCode", record.schemeCode());
        fields.put("province", record.province());
        fields.put("city", record.city());
        fields.put("district", record.district());
        fields.put("place", record.place());
        fields.put("year", record.year());
        fields.put("issuer", record.issuer());
        fields.put("holder", record.holder());
        fields.put("validFrom", record.validFrom());
        fields.put("validTo", record.validTo());
        fields.put("document", record.document());
        fields.put("example", record.example());
        fields.put("url", site + record.path());
        fields.put("source", record.source());
        return fields;
    }

    /** A record as schema.org Certification. */
    public static Map<String, Object> jsonLd(RegistryRecord record, String site) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", "Certification");
        node.put("@id", site + record.path());
        node.put("url", site + record.path());
        node.put("name", record.scheme());
        put(
                node,
                "certificationIdentification",
                record.kind() == RecordKind.CERTIFICATE ? record.id() : record.document());
        if (record.kind() == RecordKind.CERTIFICATE) {
            node.put(
                    "certificationStatus",
                    record.state().equals("valid")
                            ? "https://schema.org/CertificationActive"
                            : "https://schema.org/CertificationInactive");
        }
        put(node, "validFrom", record.validFrom());
        put(node, "expires", record.validTo());
        if (!record.issuer().isEmpty()) {
            node.put("issuedBy", named("Organization", record.issuer()));
        }
        node.put(
                "about",
                record.names().stream().map(name -> named("Product", name)).toList());
        String place = record.kind() == RecordKind.CERTIFICATE ? record.place() : record.province();
        if (!place.isEmpty()) {
            node.put("validIn", named("Place", place));
        }
        return node;
    }

    private static void put(Map<String, Object> node, String name, String value) {
        if (!value.isEmpty()) {
            node.put(name, value);
        }
    }

    private static Map<String, Object> named(String type, String name) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@type", type);
        node.put("name", name);
        return node;
    }

    private static String text(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining("；"))
                : String.valueOf(value);
    }

    /** A cell that begins like a formula is led by an apostrophe, after OWASP's “CSV Injection”. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.chars().anyMatch(character -> ",\"\r\n".indexOf(character) >= 0)
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
