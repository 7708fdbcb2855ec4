package cn.lvpu.indexer.catalog;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.RegistryFields;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.elasticsearch.annotations.DateFormat;
import org.springframework.data.elasticsearch.annotations.Document;
import org.springframework.data.elasticsearch.annotations.Field;
import org.springframework.data.elasticsearch.annotations.FieldType;

/**
 * A row of the registry as it lies in the index {@code certificate}: a certificate, or an announced geographical
 * indication. What one of the two does not have is null or empty.
 *
 * @param recordType {@link #CERTIFICATE} or {@link #GI}
 * @param number the certificate number, or the GI record's id; the document's id
 * @param name the announced product of a GI; of a certificate, its scheme and holder are its name
 * @param schemeCode of a GI: its type as printed
 * @param state of a certificate as the portal writes it; {@code announced} for a GI
 * @param validTo last day of validity, inclusive
 * @param rowVersion version of the certificate's row, 0 for a GI
 * @param history of a certificate, oldest first, everything needed to compute a verdict when the truth cannot be reached
 * @param indexedAt when the row was read for indexing, millisecond precision; null for a GI, which only changes with the
 *     content
 */
@Document(indexName = CatalogueIndex.CERTIFICATE_ALIAS, createIndex = false)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record RegistryDocument(
        @JsonProperty(RegistryFields.RECORD_TYPE) @Field(name = RegistryFields.RECORD_TYPE)
        String recordType,

        @Id @Field(name = RegistryFields.NUMBER) String number,
        @Nullable String name,

        @JsonProperty(RegistryFields.SCHEME_CODE) @Field(name = RegistryFields.SCHEME_CODE) @Nullable String schemeCode,

        @JsonProperty(RegistryFields.SCHEME_NAME) @Field(name = RegistryFields.SCHEME_NAME) @Nullable String schemeName,

        @Nullable String holder,
        List<String> products,
        @Nullable String origin,

        @JsonProperty(RegistryFields.DISTRICT_CODE) @Field(name = RegistryFields.DISTRICT_CODE) @Nullable String districtCode,

        @Nullable String province,
        String state,

        @JsonProperty(RegistryFields.VALID_FROM)
        @Field(name = RegistryFields.VALID_FROM, type = FieldType.Date, format = DateFormat.date)
        @Nullable LocalDate validFrom,

        @JsonProperty(RegistryFields.VALID_TO)
        @Field(name = RegistryFields.VALID_TO, type = FieldType.Date, format = DateFormat.date)
        @Nullable LocalDate validTo,

        boolean example,
        @Nullable String issuer,

        @JsonProperty(RegistryFields.ISSUED_AT)
        @JsonFormat(pattern = Timestamps.PATTERN, timezone = "UTC")
        @Field(
                name = RegistryFields.ISSUED_AT,
                type = FieldType.Date,
                format = {},
                pattern = Timestamps.PATTERN)
        @Nullable Instant issuedAt,

        @Nullable String announcement,

        @JsonProperty(RegistryFields.ANNOUNCEMENT_NUMBERS) @Field(name = RegistryFields.ANNOUNCEMENT_NUMBERS)
        List<String> announcementNumbers,

        @JsonProperty(RegistryFields.ANNOUNCEMENT_YEAR) @Field(name = RegistryFields.ANNOUNCEMENT_YEAR) @Nullable Integer announcementYear,

        @JsonProperty(RegistryFields.ANNOUNCED_ON) @Field(name = RegistryFields.ANNOUNCED_ON) @Nullable String announcedOn,

        @JsonProperty(RegistryFields.PRODUCT_SLUG) @Field(name = RegistryFields.PRODUCT_SLUG) @Nullable String productSlug,

        @JsonProperty(RegistryFields.ROW_VERSION) @Field(name = RegistryFields.ROW_VERSION)
        long rowVersion,

        List<Map<String, Object>> history,

        @JsonProperty(RegistryFields.INDEXED_AT)
        @JsonFormat(pattern = Timestamps.PATTERN, timezone = "UTC")
        @Field(
                name = RegistryFields.INDEXED_AT,
                type = FieldType.Date,
                format = {},
                pattern = Timestamps.PATTERN)
        @Nullable Instant indexedAt) {

    public static final String CERTIFICATE = "certificate";
    public static final String GI = "gi";

    public RegistryDocument {
        products = Lists.orEmpty(products);
        announcementNumbers = Lists.orEmpty(announcementNumbers);
        history = Lists.orEmpty(history);
    }
}
