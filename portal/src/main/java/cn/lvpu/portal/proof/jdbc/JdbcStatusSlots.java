package cn.lvpu.portal.proof.jdbc;

import cn.lvpu.portal.proof.StatusSlot;
import cn.lvpu.portal.proof.StatusSlots;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateState;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Places in the status lists, read beside the registry's own state of the same moment. */
@Repository
class JdbcStatusSlots implements StatusSlots {
    private final JdbcClient jdbc;

    JdbcStatusSlots(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<StatusSlot> find(CertificateNumber number) {
        return jdbc.sql("select list, position from proof_status_slot where number = ?")
                .param(number.toString())
                .query((row, ignored) -> new StatusSlot(row.getInt("list"), row.getInt("position")))
                .optional();
    }

    @Override
    public List<Integer> listLists() {
        return jdbc.sql("select list from proof_status_list order by list")
                .query(Integer.class)
                .list();
    }

    @Override
    public List<Standing> listStandings(int list) {
        return jdbc.sql("""
                select s.position, c.state from certificate c join proof_status_slot s on s.number = c.number
                where s.list = ? and c.state <> 'active'
                """)
                .param(list)
                .query((row, ignored) ->
                        new Standing(row.getInt("position"), CertificateState.ofKey(row.getString("state"))))
                .list();
    }
}
