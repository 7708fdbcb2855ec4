package cn.lvpu.portal.proof;

import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.CertificateState;
import java.util.List;
import java.util.Optional;

/** Where each certificate stands in the status lists. Places are given by the database as part of the issue. */
public interface StatusSlots {
    Optional<StatusSlot> find(CertificateNumber number);

    /** The numbers of the lists there are, rising; never empty. */
    List<Integer> listLists();

    /** Every certificate of a list that decisions gave another state than {@link CertificateState#ACTIVE}, as of now. */
    List<Standing> listStandings(int list);

    record Standing(int position, CertificateState state) {}
}
