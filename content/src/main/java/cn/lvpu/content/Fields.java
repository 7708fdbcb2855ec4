package cn.lvpu.content;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Strict access to the named fields of one record of a file, be it a YAML mapping or a CSV row. Asking for a field
 * declares it: {@link #finish()} reports what nobody asked for. A value that is missing or malformed is reported once,
 * and a harmless stand-in lets the reading go on to the next problem.
 */
interface Fields {
    /** The text, reported when it is missing or empty. */
    String text(String name);

    /** The text, empty when it is missing. */
    String textOrEmpty(String name);

    List<String> texts(String name);

    /** The line of a field, or of the record where the field is missing. */
    int line(String name);

    void report(String name, String message);

    void finish();

    default boolean has(String name) {
        return !textOrEmpty(name).isEmpty();
    }

    default OptionalInt integer(String name) {
        String text = textOrEmpty(name);
        if (text.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            report(name, "“" + text + "”不是整数");
            return OptionalInt.empty();
        }
    }

    default OptionalDouble decimal(String name) {
        String text = textOrEmpty(name);
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return OptionalDouble.of(value);
            }
        } catch (NumberFormatException e) {
            // reported below, like an infinite number
        }
        report(name, "“" + text + "”不是数");
        return OptionalDouble.empty();
    }

    /** A WGS-84 point of the two fields; both or neither must be there. */
    default Optional<GeoPoint> point(String latitude, String longitude) {
        OptionalDouble lat = decimal(latitude);
        OptionalDouble lon = decimal(longitude);
        if (has(latitude) != has(longitude)) {
            report(has(latitude) ? longitude : latitude, "经度和纬度要么都写，要么都不写");
            return Optional.empty();
        }
        if (lat.isEmpty() || lon.isEmpty()) {
            return Optional.empty();
        }
        boolean latitudeFits = Math.abs(lat.getAsDouble()) <= 90;
        boolean longitudeFits = Math.abs(lon.getAsDouble()) <= 180;
        if (!latitudeFits) {
            report(latitude, "纬度 " + textOrEmpty(latitude) + " 不在 -90 到 90 之间");
        }
        if (!longitudeFits) {
            report(longitude, "经度 " + textOrEmpty(longitude) + " 不在 -180 到 180 之间");
        }
        return latitudeFits && longitudeFits
                ? Optional.of(new GeoPoint(lat.getAsDouble(), lon.getAsDouble()))
                : Optional.empty();
    }

    default Confidence confidence(String name) {
        String text = textOrEmpty(name);
        return switch (text) {
            case "verified" -> Confidence.VERIFIED;
            case "pending" -> Confidence.PENDING;
            default -> {
                report(name, text.isEmpty() ? "缺少这个字段" : "“" + text + "”不是可信度，可用 verified、pending");
                yield Confidence.PENDING;
            }
        };
    }
}
