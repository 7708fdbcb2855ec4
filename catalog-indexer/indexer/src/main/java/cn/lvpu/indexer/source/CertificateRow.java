package cn.lvpu.indexer.source;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of the view {@code certificate_publication}.
 *
 * @param rowVersion grows with every change of the row
 * @param history JSON as stored
 */
public record CertificateRow(
        String number,
        long rowVersion,
        @Nullable String schemeCode,
        @Nullable String schemeName,
        @Nullable String holder,
        List<String> products,
        @Nullable String origin,
        @Nullable String districtCode,
        String state,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo,
        boolean example,
        @Nullable String issuer,
        @Nullable Instant issuedAt,
        @Nullable String history) {}
