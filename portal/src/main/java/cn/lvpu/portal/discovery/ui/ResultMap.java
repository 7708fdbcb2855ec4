package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueItem;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.List;

/**
 * Results as points over the district outlines. Everything on it is in the list too. The outlines have no 审图号, so it is
 * always shown with the words 示意图.
 */
@Tag("lvpu-map")
@StyleSheet("context://map/leaflet/leaflet.css")
@JsModule("context://map/lvpu-map.js")
class ResultMap extends Component {
    /** A point as the browser reads it. */
    record Point(String id, String name, String note, String url, double lat, double lon) {}

    ResultMap(String label, BaseMap base) {
        getElement().setProperty("label", label);
        if (!base.tiles().isEmpty()) {
            getElement().setProperty("tiles", base.tiles());
        }
    }

    /** Shows these results and leaves out those without a trustworthy point. */
    void show(List<CatalogueItem> items) {
        getElement().setPropertyList("points", points(items));
    }

    static List<Point> points(List<CatalogueItem> items) {
        return items.stream()
                .flatMap(item -> item.point().stream()
                        .map(at -> new Point(
                                item.id(), item.name(), item.place(), item.url(), at.latitude(), at.longitude())))
                .toList();
    }
}
