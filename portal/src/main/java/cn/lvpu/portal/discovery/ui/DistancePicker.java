package cn.lvpu.portal.discovery.ui;

import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchCriteria.Near;
import cn.lvpu.portal.discovery.SortOrder;
import cn.lvpu.portal.discovery.ui.Starts.Start;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Where distances start: a district or town, or where the browser says it is. Choosing one sorts by distance. */
class DistancePicker extends Div {
    private static final double FIRST_KM = 50;
    private static final List<Double> RADII = List.of(5.0, 10.0, 20.0, 50.0, 100.0);

    private final transient Texts texts;
    private final transient Starts starts;
    private final ComboBox<Start> place = new ComboBox<>();
    private final Paragraph basis = new Paragraph();
    private final Div radii = new Div();

    private transient SearchCriteria criteria = SearchCriteria.everything();

    /** @param choose is told the criteria that a choice leads to */
    DistancePicker(Texts texts, Starts starts, Consumer<SearchCriteria> choose) {
        this.texts = texts;
        this.starts = starts;
        var heading = new H3(texts.get("search.distance"));
        addClassNames("facet", "distance");
        getElement().setAttribute("role", "group");
        getElement().setAttribute("aria-label", heading.getText());
        place.setLabel(texts.get("search.distance.from"));
        place.setPlaceholder(texts.get("search.distance.placeholder"));
        place.setItems(DistancePicker::fits, starts.all());
        place.setItemLabelGenerator(start -> texts.get("search.near.about", start.name()));
        place.setClearButtonVisible(true);
        place.setWidthFull();
        place.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                choose.accept(from(Optional.ofNullable(change.getValue()).map(Start::point)));
            }
        });
        var locate = new LocateButton(texts);
        locate.onLocated(found -> choose.accept(from(point(found))));
        basis.addClassNames("small", "muted");
        radii.addClassNames("chips", "radii");
        add(heading, place, basis, locate, radii);
    }

    void ask() {
        place.focus();
        place.scrollIntoView();
    }

    private static Optional<GeoPoint> point(LocateButton.Located found) {
        boolean onEarth = Math.abs(found.latitude()) <= 90 && Math.abs(found.longitude()) <= 180;
        return onEarth ? Optional.of(new GeoPoint(found.latitude(), found.longitude())) : Optional.empty();
    }

    /** By characters or pinyin, anywhere in the name. */
    private static boolean fits(Start start, String typed) {
        String plain = typed.replace(" ", "").toLowerCase(Locale.ROOT);
        return start.name().replace(" ", "").contains(plain) || start.reading().contains(plain);
    }

    private SearchCriteria from(Optional<GeoPoint> point) {
        double radius = criteria.near().map(Near::radiusKm).orElse(FIRST_KM);
        SearchCriteria around = criteria.withNear(point.map(start -> new Near(start, radius)));
        return point.isPresent() ? around.withSort(SortOrder.DISTANCE) : around;
    }

    void show(SearchAddress at) {
        criteria = at.criteria();
        Optional<Start> start = criteria.near().flatMap(near -> starts.find(near.point()));
        place.setValue(start.orElse(null));
        basis.setVisible(start.isPresent());
        basis.setText(start.map(this::basis).orElse(""));
        radii.removeAll();
        radii.setVisible(criteria.near().isPresent());
        criteria.near().ifPresent(near -> RADII.forEach(km -> radii.add(radius(at, near, km))));
    }

    private Anchor radius(SearchAddress at, Near near, double km) {
        String shown = SearchNames.kilometres(km);
        Anchor link = at.to(at.criteria().withNear(Optional.of(new Near(near.point(), km))))
                .link(texts.get("search.distance.radius", shown), "chip");
        link.getElement().setAttribute("data-key", "radius:" + shown);
        if (near.radiusKm() == km) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return link;
    }

    private String basis(Start start) {
        return switch (start.basis()) {
            case DISTRICT -> texts.get("search.distance.basis.district", start.district());
            case VILLAGES -> texts.get("search.distance.basis.villages", start.villages());
        };
    }
}
