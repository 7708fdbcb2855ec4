package cn.lvpu.portal.discovery.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An entry's page, ready to be laid out.
 *
 * @param body HTML made from Markdown, raw HTML escaped
 * @param seasonWords the months as people say them; empty where no source says
 * @param thisMonth 1..12, now in Beijing
 * @param properties what only this kind has, as label and text
 * @param map the small map as inline SVG; empty where no trustworthy point and no district is known
 * @param whereabouts what the map shows, or why it shows no point
 * @param pointNote what the point stands for, possibly empty
 */
record EntryPage(
        String kindKey,
        String kindLabel,
        String name,
        List<String> aliases,
        String place,
        List<Badge> badges,
        String summary,
        String body,
        String illustration,
        SortedSet<Integer> months,
        String seasonWords,
        boolean seasonPending,
        int thisMonth,
        List<Property> properties,
        List<FactLine> facts,
        List<GiLine> giRecords,
        List<String> stops,
        Optional<String> map,
        String whereabouts,
        String pointNote,
        List<BrandRef> brands,
        List<BrandRef> localBrands,
        List<Related> related,
        List<String> sources,
        boolean pending,
        String searchNearby) {

    record Property(String label, String text) {}

    /** A fact with its source in words. */
    record FactLine(String label, String text, String source, boolean pending) {}

    /** A GI record with its own type and state. @param state what the register knows of it since, in words */
    record GiLine(
            String url,
            String productName,
            String type,
            String announcement,
            String issuer,
            String date,
            String holder,
            String area,
            String state,
            String source) {}

    record BrandRef(String url, String name, String level) {}

    /** Related entries under the reason they share; each card says its own. */
    record Related(String heading, List<EntryCard> cards) {}
}
