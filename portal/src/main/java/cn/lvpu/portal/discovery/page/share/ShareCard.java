package cn.lvpu.portal.discovery.page.share;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What a share card says. A line that the portal's own typeface cannot write is left off; nothing is ever replaced.
 *
 * @param site the site's name, and what it is in a few words
 * @param kind the kind of entry, in a word
 * @param marks short marks such as 地理标志; only what a source says
 * @param season a sentence on the season, possibly empty
 * @param months 1..12 in season; empty draws no strip
 * @param seasonPending whether the months are 待核实
 * @param map where it is, if anything is known
 * @param mapLabel says that the map is a sketch
 */
public record ShareCard(
        String site,
        String tagline,
        String kind,
        String name,
        String place,
        List<String> marks,
        String season,
        SortedSet<Integer> months,
        boolean seasonPending,
        Optional<MapDrawing> map,
        String mapLabel) {}
