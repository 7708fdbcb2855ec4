package cn.lvpu.portal.registry;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Keys, printed units and looks at serial codes. Safe for use by many threads. */
public interface SerialStore {
    /** All keys, oldest first; the given one when there is none yet, kept from then on. */
    List<byte[]> keys(byte[] whenNone, Instant at);

    /** All keys with the given one last, kept from then on. */
    List<byte[]> withKey(byte[] key, Instant at);

    /** The first of so many units that nobody else gets; of a request carried out before, its first unit again. */
    int allocate(CertificateNumber number, int units, UUID requestId, Instant at);

    void note(CertificateNumber number, int unit, Instant hour, String district);

    /** Oldest first, at most 500. */
    List<SerialScan> listScans(CertificateNumber number, int unit);
}
