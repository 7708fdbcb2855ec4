package cn.lvpu.portal.discovery;

import cn.lvpu.content.GeoPoint;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * One row of a result list: enough for a card and for a marker.
 *
 * @param id {@code kind:slug}
 * @param place district and towns, ready to be shown
 * @param brands names of the brands that cover it
 * @param months months in season, possibly none
 * @param pending whether it rests on a source still to be checked (待核实)
 * @param score the engine's score; comparable within one answer only
 * @param distanceKm from {@link SearchCriteria#near()}, where that was asked and the place is known
 * @param highlights where the words were found
 */
public record CatalogueItem(
        String id,
        CatalogueKind kind,
        String slug,
        String name,
        String summary,
        String districtCode,
        String district,
        String place,
        String classPath,
        List<String> brands,
        boolean gi,
        SortedSet<Integer> months,
        boolean pending,
        Optional<GeoPoint> point,
        double score,
        Optional<Double> distanceKm,
        Highlights highlights,
        String url) {

    /**
     * Found words in context.
     *
     * @param name the whole name with what was found marked; unmarked when the words were found elsewhere
     * @param alias another name, when the words were found there
     * @param passage a passage of the summary or the body, when the words were found there
     */
    public record Highlights(Marked name, Optional<Marked> alias, Optional<Marked> passage) {}
}
