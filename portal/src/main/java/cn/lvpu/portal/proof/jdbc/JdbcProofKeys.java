package cn.lvpu.portal.proof.jdbc;

import cn.lvpu.portal.proof.ProofKey;
import cn.lvpu.portal.proof.ProofKeys;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signing keys in PostgreSQL, where every portal finds them and the backup keeps them. */
@Repository
class JdbcProofKeys implements ProofKeys {
    private static final String INSERT = """
            insert into proof_key (id, public_jwk, private_jwk, active_from) values (?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    JdbcProofKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ProofKey> list() {
        return jdbc.sql("""
                select id, public_jwk, active_from, retired_at, withdrawn_at from proof_key order by active_from desc, id
                """)
                .query((row, ignored) -> new ProofKey(
                        row.getString("id"),
                        row.getString("public_jwk"),
                        moment(row, "active_from").orElseThrow(),
                        moment(row, "retired_at"),
                        moment(row, "withdrawn_at")))
                .list();
    }

    @Override
    public Optional<Active> findActive() {
        return jdbc.sql("select id, public_jwk, private_jwk, active_from from proof_key where retired_at is null")
                .query((row, ignored) -> new Active(
                        row.getString("id"),
                        row.getString("public_jwk"),
                        row.getString("private_jwk"),
                        moment(row, "active_from").orElseThrow()))
                .optional();
    }

    @Override
    public void addFirst(Active key) {
        insert(key, " on conflict do nothing");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean replace(String oldId, Active key) {
        int retired = jdbc.sql(
                        "update proof_key set retired_at = ?, private_jwk = null where id = ? and retired_at is null")
                .param(timestamp(key.activeFrom()))
                .param(oldId)
                .update();
        if (retired == 0) {
            return false;
        }
        insert(key, "");
        return true;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean withdraw(String id, Instant at) {
        return jdbc.sql("""
                        update proof_key set withdrawn_at = ?
                        where id = ? and retired_at is not null and withdrawn_at is null
                        """).param(timestamp(at)).param(id).update() == 1;
    }

    private void insert(Active key, String otherwise) {
        jdbc.sql(INSERT + otherwise)
                .param(key.id())
                .param(key.publicJwk())
                .param(key.sealedPrivateJwk())
                .param(timestamp(key.activeFrom()))
                .update();
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
