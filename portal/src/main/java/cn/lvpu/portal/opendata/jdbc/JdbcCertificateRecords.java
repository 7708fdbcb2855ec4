package cn.lvpu.portal.opendata.jdbc;

import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.portal.opendata.CertificateRecords;
import cn.lvpu.portal.opendata.Facets.Facet;
import cn.lvpu.portal.opendata.Organisations;
import cn.lvpu.portal.opendata.RecordKind;
import cn.lvpu.portal.opendata.RegistryQuery;
import cn.lvpu.portal.opendata.RegistryRecord;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Certificates in PostgreSQL, from the view that the index is made of too: it holds nobody's account. */
@Repository
class JdbcCertificateRecords implements CertificateRecords {
    /** Today's verdict, as VerdictRule has it; a test holds the two together. */
    private static final String OPEN = """
            with open as (
                select c.*, split_part(c.number, '-', 2)::int as year,
                       case when c.state in ('revoked', 'surrendered') then c.state
                            when c.valid_to < :today or c.state = 'expired' then 'expired'
                            when c.state = 'suspended' then 'suspended'
                            when c.valid_from > :today then 'not_yet_valid'
                            else 'valid' end as verdict
                from certificate_publication c)
            """;

    private static final String MATCHING = """
            from open
            where (:state::text is null or verdict = :state)
              and (:scheme::text is null or scheme_code = :scheme)
              and (:district::text is null or district_code = :district)
              and (:year::int is null or year = :year)
              and (:pattern = '%' or number ilike :pattern or scheme_name ilike :pattern or origin ilike :pattern
                   or array_to_string(products, ' ') ilike :pattern)
            """;

    private static final String BEIJING = "北京市";

    private final JdbcClient jdbc;
    private final Map<String, String> districts;

    JdbcCertificateRecords(JdbcClient jdbc, Content content) {
        this.jdbc = jdbc;
        this.districts = content.districts().stream().collect(Collectors.toMap(District::code, District::name));
    }

    @Override
    public List<RegistryRecord> list(RegistryQuery query, LocalDate today, long offset, int limit) {
        if (isElsewhere(query)) {
            return List.of();
        }
        return matching(
                        OPEN + "select * " + MATCHING
                                + "order by issued_at desc, number desc limit :limit offset :offset",
                        query,
                        today)
                .param("limit", limit)
                .param("offset", offset)
                .query(this::record)
                .list();
    }

    @Override
    public Map<Facet, Map<String, Long>> count(RegistryQuery query, LocalDate today) {
        Map<Facet, Map<String, Long>> counts = new EnumMap<>(Facet.class);
        if (isElsewhere(query)) {
            return counts;
        }
        matching(
                        OPEN + "select verdict, scheme_code, district_code, year, count(*) as records " + MATCHING
                                + "group by grouping sets ((), (verdict), (scheme_code), (district_code), (year))",
                        query,
                        today)
                .query(row -> {
                    long records = row.getLong("records");
                    Facet facet = Facet.KIND;
                    String value = RecordKind.CERTIFICATE.key();
                    if (row.getString("verdict") != null) {
                        facet = Facet.STATE;
                        value = row.getString("verdict");
                    } else if (row.getString("scheme_code") != null) {
                        facet = Facet.SCHEME;
                        value = row.getString("scheme_code");
                    } else if (row.getString("district_code") != null) {
                        facet = Facet.DISTRICT;
                        value = row.getString("district_code");
                    } else if (row.getString("year") != null) {
                        facet = Facet.YEAR;
                        value = row.getString("year");
                    } else {
                        counts.put(Facet.PROVINCE, new HashMap<>(Map.of(BEIJING, records)));
                    }
                    counts.computeIfAbsent(facet, ignored -> new HashMap<>()).put(value, records);
                });
        return counts;
    }

    @Override
    public List<RegistryRecord> listAfter(String number, LocalDate today, int limit) {
        return jdbc.sql(OPEN + "select * from open where number > :number order by number limit :limit")
                .param("today", today)
                .param("number", number)
                .param("limit", limit)
                .query(this::record)
                .list();
    }

    /** Certificates are granted in Beijing alone. */
    private static boolean isElsewhere(RegistryQuery query) {
        return query.province().map(province -> !province.equals(BEIJING)).orElse(false);
    }

    private StatementSpec matching(String sql, RegistryQuery query, LocalDate today) {
        return jdbc.sql(sql)
                .param("today", today)
                .param("state", query.state().orElse(null))
                .param("scheme", query.schemeCode().orElse(null))
                .param("district", query.district().orElse(null))
                .param("year", query.year().orElse(null))
                .param("pattern", pattern(query.text()));
    }

    /** What was typed is text to be found, never a pattern. */
    private static String pattern(String text) {
        String literal = text.strip()
                .toLowerCase(Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("%", "\\%")
                .replace("_", "\\_");
        return literal.isEmpty() ? "%" : "%" + literal + "%";
    }

    private RegistryRecord record(ResultSet row, int rowNumber) throws SQLException {
        String number = row.getString("number");
        String district = row.getString("district_code");
        @Nullable String city = districts.get(district);
        return new RegistryRecord(
                RecordKind.CERTIFICATE,
                number,
                List.of((String[]) row.getArray("products").getArray()),
                row.getString("verdict"),
                row.getString("scheme_name"),
                row.getString("scheme_code"),
                BEIJING,
                city == null ? "" : city,
                district,
                row.getString("origin"),
                row.getInt("year"),
                row.getString("issuer"),
                Organisations.nameOrNothing(row.getString("holder")),
                row.getObject("valid_from", LocalDate.class).toString(),
                row.getObject("valid_to", LocalDate.class).toString(),
                "",
                row.getBoolean("example"),
                "/c/" + number,
                "绿谱证书登记库");
    }
}
