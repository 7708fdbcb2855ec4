package cn.lvpu.portal.registry.jdbc;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.SerialScan;
import cn.lvpu.portal.registry.SerialStore;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionOperations;

/** Serial codes in PostgreSQL. Keys are read once: another portal's first key is waited for by a lock. */
@Repository
class JdbcSerials implements SerialStore {
    private static final int MOST_SCANS = 500;

    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private volatile List<byte[]> known = List.of();

    JdbcSerials(JdbcClient jdbc, TransactionOperations transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @Override
    public List<byte[]> keys(byte[] whenNone, Instant at) {
        if (known.isEmpty()) {
            known = transaction.execute(status -> {
                jdbc.sql("lock table serial_key in exclusive mode").update();
                List<byte[]> stored = stored();
                return stored.isEmpty() ? added(stored, whenNone, at) : stored;
            });
        }
        return known;
    }

    @Override
    public List<byte[]> withKey(byte[] key, Instant at) {
        if (known.isEmpty() || !Arrays.equals(known.getLast(), key)) {
            known = transaction.execute(status -> {
                jdbc.sql("lock table serial_key in exclusive mode").update();
                List<byte[]> stored = stored();
                if (stored.stream().noneMatch(each -> Arrays.equals(each, key))) {
                    return added(stored, key, at);
                }
                List<byte[]> ordered = new ArrayList<>(stored);
                ordered.removeIf(each -> Arrays.equals(each, key));
                ordered.add(key);
                return ordered;
            });
        }
        return known;
    }

    private List<byte[]> stored() {
        return jdbc.sql("select secret from serial_key order by id")
                .query((row, number) -> row.getBytes("secret"))
                .list();
    }

    private List<byte[]> added(List<byte[]> stored, byte[] key, Instant at) {
        jdbc.sql("insert into serial_key (secret, created_at) values (?, ?)")
                .param(key)
                .param(time(at))
                .update();
        List<byte[]> more = new ArrayList<>(stored);
        more.add(key);
        return more;
    }

    @Override
    public int allocate(CertificateNumber number, int units, UUID requestId, Instant at) {
        Integer first = transaction.execute(status -> {
            // The certificate's row orders those who print for it.
            jdbc.sql("select 1 from certificate where number = ? for no key update")
                    .param(number.toString())
                    .query(Integer.class)
                    .single();
            Optional<Integer> before = jdbc.sql("select first_unit from serial_batch where request_id = ?")
                    .param(requestId)
                    .query(Integer.class)
                    .optional();
            if (before.isPresent()) {
                return before.get();
            }
            return jdbc.sql("""
                            insert into serial_batch (request_id, number, first_unit, units, printed_at)
                            select :request, :number, coalesce(max(first_unit + units), 1), :units, :at
                            from serial_batch where number = :number
                            returning first_unit
                            """)
                    .param("request", requestId)
                    .param("number", number.toString())
                    .param("units", units)
                    .param("at", time(at))
                    .query(Integer.class)
                    .single();
        });
        return first;
    }

    @Override
    public void note(CertificateNumber number, int unit, Instant hour, String district) {
        jdbc.sql("insert into serial_scan (number, unit, hour, district) values (?, ?, ?, ?) on conflict do nothing")
                .param(number.toString())
                .param(unit)
                .param(time(hour))
                .param(district)
                .update();
    }

    @Override
    public List<SerialScan> listScans(CertificateNumber number, int unit) {
        return jdbc.sql(
                        "select hour, district from serial_scan where number = ? and unit = ? order by hour desc limit ?")
                .param(number.toString())
                .param(unit)
                .param(MOST_SCANS)
                .query((row, index) -> new SerialScan(
                        row.getObject("hour", OffsetDateTime.class).toInstant(), row.getString("district")))
                .list()
                .reversed();
    }

    private static OffsetDateTime time(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
