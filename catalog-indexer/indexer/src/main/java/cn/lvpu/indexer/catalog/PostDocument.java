package cn.lvpu.indexer.catalog;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.PostFields;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.elasticsearch.annotations.Document;
import org.springframework.data.elasticsearch.annotations.Field;
import org.springframework.data.elasticsearch.annotations.FieldType;

/**
 * A published post as it lies in the index {@code post}. Only published ones are there: one that is taken back is deleted
 * from the index.
 *
 * @param id a UUID
 * @param entryId {@code kind:slug} of the entry it is about
 * @param example whether it is made-up example data (示例)
 */
@Document(indexName = CatalogueIndex.POST_ALIAS, createIndex = false, storeIdInSource = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PostDocument(
        @Id String id,
        String kind,
        String body,

        @JsonProperty(PostFields.AUTHOR_NAME) @Field(name = PostFields.AUTHOR_NAME) @Nullable String authorName,

        @JsonProperty(PostFields.DISTRICT_CODE) @Field(name = PostFields.DISTRICT_CODE) @Nullable String districtCode,

        @JsonProperty(PostFields.TOWN_CODE) @Field(name = PostFields.TOWN_CODE) @Nullable String townCode,

        @JsonProperty(PostFields.ENTRY_ID) @Field(name = PostFields.ENTRY_ID) @Nullable String entryId,

        boolean example,

        @JsonProperty(PostFields.CREATED_AT)
        @JsonFormat(pattern = Timestamps.PATTERN, timezone = "UTC")
        @Field(
                name = PostFields.CREATED_AT,
                type = FieldType.Date,
                format = {},
                pattern = Timestamps.PATTERN)
        Instant createdAt,

        @JsonProperty(PostFields.PUBLISHED_AT)
        @JsonFormat(pattern = Timestamps.PATTERN, timezone = "UTC")
        @Field(
                name = PostFields.PUBLISHED_AT,
                type = FieldType.Date,
                format = {},
                pattern = Timestamps.PATTERN)
        @Nullable Instant publishedAt,

        @JsonProperty(PostFields.ROW_VERSION) @Field(name = PostFields.ROW_VERSION)
        long rowVersion,

        @JsonProperty(PostFields.INDEXED_AT)
        @JsonFormat(pattern = Timestamps.PATTERN, timezone = "UTC")
        @Field(
                name = PostFields.INDEXED_AT,
                type = FieldType.Date,
                format = {},
                pattern = Timestamps.PATTERN)
        Instant indexedAt) {}
