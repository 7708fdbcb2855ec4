package cn.lvpu.portal.transparency.jdbc;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.transparency.Inspection;
import cn.lvpu.portal.transparency.LogRecord;
import cn.lvpu.portal.transparency.LogStore;
import cn.lvpu.portal.transparency.Seed;
import cn.lvpu.portal.transparency.Source;
import cn.lvpu.portal.transparency.tree.Hash;
import cn.lvpu.portal.transparency.tree.MissingTileException;
import cn.lvpu.portal.transparency.tree.SignedNote;
import cn.lvpu.portal.transparency.tree.Tile;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The log in PostgreSQL. */
@Repository
class JdbcLogStore implements LogStore {
    /** Of the advisory lock; any number that nothing else locks. */
    private static final long LEAD = 0x6c76_7075_6c6f_67L;

    private static final String RECORDS = """
            select r.id, r.source, r.source_key, r.certificate, r.content, r.leaf_index, o.seed
            from log_record r left join log_opening o on o.record_id = r.id
            """;

    private final JdbcClient jdbc;

    JdbcLogStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(LogRecord record) {
        jdbc.sql("""
                        with written as (
                            insert into log_record (source, source_key, certificate, content)
                            values (:source, :key, :certificate, :content)
                            on conflict (source, source_key) do nothing returning id)
                        insert into log_opening (record_id, seed) select id, :seed from written
                        """)
                .param("source", record.source().key())
                .param("key", record.key())
                .param(
                        "certificate",
                        record.certificate().map(CertificateNumber::toString).orElse(null))
                .param("content", record.bytes())
                .param(
                        "seed",
                        HexFormat.of().parseHex(record.seed().orElseThrow().hex()))
                .update();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean tryToLead() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LEAD)
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Waiting> listWaiting(int limit) {
        return jdbc.sql("select id, content from log_record where leaf_index is null order by id limit ?")
                .param(limit)
                .query((row, number) -> new Waiting(row.getLong("id"), Hash.ofLeaf(row.getBytes("content"))))
                .list();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(List<Waiting> records, long first) {
        int rows = jdbc.sql("""
                        update log_record r set leaf_index = given.index, leaf_hash = given.hash
                        from unnest(:ids::bigint[], :indexes::bigint[], :hashes::bytea[]) as given (id, index, hash)
                        where r.id = given.id and r.leaf_index is null
                        """)
                .param("ids", records.stream().map(Waiting::id).toArray(Long[]::new))
                .param(
                        "indexes",
                        IntStream.range(0, records.size())
                                .mapToObj(i -> first + i)
                                .toArray(Long[]::new))
                .param(
                        "hashes",
                        records.stream().map(record -> record.hash().bytes()).toArray(byte[][]::new))
                .update();
        if (rows != records.size()) {
            throw new IllegalStateException("of " + records.size() + " waiting records " + rows + " could be placed");
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void addHashes(int level, long first, List<Hash> hashes) {
        long position = first;
        for (Hash hash : hashes) {
            jdbc.sql("insert into log_tile_hash (level, position, hash) values (?, ?, ?)")
                    .param(level)
                    .param(position++)
                    .param(hash.bytes())
                    .update();
        }
    }

    @Override
    public Optional<SignedCheckpoint> lastCheckpoint() {
        return jdbc.sql("select size, note, signed_at from log_checkpoint order by size desc limit 1")
                .query((row, number) -> new SignedCheckpoint(
                        row.getLong("size"), SignedNote.parse(row.getString("note")), instant(row, "signed_at")))
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void addCheckpoint(SignedCheckpoint checkpoint) {
        jdbc.sql("insert into log_checkpoint (size, note, signed_at) values (?, ?, ?)")
                .param(checkpoint.size())
                .param(checkpoint.note().whole())
                .param(time(checkpoint.signedAt()))
                .update();
    }

    @Override
    public List<Hash> hashes(Tile tile) {
        String select = tile.level() == 0
                ? "select leaf_hash from log_record where leaf_index between ? and ? order by leaf_index"
                : "select hash from log_tile_hash where position between ? and ? and level = " + tile.level()
                        + " order by position";
        List<Hash> hashes = jdbc.sql(select)
                .param(tile.firstPosition())
                .param(tile.firstPosition() + tile.width() - 1)
                .query((row, number) -> Hash.of(row.getBytes(1)))
                .list();
        return whole(tile, hashes);
    }

    @Override
    public List<byte[]> contents(Tile tile) {
        return whole(
                tile,
                jdbc.sql("select content from log_record where leaf_index between ? and ? order by leaf_index")
                        .param(tile.firstPosition())
                        .param(tile.firstPosition() + tile.width() - 1)
                        .query((row, number) -> row.getBytes(1))
                        .list());
    }

    private static <T> List<T> whole(Tile tile, List<T> read) {
        if (read.size() != tile.width()) {
            throw new MissingTileException("only " + read.size() + " of " + tile);
        }
        return read;
    }

    @Override
    public Optional<LogRecord> find(long index) {
        return jdbc.sql(RECORDS + "where r.leaf_index = ?")
                .param(index)
                .query(JdbcLogStore::record)
                .optional();
    }

    @Override
    public Optional<LogRecord> find(Source source, String key) {
        return jdbc.sql(RECORDS + "where r.source = ? and r.source_key = ?")
                .param(source.key())
                .param(key)
                .query(JdbcLogStore::record)
                .optional();
    }

    @Override
    public List<LogRecord> listOf(CertificateNumber number) {
        return jdbc.sql(RECORDS + "where r.certificate = ? order by r.id")
                .param(number.toString())
                .query(JdbcLogStore::record)
                .list();
    }

    @Override
    public List<LogRecord> listNewest(int limit) {
        return jdbc.sql(RECORDS + "where r.leaf_index is not null order by r.leaf_index desc limit ?")
                .param(limit)
                .query(JdbcLogStore::record)
                .list();
    }

    @Override
    public List<LogRecord> listFrom(long index, int limit) {
        return jdbc.sql(RECORDS + "where r.leaf_index >= ? order by r.leaf_index limit ?")
                .param(index)
                .param(limit)
                .query(JdbcLogStore::record)
                .list();
    }

    @Override
    public List<LogRecord> listSteps(long index, int limit) {
        return jdbc.sql(RECORDS + "where r.leaf_index >= ? and r.source = 'certificate' order by r.leaf_index limit ?")
                .param(index)
                .param(limit)
                .query(JdbcLogStore::record)
                .list();
    }

    @Override
    public OptionalLong firstStepSince(Instant moment) {
        return jdbc.sql("""
                        select min(r.leaf_index) from certificate_transition t
                        join log_record r on r.source = 'certificate' and r.source_key = t.number || '/' || t.ordinal
                        where t.at >= ?
                        """)
                .param(time(moment))
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    @Override
    public List<String> listUnlogged(Source source, int limit) {
        String select = switch (source) {
            case CERTIFICATE -> "select t.number || '/' || t.ordinal as key from certificate_transition t";
            case STAFF -> "select l.sequence::text as key from ledger_entry l";
        };
        return jdbc.sql("select key from (" + select + ") told where not exists (select from log_record r"
                        + " where r.source = ? and r.source_key = told.key) order by key limit ?")
                .param(source.key())
                .param(limit)
                .query(String.class)
                .list();
    }

    @Override
    public void addInspection(Inspection inspection) {
        jdbc.sql("insert into log_inspection (at, records, faults) values (?, ?, ?)")
                .param(time(inspection.at()))
                .param(inspection.records())
                .param(inspection.faults().toArray(String[]::new))
                .update();
    }

    @Override
    public Optional<Inspection> lastInspection() {
        return jdbc.sql("select at, records, faults from log_inspection order by at desc limit 1")
                .query((row, number) -> new Inspection(instant(row, "at"), row.getLong("records"), List.of((String[])
                        row.getArray("faults").getArray())))
                .optional();
    }

    private static LogRecord record(ResultSet row, int number) throws SQLException {
        @Nullable String certificate = row.getString("certificate");
        long index = row.getLong("leaf_index");
        OptionalLong place = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(index);
        byte @Nullable [] seed = row.getBytes("seed");
        return new LogRecord(
                Source.ofKey(row.getString("source")),
                row.getString("source_key"),
                Optional.ofNullable(certificate).map(CertificateNumber::ofCanonical),
                new String(row.getBytes("content"), StandardCharsets.UTF_8),
                place,
                Optional.ofNullable(seed).map(bytes -> new Seed(HexFormat.of().formatHex(bytes))));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
