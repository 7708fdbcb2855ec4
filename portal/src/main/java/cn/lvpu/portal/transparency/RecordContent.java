package cn.lvpu.portal.transparency;

import cn.lvpu.portal.moderation.LedgerRow;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.RegistryDay;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.TermsChange;
import cn.lvpu.portal.registry.Transition;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is logged, as JSON with sorted keys and no blanks (RFC 8785). Plain are numbers, kinds, roles and times; everything that
 * can name a person stands as a commitment (ADR 0024).
 */
public final class RecordContent {
    /** The commitment to the terms: holder, products, origin and the rest of what was granted. */
    public static final String TERMS = "terms";

    /** The commitment to why a step was taken. */
    public static final String DECISION = "decision";

    /** The commitment to what a staff action was done to. */
    public static final String SUBJECT = "subject";

    /** The commitment to the whole row of the staff's ledger, by its hash. */
    public static final String ROW = "row";

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

    private RecordContent() {}

    /** The fields of a record. */
    public static Map<String, Object> fields(String content) {
        return new TreeMap<>(JSON.readValue(content, FIELDS));
    }

    /** @param ordinal which step of the certificate, from 1 */
    static String of(Certificate certificate, int ordinal, Seed seed) {
        Transition step = certificate.history().get(ordinal - 1);
        Map<String, Object> fields = plain(certificate, ordinal);
        fields.put(TERMS, seed.commitment(TERMS, terms(certificate, ordinal)));
        fields.put(DECISION, seed.commitment(DECISION, decision(step)));
        return JSON.writeValueAsString(fields);
    }

    private static Map<String, Object> plain(Certificate certificate, int ordinal) {
        Transition step = certificate.history().get(ordinal - 1);
        Map<String, Object> fields = new TreeMap<>();
        fields.put("v", 1);
        fields.put("type", Source.CERTIFICATE.key());
        fields.put("number", certificate.number().toString());
        fields.put("ordinal", ordinal);
        fields.put("kind", step.kind().key());
        fields.put("actorRole", step.actor().key());
        fields.put("at", moment(step.at()));
        fields.put("effectiveOn", step.effectiveOn().toString());
        return fields;
    }

    /** Whether a record says what the certificate says, as far as both can be read without its seed. */
    static boolean isPlainlyEqual(Certificate certificate, int ordinal, String content) {
        Map<String, Object> logged;
        try {
            logged = fields(content);
        } catch (JacksonException e) {
            return false;
        }
        logged.remove(TERMS);
        logged.remove(DECISION);
        return JSON.writeValueAsString(logged).equals(JSON.writeValueAsString(plain(certificate, ordinal)));
    }

    static String of(LedgerRow row, Seed seed) {
        Map<String, Object> fields = new TreeMap<>();
        fields.put("v", 1);
        fields.put("type", Source.STAFF.key());
        fields.put("sequence", row.sequence());
        fields.put("action", row.entry().action());
        fields.put("actorRole", row.entry().role().name().toLowerCase(Locale.ROOT));
        fields.put("at", moment(row.at()));
        fields.put("reasonCode", row.entry().reasonCode());
        fields.put("subjectKind", row.entry().subjectKind());
        fields.put(SUBJECT, seed.commitment(SUBJECT, subject(row)));
        fields.put(ROW, seed.commitment(ROW, row.hash()));
        return JSON.writeValueAsString(fields);
    }

    /** What {@link #TERMS} commits to: what was granted, as it stood after that step. */
    static String terms(Certificate certificate, int ordinal) {
        Terms terms = certificate.terms();
        Map<String, Object> fields = new TreeMap<>();
        fields.put("scheme", terms.scheme().code());
        fields.put("schemeName", terms.scheme().name());
        fields.put("issuer", terms.scheme().issuer());
        fields.put("holder", terms.holder());
        fields.put("products", String.join("、", terms.products()));
        fields.put("origin", terms.origin());
        fields.put("districtCode", terms.districtCode());
        fields.put("validFrom", terms.period().from().toString());
        fields.put("validTo", terms.period().to().toString());
        fields.put("example", terms.example());
        takeBack(
                fields,
                certificate.history().subList(ordinal, certificate.history().size()));
        return JSON.writeValueAsString(fields);
    }

    /** What later steps changed stands as it was before them. */
    private static void takeBack(Map<String, Object> fields, List<Transition> later) {
        for (Transition step : later.reversed()) {
            for (TermsChange change : step.changes()) {
                String field = switch (change.field()) {
                    case HOLDER -> "holder";
                    case PRODUCTS -> "products";
                    case ORIGIN -> "origin";
                    case VALID_TO -> "validTo";
                };
                fields.put(field, change.before());
            }
        }
    }

    /** What {@link #DECISION} commits to. */
    static String decision(Transition step) {
        return JSON.writeValueAsString(
                new TreeMap<>(Map.of("reason", step.reason(), "legalGround", step.legalGround())));
    }

    private static String subject(LedgerRow row) {
        return row.entry().subjectKind() + "/" + row.entry().subjectId();
    }

    /** With the offset of Beijing and all six digits, so that a moment has one spelling. */
    private static String moment(Instant at) {
        return MOMENT.format(at.atZone(RegistryDay.ZONE));
    }
}
