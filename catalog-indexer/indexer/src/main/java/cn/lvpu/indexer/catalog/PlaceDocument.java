package cn.lvpu.indexer.catalog;

import cn.lvpu.indexer.catalog.schema.CatalogueIndex;
import cn.lvpu.indexer.catalog.schema.PlaceFields;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.elasticsearch.annotations.Document;
import org.springframework.data.elasticsearch.annotations.Field;

/**
 * A district or town as it lies in the index {@code place}. Lists are never null.
 *
 * @param code six digits of a district, nine of a town; the document's id
 * @param kind {@link #DISTRICT} or {@link #TOWN}
 * @param aliases other official names
 * @param districtCode its own code for a district
 * @param conservation whether the district belongs to the ecological-conservation area
 */
@Document(indexName = CatalogueIndex.PLACE_ALIAS, createIndex = false)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record PlaceDocument(
        @Id @Field(name = PlaceFields.CODE) String code,
        String kind,
        String name,
        List<String> aliases,

        @JsonProperty(PlaceFields.DISTRICT_CODE) @Field(name = PlaceFields.DISTRICT_CODE)
        String districtCode,

        @JsonProperty(PlaceFields.DISTRICT_NAME) @Field(name = PlaceFields.DISTRICT_NAME)
        String districtName,

        boolean conservation) {

    public static final String DISTRICT = "district";
    public static final String TOWN = "town";

    public PlaceDocument {
        aliases = Lists.orEmpty(aliases);
    }
}
