package cn.lvpu.portal.discovery.rest;

import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.CatalogueRow;
import cn.lvpu.portal.discovery.WholeResults;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Results as GeoJSON (RFC 7946). What has no trustworthy point is there too, without geometry. */
final class GeoJsonExport {
    private GeoJsonExport() {}

    /** @param total all results, which may be more than the features */
    private record FeatureCollection(String type, long total, List<Feature> features) {}

    private record Feature(String type, String id, @Nullable Geometry geometry, Properties properties) {}

    /** @param coordinates longitude, then latitude */
    private record Geometry(String type, List<Double> coordinates) {
        static Geometry of(GeoPoint point) {
            return new Geometry("Point", List.of(point.longitude(), point.latitude()));
        }
    }

    private record Properties(
            String name,
            String kind,
            String classPath,
            String district,
            List<String> towns,
            List<String> brands,
            boolean gi,
            Collection<Integer> months,
            String confidence,
            List<String> sources,
            String url) {}

    /** @param site what goes before the path of each page, such as {@code https://lvpu.example} */
    static byte[] of(WholeResults.Rows results, RowSources sources, String site) {
        List<Feature> features =
                results.rows().stream().map(row -> feature(row, sources, site)).toList();
        return JsonMapper.shared()
                .writeValueAsBytes(new FeatureCollection("FeatureCollection", results.total(), features));
    }

    private static Feature feature(CatalogueRow row, RowSources sources, String site) {
        return new Feature(
                "Feature",
                row.id(),
                row.point().map(Geometry::of).orElse(null),
                new Properties(
                        row.name(),
                        row.kind().key(),
                        row.classPath(),
                        row.district(),
                        row.towns(),
                        row.brands(),
                        row.gi(),
                        row.months(),
                        row.pending() ? "pending" : "verified",
                        sources.of(row),
                        site + row.url()));
    }
}
