package cn.lvpu.portal.opendata;

import java.util.List;

/**
 * One line of the open registry. Texts that a source does not give are empty.
 *
 * @param id the certificate's number or the GI record's id
 * @param names products of a certificate, product of a GI record
 * @param state the verdict of today of a certificate; {@code announced} for a GI record
 * @param scheme name of the scheme, or the GI record's type
 * @param schemeCode code of the scheme; {@code gi} for a GI record
 * @param district six digits; empty where no source says
 * @param place as printed on the box, or the protected area
 * @param year of the issue or of the announcement; 0 where no source says
 * @param holder only what is by its name an organisation, see {@link Organisations}
 * @param validFrom ISO day, empty for GI records
 * @param document the announcement of a GI record
 * @param path of its page
 * @param source who says so
 */
public record RegistryRecord(
        RecordKind kind,
        String id,
        List<String> names,
        String state,
        String scheme,
        String schemeCode,
        String province,
        String city,
        String district,
        String place,
        int year,
        String issuer,
        String holder,
        String validFrom,
        String validTo,
        String document,
        boolean example,
        String path,
        String source) {
    public RegistryRecord {
        names = List.copyOf(names);
    }
}
