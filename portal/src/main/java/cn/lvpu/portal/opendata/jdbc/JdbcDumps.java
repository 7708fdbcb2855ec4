package cn.lvpu.portal.opendata.jdbc;

import cn.lvpu.portal.opendata.Dump;
import cn.lvpu.portal.opendata.Dumps;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Snapshots in PostgreSQL: every portal serves the same files, and a backup has them. */
@Repository
class JdbcDumps implements Dumps {
    private static final String COLUMNS = "select day, name, media_type, records, bytes, sha256 from registry_dump ";

    private final JdbcClient jdbc;

    JdbcDumps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean isMade(LocalDate day) {
        return jdbc.sql("select exists (select from registry_dump where day = ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Dump dump, byte[] content) {
        jdbc.sql("""
                        insert into registry_dump (day, name, media_type, records, bytes, sha256, packed)
                        values (:day, :name, :mediaType, :records, :bytes, :sha256, :packed)
                        on conflict (day, name) do nothing
                        """)
                .param("day", dump.day())
                .param("name", dump.name())
                .param("mediaType", dump.mediaType())
                .param("records", dump.records())
                .param("bytes", dump.bytes())
                .param("sha256", dump.sha256())
                .param("packed", packed(content))
                .update();
    }

    @Override
    public List<Dump> list() {
        return jdbc.sql(COLUMNS + "order by day desc, name")
                .query(JdbcDumps::dump)
                .list();
    }

    @Override
    public Optional<Dump> find(LocalDate day, String name) {
        return jdbc.sql(COLUMNS + "where day = ? and name = ?")
                .param(day)
                .param(name)
                .query(JdbcDumps::dump)
                .optional();
    }

    @Override
    public Optional<byte[]> content(LocalDate day, String name) {
        return jdbc.sql("select packed from registry_dump where day = ? and name = ?")
                .param(day)
                .param(name)
                .query((row, number) -> unpacked(row.getBytes(1)))
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from registry_dump where day < ? and extract(day from day) <> 1")
                .param(day)
                .update();
    }

    private static Dump dump(ResultSet row, int number) throws SQLException {
        return new Dump(
                row.getObject("day", LocalDate.class),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("records"),
                row.getLong("bytes"),
                row.getString("sha256"));
    }

    private static byte[] packed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) {
        try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return gzip.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
