package cn.lvpu.portal.discovery.rest;

import cn.lvpu.portal.discovery.CatalogueRow;
import cn.lvpu.portal.discovery.WholeResults;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Points for a map as JSON, as light as can be.
 *
 * @param total all results
 * @param located those with a trustworthy point, which may be more than the points
 */
record PointsBody(long total, long located, List<Point> points) {
    record Point(String id, String kind, String name, String place, String url, double lat, double lon) {}

    static PointsBody of(long total, WholeResults.Rows located) {
        return new PointsBody(
                total,
                located.total(),
                located.rows().stream().flatMap(PointsBody::point).toList());
    }

    private static Stream<Point> point(CatalogueRow row) {
        String place = Stream.concat(
                        Stream.of(row.district()), row.towns().stream().limit(2))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return row.point().stream()
                .map(at -> new Point(
                        row.id(), row.kind().key(), row.name(), place, row.url(), at.latitude(), at.longitude()));
    }
}
