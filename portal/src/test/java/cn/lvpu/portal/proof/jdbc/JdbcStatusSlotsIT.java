package cn.lvpu.portal.proof.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.proof.StatusSlot;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.testing.OwnDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.support.TransactionTemplate;

/** On a database of its own, because it fills a whole list. */
@SpringJUnitConfig({OwnDatabase.class, JdbcStatusSlotsIT.SlotsAlone.class})
class JdbcStatusSlotsIT {
    @Autowired
    JdbcStatusSlots slots;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whenAListIsFullANewOneIsOpened() {
        assertThat(slots.listLists()).containsExactly(1);
        CertificateNumber early = issue(1);
        assertThat(slots.find(early))
                .hasValueSatisfying(slot -> assertThat(slot.list()).isEqualTo(1));
        transaction.executeWithoutResult(status -> {
            // Without foreign keys, as only a superuser may: the certificates of these places do not exist.
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql("""
                    insert into proof_status_slot (number, list, position)
                    select 'FILL-' || i, 1, i from generate_series(0, 131071) i on conflict do nothing
                    """).update();
        });
        StatusSlot late = slots.find(issue(2)).orElseThrow();
        assertThat(late.list()).isEqualTo(2);
        assertThat(slots.listLists()).containsExactly(1, 2);
        assertThat(slots.listStandings(2)).isEmpty();
    }

    private CertificateNumber issue(int sequence) {
        CertificateNumber number = new CertificateNumber("LSLC", 2026, sequence);
        jdbc.sql("""
                insert into certificate (number, scheme_code, scheme_name, issuer, holder, products, origin, district_code,
                    valid_from, valid_to, example, issued_at, state, row_version)
                values (?, 'LSLC', '灵山绿产', '运营方', '示例', array['京白梨'], '军庄镇', '110109', '2026-01-01', '2028-01-01',
                    true, now(), 'active', 1)
                """).param(number.toString()).update();
        return number;
    }

    @TestConfiguration(proxyBeanMethods = false)
    @Import(JdbcStatusSlots.class)
    static class SlotsAlone {}
}
