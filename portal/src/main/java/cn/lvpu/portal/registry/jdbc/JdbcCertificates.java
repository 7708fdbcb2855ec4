package cn.lvpu.portal.registry.jdbc;

import cn.lvpu.portal.platform.publication.PublicationChanges;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificatePage;
import cn.lvpu.portal.registry.CertificateQuery;
import cn.lvpu.portal.registry.CertificateRecorded;
import cn.lvpu.portal.registry.CertificateState;
import cn.lvpu.portal.registry.Certificates;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.Transition;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Certificates in PostgreSQL. Reading one takes one statement, which the driver prepares on the server. */
@Repository
class JdbcCertificates implements Certificates {
    private static final String SUBJECT_KIND = "certificate";
    private static final String ROWS = """
            select c.number, c.row_version, c.scheme_code, c.scheme_name, c.issuer, c.holder, c.products, c.origin,
                   c.district_code, c.valid_from, c.valid_to, c.example,
                   t.kind, t.reason, t.actor_role, t.at, t.effective_on
            from certificate c join certificate_transition t on t.number = c.number
            """;
    static final String FIND = ROWS + "where c.number = ? order by t.ordinal";
    private static final String FIND_BY_REQUEST = ROWS
            + "where c.number = (select number from certificate_transition where request_id = ?) order by t.ordinal";
    private static final String MATCHING = """
            where (:state::text is null or c.state = :state)
              and (:pattern = '%' or c.number ilike :pattern or c.holder ilike :pattern or c.origin ilike :pattern
                   or array_to_string(c.products, ' ') ilike :pattern)
            """;

    private final JdbcClient jdbc;
    private final PublicationChanges changes;
    private final ApplicationEventPublisher events;

    JdbcCertificates(JdbcClient jdbc, PublicationChanges changes, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.events = events;
    }

    @Override
    public Optional<Certificate> find(CertificateNumber number) {
        return jdbc.sql(FIND).param(number.toString()).query(new CertificateRows()).stream()
                .findFirst();
    }

    @Override
    public Optional<Certificate> findByRequest(UUID requestId) {
        return jdbc.sql(FIND_BY_REQUEST).param(requestId).query(new CertificateRows()).stream()
                .findFirst();
    }

    @Override
    public Set<CertificateNumber> listExisting(Collection<CertificateNumber> numbers) {
        if (numbers.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select number from certificate where number = any(?)")
                .param(numbers.stream().map(CertificateNumber::toString).toArray(String[]::new))
                .query(String.class)
                // As a stream it would keep its connection until somebody closed it.
                .list()
                .stream()
                .map(CertificateNumber::ofCanonical)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    public CertificatePage list(CertificateQuery query) {
        String pattern = pattern(query.text());
        @Nullable String state = query.state().map(CertificateState::key).orElse(null);
        long total = jdbc.sql("select count(*) from certificate c " + MATCHING)
                .param("state", state)
                .param("pattern", pattern)
                .query(Long.class)
                .single();
        String page = ROWS + "where c.number in (select c.number from certificate c " + MATCHING
                + " order by c.issued_at desc, c.number desc limit :limit offset :offset)"
                + " order by c.issued_at desc, c.number desc, t.ordinal";
        List<Certificate> certificates = jdbc.sql(page)
                .param("state", state)
                .param("pattern", pattern)
                .param("limit", query.limit())
                .param("offset", query.offset())
                .query(new CertificateRows());
        return new CertificatePage(certificates, total);
    }

    /** What was typed is text to be found, never a pattern. */
    private static String pattern(String text) {
        String literal = text.toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public CertificateNumber next(String schemeCode, int year) {
        long sequence =
                jdbc.sql("""
                        insert into certificate_sequence as s (scheme_code, year, last_value) values (?, ?, 1)
                        on conflict (scheme_code, year) do update set last_value = s.last_value + 1
                        returning last_value
                        """).param(schemeCode).param(year).query(Long.class).single();
        return new CertificateNumber(schemeCode, year, sequence);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Certificate issued, Recording recording) {
        Terms terms = issued.terms();
        jdbc.sql("""
                        insert into certificate (number, scheme_code, scheme_name, issuer, holder, products, origin,
                            district_code, valid_from, valid_to, example, issued_at, state, row_version)
                        values (:number, :schemeCode, :schemeName, :issuer, :holder, :products, :origin,
                            :districtCode, :validFrom, :validTo, :example, :issuedAt, :state, :rowVersion)
                        """)
                .param("number", issued.number().toString())
                .param("schemeCode", terms.scheme().code())
                .param("schemeName", terms.scheme().name())
                .param("issuer", terms.scheme().issuer())
                .param("holder", terms.holder())
                .param("products", terms.products().toArray(String[]::new))
                .param("origin", terms.origin())
                .param("districtCode", terms.districtCode())
                .param("validFrom", terms.period().from())
                .param("validTo", terms.period().to())
                .param("example", terms.example())
                .param("issuedAt", timestamp(issued.history().getFirst().at()))
                .param("state", issued.state().key())
                .param("rowVersion", issued.rowVersion())
                .update();
        appendLast(issued, recording);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean update(Certificate changed, Recording recording) {
        int rows = jdbc.sql("update certificate set state = ?, row_version = ? where number = ? and row_version = ?")
                .param(changed.state().key())
                .param(changed.rowVersion())
                .param(changed.number().toString())
                .param(changed.rowVersion() - 1)
                .update();
        if (rows == 0) {
            return false;
        }
        appendLast(changed, recording);
        return true;
    }

    private void appendLast(Certificate certificate, Recording recording) {
        Transition last = certificate.history().getLast();
        jdbc.sql("""
                        insert into certificate_transition (number, ordinal, kind, reason, actor_role, actor_id, at,
                            effective_on, request_id)
                        values (:number, :ordinal, :kind, :reason, :actorRole, :actorId, :at, :effectiveOn, :requestId)
                        """)
                .param("number", certificate.number().toString())
                .param("ordinal", certificate.history().size())
                .param("kind", last.kind().key())
                .param("reason", last.reason())
                .param("actorRole", last.actor().key())
                .param("actorId", recording.actorId().orElse(null))
                .param("at", timestamp(last.at()))
                .param("effectiveOn", last.effectiveOn())
                .param("requestId", recording.requestId())
                .update();
        changes.record(SUBJECT_KIND, certificate.number().toString());
        events.publishEvent(new CertificateRecorded(certificate));
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
