package cn.lvpu.portal.discovery;

import cn.lvpu.content.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One result without scores and highlights, as maps and exports show it.
 *
 * @param id {@code kind:slug}
 * @param district its name, empty for none
 * @param classPath such as 果品-梨, empty for what is no product
 * @param pending whether it rests on a source still to be checked (待核实)
 */
public record CatalogueRow(
        String id,
        CatalogueKind kind,
        String slug,
        String name,
        String district,
        List<String> towns,
        String classPath,
        List<String> brands,
        boolean gi,
        SortedSet<Integer> months,
        boolean pending,
        Optional<GeoPoint> point,
        String url) {}
