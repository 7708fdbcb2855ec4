package cn.lvpu.content;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** The district outlines, to refuse a point that lies outside the district it is said to be in. */
final class DistrictOutlines {
    private record Ring(double[] longitudes, double[] latitudes) {
        /** Even-odd rule. */
        boolean contains(GeoPoint point) {
            boolean inside = false;
            for (int i = 0, j = longitudes.length - 1; i < longitudes.length; j = i++) {
                if ((latitudes[i] > point.latitude()) != (latitudes[j] > point.latitude())
                        && point.longitude()
                                < (longitudes[j] - longitudes[i])
                                                * (point.latitude() - latitudes[i])
                                                / (latitudes[j] - latitudes[i])
                                        + longitudes[i]) {
                    inside = !inside;
                }
            }
            return inside;
        }
    }

    private final Map<String, List<Ring>> ringsByDistrict = new HashMap<>();

    /** JSON is YAML: the same strict reader serves. */
    static DistrictOutlines parse(String file, String geoJson, Problems problems) {
        var outlines = new DistrictOutlines();
        MappingNode root = FrontMatter.compose(file, geoJson, 0, problems).orElse(null);
        if (root == null) {
            return outlines;
        }
        if (!(child(root, "features").orElse(null) instanceof SequenceNode features)) {
            problems.add(file, 1, "features", "缺少这个字段");
            return outlines;
        }
        for (Node feature : features.getValue()) {
            String code = child(feature, "properties")
                    .flatMap(properties -> child(properties, "adcode"))
                    .map(node -> node instanceof ScalarNode scalar ? scalar.getValue() : "")
                    .orElse("");
            var rings = new ArrayList<Ring>();
            child(feature, "geometry")
                    .flatMap(geometry -> child(geometry, "coordinates"))
                    .ifPresent(coordinates -> collectRings(coordinates, rings));
            if (code.isEmpty() || rings.isEmpty()) {
                problems.add(file, 1, "features", "有一个区没有代码（properties.adcode）或坐标");
            }
            outlines.ringsByDistrict.put(code, rings);
        }
        return outlines;
    }

    private static void collectRings(Node node, List<Ring> rings) {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            return;
        }
        if (isPosition(sequence.getValue().getFirst())) {
            int size = sequence.getValue().size();
            double[] longitudes = new double[size];
            double[] latitudes = new double[size];
            for (int i = 0; i < size; i++) {
                if (!(sequence.getValue().get(i) instanceof SequenceNode position) || !isPosition(position)) {
                    return;
                }
                longitudes[i] = number(position.getValue().get(0));
                latitudes[i] = number(position.getValue().get(1));
            }
            rings.add(new Ring(longitudes, latitudes));
        } else {
            sequence.getValue().forEach(item -> collectRings(item, rings));
        }
    }

    private static boolean isPosition(Node node) {
        return node instanceof SequenceNode sequence
                && sequence.getValue().size() >= 2
                && sequence.getValue().getFirst() instanceof ScalarNode;
    }

    private static double number(Node node) {
        try {
            return node instanceof ScalarNode scalar ? Double.parseDouble(scalar.getValue()) : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static Optional<Node> child(Node node, String name) {
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode key
                        && key.getValue().equals(name)) {
                    return Optional.of(tuple.getValueNode());
                }
            }
        }
        return Optional.empty();
    }

    boolean knows(String districtCode) {
        return ringsByDistrict.containsKey(districtCode);
    }

    boolean contains(String districtCode, GeoPoint point) {
        return ringsByDistrict.getOrDefault(districtCode, List.of()).stream()
                                .filter(ring -> ring.contains(point))
                                .count()
                        % 2
                == 1;
    }
}
