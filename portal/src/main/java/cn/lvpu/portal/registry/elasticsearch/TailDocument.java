package cn.lvpu.portal.registry.elasticsearch;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.IndexerStateFields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.elasticsearch.annotations.DateFormat;
import org.springframework.data.elasticsearch.annotations.Document;
import org.springframework.data.elasticsearch.annotations.Field;
import org.springframework.data.elasticsearch.annotations.FieldType;

/** The one thing that matters here of the indexer's heartbeat. */
@Document(indexName = CatalogueIndex.STATE_INDEX, createIndex = false)
record TailDocument(
        @Id @Nullable String id,

        @Field(name = IndexerStateFields.CAUGHT_UP_AT, type = FieldType.Date, format = DateFormat.date_time) @Nullable Instant caughtUpAt) {}
