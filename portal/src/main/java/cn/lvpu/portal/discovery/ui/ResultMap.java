package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchCriteria.Area;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All results of a search as points over the district outlines; the browser fetches them itself, and only when the map is in
 * sight. The outlines have no 审图号, so it is always shown with the words 示意图.
 */
@Tag("lvpu-map")
@StyleSheet("context://map/leaflet/leaflet.css")
@StyleSheet("context://map/cluster/MarkerCluster.css")
@JsModule("context://map/lvpu-map.js")
public class ResultMap extends Component {
    private static final List<String> WORDS =
            List.of("area", "loading", "failed", "none", "some", "first", "closer", "wider", "close", "cluster");

    private static final String SEARCH = "search";

    ResultMap(Texts texts, BaseMap base) {
        getElement().setProperty("label", texts.get("discovery.map.heading"));
        var words = new HashMap<String, Object>();
        WORDS.forEach(word -> words.put(word, texts.get("search.map." + word)));
        String sketch = texts.get("discovery.map.label");
        words.put(
                "sketch",
                base.approvalNumber().isEmpty()
                        ? sketch
                        : sketch + "　" + texts.get("discovery.map.approval", base.approvalNumber()));
        getElement().setPropertyMap("texts", words);
        if (!base.tiles().isEmpty()) {
            getElement().setProperty("tiles", base.tiles());
        }
    }

    /** Shows the results of this search, whatever its page. */
    void show(SearchCriteria criteria) {
        var search = new HashMap<String, Object>();
        search.put("query", SearchParameters.write(criteria.withPage(0).withSize(SearchCriteria.USUAL_PAGE)));
        search.put("districts", List.copyOf(criteria.districts()));
        criteria.area()
                .ifPresent(area -> search.put(
                        "area",
                        List.of(
                                area.southWest().latitude(),
                                area.southWest().longitude(),
                                area.northEast().latitude(),
                                area.northEast().longitude())));
        criteria.near()
                .ifPresent(near -> search.put(
                        "near", List.of(near.point().latitude(), near.point().longitude(), near.radiusKm())));
        getElement().setPropertyMap(SEARCH, search);
    }

    /** Shows no points, because nobody knows them. */
    void clear() {
        getElement().setPropertyMap(SEARCH, Map.of());
    }

    void onArea(ComponentEventListener<AreaChosen> listener) {
        addListener(AreaChosen.class, listener);
    }

    void onDistrict(ComponentEventListener<DistrictChosen> listener) {
        addListener(DistrictChosen.class, listener);
    }

    /** Somebody asked for what lies in the part of the map that is shown. */
    @DomEvent("lvpu-area")
    public static class AreaChosen extends ComponentEvent<ResultMap> {
        private final double south;
        private final double west;
        private final double north;
        private final double east;

        public AreaChosen(
                ResultMap source,
                boolean fromClient,
                @EventData("event.detail.south") double south,
                @EventData("event.detail.west") double west,
                @EventData("event.detail.north") double north,
                @EventData("event.detail.east") double east) {
            super(source, fromClient);
            this.south = south;
            this.west = west;
            this.north = north;
            this.east = east;
        }

        /** Empty when the browser says something that is no part of the earth. */
        Optional<Area> area() {
            boolean onEarth =
                    south >= -90 && north <= 90 && south < north && west >= -180 && east <= 180 && west < east;
            return onEarth
                    ? Optional.of(new Area(new GeoPoint(south, west), new GeoPoint(north, east)))
                    : Optional.empty();
        }
    }

    /** Somebody clicked into a district. */
    @DomEvent("lvpu-district")
    public static class DistrictChosen extends ComponentEvent<ResultMap> {
        private final String code;

        public DistrictChosen(ResultMap source, boolean fromClient, @EventData("event.detail.code") String code) {
            super(source, fromClient);
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
