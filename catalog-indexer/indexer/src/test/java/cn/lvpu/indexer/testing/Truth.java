package cn.lvpu.indexer.testing;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Changes of the truth as the portal makes them: the row and its change in one transaction, unless a test says else. */
public final class Truth {
    private final JdbcClient jdbc;

    public Truth(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    public void certificate(String number, long rowVersion, String state) {
        jdbc.sql("""
                with change as (insert into publication_change (subject_kind, subject_id) values ('certificate', :number))
                insert into certificate (number, row_version, scheme_name, holder, products, state, valid_from, valid_to, history)
                values (:number, :version, '灵山绿产', '军庄果品合作社', '{京白梨}', :state, '2026-01-01', '2028-12-31',
                        jsonb_build_array(jsonb_build_object('kind', :state)))
                on conflict (number) do update set row_version = excluded.row_version, state = excluded.state
                """)
                .param("number", number)
                .param("version", rowVersion)
                .param("state", state)
                .update();
    }

    public void issuer(String number, String issuer) {
        jdbc.sql("""
                with change as (insert into publication_change (subject_kind, subject_id) values ('certificate', :number))
                update certificate set issuer = :issuer, row_version = row_version + 1 where number = :number
                """).param("number", number).param("issuer", issuer).update();
    }

    public void removeCertificate(String number) {
        jdbc.sql("""
                with change as (insert into publication_change (subject_kind, subject_id) values ('certificate', :number))
                delete from certificate where number = :number
                """).param("number", number).update();
    }

    public void post(UUID id, long rowVersion, boolean published, String body) {
        jdbc.sql("""
                with change as (insert into publication_change (subject_kind, subject_id) values ('post', :id::text))
                insert into post (id, row_version, published, body, created_at) values (:id, :version, :published, :body, '2026-11-01T08:00:00Z')
                on conflict (id) do update set row_version = excluded.row_version, published = excluded.published, body = excluded.body
                """)
                .param("id", id)
                .param("version", rowVersion)
                .param("published", published)
                .param("body", body)
                .update();
    }
}
