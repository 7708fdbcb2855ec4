package cn.lvpu.portal.opendata;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Certificates as the open registry shows them. Safe for use by many threads. */
public interface CertificateRecords {
    /**
     * @param today decides what has expired and what is not valid yet
     * @return newest first
     */
    List<RegistryRecord> list(RegistryQuery query, LocalDate today, long offset, int limit);

    /** Of all that the query finds: the number under {@code KIND}, and the counts of the other facets. */
    Map<Facets.Facet, Map<String, Long>> count(RegistryQuery query, LocalDate today);

    /** Every certificate, oldest number first, a page at a time. */
    List<RegistryRecord> listAfter(String number, LocalDate today, int limit);
}
