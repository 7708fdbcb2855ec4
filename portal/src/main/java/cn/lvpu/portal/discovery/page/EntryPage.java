package cn.lvpu.portal.discovery.page;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * An entry's page, ready to be laid out.
 *
 * @param body HTML made from Markdown, raw HTML escaped
 * @param properties what only this kind has, as label and text
 * @param map the small map as inline SVG; empty where no trustworthy point and no district is known
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
        boolean seasonPending,
        List<Property> properties,
        List<FactLine> facts,
        List<GiLine> giRecords,
        List<String> stops,
        Optional<String> map,
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

    record GiLine(
            String url,
            String type,
            String announcement,
            String issuer,
            String date,
            String holder,
            String area,
            String note) {}

    record BrandRef(String url, String name, String level) {}

    /** Related entries under an honest heading. @param headingKey message key; {@code {0}} is {@code subject} */
    record Related(String headingKey, String subject, List<EntryCard> cards) {}
}
