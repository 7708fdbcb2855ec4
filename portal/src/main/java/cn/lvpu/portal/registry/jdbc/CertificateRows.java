package cn.lvpu.portal.registry.jdbc;

import cn.lvpu.portal.registry.ActorRole;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.Scheme;
import cn.lvpu.portal.registry.Terms;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.ValidityPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Gathers rows of certificate and transition, sorted by certificate and then by ordinal, into certificates. */
final class CertificateRows implements ResultSetExtractor<List<Certificate>> {
    private final List<Certificate> certificates = new ArrayList<>();

    @Override
    public List<Certificate> extractData(ResultSet rows) throws SQLException {
        boolean more = rows.next();
        while (more) {
            String number = rows.getString("number");
            Terms terms = terms(rows);
            long rowVersion = rows.getLong("row_version");
            List<Transition> history = new ArrayList<>();
            do {
                history.add(transition(rows));
                more = rows.next();
            } while (more && rows.getString("number").equals(number));
            certificates.add(new Certificate(CertificateNumber.ofCanonical(number), terms, history, rowVersion));
        }
        return certificates;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                new Scheme(row.getString("scheme_code"), row.getString("scheme_name"), row.getString("issuer")),
                row.getString("holder"),
                List.of((String[]) row.getArray("products").getArray()),
                row.getString("origin"),
                row.getString("district_code"),
                new ValidityPeriod(
                        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getBoolean("example"));
    }

    private static Transition transition(ResultSet row) throws SQLException {
        return new Transition(
                TransitionKind.ofKey(row.getString("kind")),
                row.getString("reason"),
                row.getString("legal_ground"),
                ActorRole.ofKey(row.getString("actor_role")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("effective_on", LocalDate.class),
                TermsChanges.of(row.getString("changes")));
    }
}
