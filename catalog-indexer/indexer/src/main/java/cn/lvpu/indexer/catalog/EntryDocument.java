package cn.lvpu.indexer.catalog;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.EntryFields;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.elasticsearch.annotations.DateFormat;
import org.springframework.data.elasticsearch.annotations.Document;
import org.springframework.data.elasticsearch.annotations.Field;
import org.springframework.data.elasticsearch.annotations.FieldType;

/**
 * An entry of the catalogue as it lies in the index {@code entry}: entries of every kind, and brands and districts beside
 * them so that one search finds all. Lists are never null.
 *
 * @param id {@code kind:slug}; {@code brand:<slug>} and {@code district:<code>} for those
 * @param kind a key of {@link cn.lvpu.content.EntryKind}, or {@code brand} or {@code district}
 * @param traditional the name in traditional characters, and that of aliases where known
 * @param body plain text, no Markdown
 * @param facts labelled facts and particulars of the kind, as sentences
 * @param districtCode six digits, 110000 for the whole city
 * @param officialNumbers each official number in the forms that people type
 * @param months 1..12
 * @param confidence {@code verified} or {@code pending}
 * @param url where a person reads about it
 */
@Document(indexName = CatalogueIndex.ENTRY_ALIAS, createIndex = false, storeIdInSource = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EntryDocument(
        @Id String id,
        String kind,
        String slug,
        String url,
        String name,
        List<String> aliases,
        List<String> traditional,
        @Nullable String summary,
        @Nullable String body,
        List<String> facts,

        @JsonProperty(EntryFields.CLASS_PATH) @Field(name = EntryFields.CLASS_PATH) @Nullable String classPath,

        @JsonProperty(EntryFields.DISTRICT_CODE) @Field(name = EntryFields.DISTRICT_CODE) @Nullable String districtCode,

        @JsonProperty(EntryFields.DISTRICT_NAME) @Field(name = EntryFields.DISTRICT_NAME) @Nullable String districtName,

        @JsonProperty(EntryFields.TOWN_CODES) @Field(name = EntryFields.TOWN_CODES)
        List<String> townCodes,

        @JsonProperty(EntryFields.TOWN_NAMES) @Field(name = EntryFields.TOWN_NAMES)
        List<String> townNames,

        List<String> villages,

        @JsonProperty(EntryFields.BRAND_SLUGS) @Field(name = EntryFields.BRAND_SLUGS)
        List<String> brandSlugs,

        @JsonProperty(EntryFields.BRAND_NAMES) @Field(name = EntryFields.BRAND_NAMES)
        List<String> brandNames,

        boolean gi,

        @JsonProperty(EntryFields.GI_NUMBERS) @Field(name = EntryFields.GI_NUMBERS)
        List<String> giNumbers,

        @JsonProperty(EntryFields.OFFICIAL_NUMBERS) @Field(name = EntryFields.OFFICIAL_NUMBERS)
        List<String> officialNumbers,

        List<Integer> months,
        List<String> tags,
        String confidence,
        @Nullable Point point,

        @JsonProperty(EntryFields.PINYIN_SORT) @Field(name = EntryFields.PINYIN_SORT) @Nullable String pinyinSort,

        @JsonProperty(EntryFields.EVENT_FIRST)
        @Field(name = EntryFields.EVENT_FIRST, type = FieldType.Date, format = DateFormat.date)
        @Nullable LocalDate eventFirst,

        @JsonProperty(EntryFields.EVENT_LAST)
        @Field(name = EntryFields.EVENT_LAST, type = FieldType.Date, format = DateFormat.date)
        @Nullable LocalDate eventLast) {

    public EntryDocument {
        aliases = Lists.orEmpty(aliases);
        traditional = Lists.orEmpty(traditional);
        facts = Lists.orEmpty(facts);
        townCodes = Lists.orEmpty(townCodes);
        townNames = Lists.orEmpty(townNames);
        villages = Lists.orEmpty(villages);
        brandSlugs = Lists.orEmpty(brandSlugs);
        brandNames = Lists.orEmpty(brandNames);
        giNumbers = Lists.orEmpty(giNumbers);
        officialNumbers = Lists.orEmpty(officialNumbers);
        months = Lists.orEmpty(months);
        tags = Lists.orEmpty(tags);
    }

    /**
     * The first part of the class path, before {@code -} or {@code /}: 果品 of 果品-梨, 干果 of 干果/文玩. Written with the document
     * and never read back, so that it cannot contradict the path.
     */
    @JsonProperty(value = EntryFields.CLASS_GROUP, access = JsonProperty.Access.READ_ONLY)
    public @Nullable String classGroup() {
        return classPath == null ? null : classPath.split("[-/]", 2)[0].strip();
    }

    /** WGS-84, decimal degrees, in the form that Elasticsearch reads. */
    public record Point(double lat, double lon) {}
}
