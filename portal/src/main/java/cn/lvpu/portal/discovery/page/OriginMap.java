package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.page.share.MapDrawing;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The small map of an entry page: the outlines of all districts, the entry's own one filled, its point marked. Drawn on the
 * server as SVG, so that it needs neither JavaScript nor a tile server. The outlines carry no 审图号: whoever shows it labels
 * it 示意图. Immutable after construction.
 */
final class OriginMap {
    private static final double WIDTH = 360;
    private static final double MARGIN = 6;
    /** How far, in units of the drawing, a simplified outline may stray. */
    private static final double TOLERANCE = 0.9;

    private record At(double x, double y) {}

    private final double west;
    private final double north;
    private final double scale;
    private final double shrink;
    private final double height;
    private final Map<String, List<List<At>>> outlines = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    /** @param geoJson a feature collection whose features carry their six-digit code as {@code adcode} or id */
    OriginMap(String geoJson) {
        var rings = new LinkedHashMap<String, List<List<double[]>>>();
        double left = 180;
        double right = -180;
        double top = -90;
        double bottom = 90;
        for (JsonNode feature : JsonMapper.shared().readTree(geoJson).path("features")) {
            var ofDistrict = new ArrayList<List<double[]>>();
            collectRings(feature.path("geometry").path("coordinates"), ofDistrict);
            String code = feature.path("properties").path("adcode").asString("");
            rings.put(code.isEmpty() ? feature.path("id").asString("") : code, ofDistrict);
            for (List<double[]> ring : ofDistrict) {
                for (double[] at : ring) {
                    left = Math.min(left, at[0]);
                    right = Math.max(right, at[0]);
                    bottom = Math.min(bottom, at[1]);
                    top = Math.max(top, at[1]);
                }
            }
        }
        west = left;
        north = top;
        shrink = Math.cos(Math.toRadians((top + bottom) / 2));
        scale = rings.isEmpty() ? 1 : (WIDTH - 2 * MARGIN) / ((right - left) * shrink);
        height = rings.isEmpty() ? WIDTH : (top - bottom) * scale + 2 * MARGIN;
        rings.forEach((code, ofDistrict) -> outlines.put(code, outline(ofDistrict)));
        outlines.forEach((code, outline) -> paths.put(code, path(outline)));
    }

    private static void collectRings(JsonNode coordinates, List<List<double[]>> rings) {
        if (coordinates.path(0).path(0).isNumber()) {
            var ring = new ArrayList<double[]>();
            coordinates.forEach(at ->
                    ring.add(new double[] {at.path(0).asDouble(), at.path(1).asDouble()}));
            rings.add(ring);
        } else {
            coordinates.forEach(part -> collectRings(part, rings));
        }
    }

    private At project(double longitude, double latitude) {
        return new At(MARGIN + (longitude - west) * shrink * scale, MARGIN + (north - latitude) * scale);
    }

    /** The rings of a district in units of the drawing, without the points that nobody would miss. */
    private List<List<At>> outline(List<List<double[]>> ofDistrict) {
        var outline = new ArrayList<List<At>>();
        for (List<double[]> ring : ofDistrict) {
            List<At> all = ring.stream().map(at -> project(at[0], at[1])).toList();
            var kept = new ArrayList<At>();
            simplify(all, 0, all.size() - 1, kept);
            if (kept.size() >= 3) {
                outline.add(kept);
            }
        }
        return outline;
    }

    private static String path(List<List<At>> outline) {
        var drawn = new StringBuilder();
        for (List<At> ring : outline) {
            for (int i = 0; i < ring.size(); i++) {
                drawn.append(i == 0 ? 'M' : 'L')
                        .append(number(ring.get(i).x()))
                        .append(' ')
                        .append(number(ring.get(i).y()));
            }
            drawn.append('Z');
        }
        return drawn.toString();
    }

    private static Path2D shape(List<List<At>> outline) {
        var shape = new Path2D.Double();
        for (List<At> ring : outline) {
            shape.moveTo(ring.getFirst().x(), ring.getFirst().y());
            ring.stream().skip(1).forEach(at -> shape.lineTo(at.x(), at.y()));
            shape.closePath();
        }
        return shape;
    }

    /** The same map as a drawing for the share card; what is of the whole city has all districts as its own. */
    MapDrawing drawing(String districtCode, Optional<GeoPoint> point) {
        var others = new Path2D.Double();
        var own = new Path2D.Double();
        boolean wholeCity = !outlines.containsKey(districtCode);
        outlines.forEach((code, outline) ->
                (wholeCity || code.equals(districtCode) ? own : others).append(shape(outline), false));
        return new MapDrawing(others, own, spot(point).map(at -> new Point2D.Double(at.x(), at.y())), WIDTH, height);
    }

    private Optional<At> spot(Optional<GeoPoint> point) {
        return point.map(at -> project(at.longitude(), at.latitude()))
                .filter(at -> at.x() >= 0 && at.x() <= WIDTH && at.y() >= 0 && at.y() <= height);
    }

    /** Douglas and Peucker's way: keeps the point that strays most, and so on for both halves. A ring is halved first. */
    private static void simplify(List<At> all, int first, int last, List<At> kept) {
        int farthest = -1;
        double most = all.get(first).equals(all.get(last)) ? 0 : TOLERANCE;
        for (int i = first + 1; i < last; i++) {
            double strays = distance(all.get(i), all.get(first), all.get(last));
            if (strays > most) {
                most = strays;
                farthest = i;
            }
        }
        if (farthest < 0) {
            kept.add(all.get(first));
            return;
        }
        simplify(all, first, farthest, kept);
        simplify(all, farthest, last, kept);
    }

    private static double distance(At at, At from, At to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return length == 0
                ? Math.hypot(at.x() - from.x(), at.y() - from.y())
                : Math.abs((to.x() - from.x()) * (from.y() - at.y()) - (from.x() - at.x()) * (to.y() - from.y()))
                        / length;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace(".0", "");
    }

    /**
     * The map of one place.
     *
     * @param title what it shows, for people who do not see it
     * @return empty when the code is none of the districts
     */
    Optional<String> svg(String districtCode, Optional<GeoPoint> point, String title) {
        if (!paths.containsKey(districtCode)) {
            return Optional.empty();
        }
        var svg = new StringBuilder(String.format(
                Locale.ROOT,
                "<svg class=\"origin-map\" viewBox=\"0 0 %s %s\" role=\"img\" aria-label=\"%s\">",
                number(WIDTH),
                number(height),
                title.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;")));
        paths.forEach((code, path) -> {
            if (!code.equals(districtCode)) {
                svg.append("<path class=\"other\" d=\"").append(path).append("\"/>");
            }
        });
        svg.append("<path class=\"own\" d=\"").append(paths.get(districtCode)).append("\"/>");
        spot(point)
                .ifPresent(at -> svg.append(String.format(
                        Locale.ROOT,
                        "<circle class=\"halo\" cx=\"%1$s\" cy=\"%2$s\" r=\"11\"/><circle class=\"spot\" cx=\"%1$s\" cy=\"%2$s\" r=\"5\"/>",
                        number(at.x()),
                        number(at.y()))));
        return Optional.of(svg.append("</svg>").toString());
    }
}
