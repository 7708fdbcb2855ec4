package cn.lvpu.portal.discovery.page;

import java.util.List;

/**
 * A brand's page.
 *
 * @param covered entries that a source says the brand covers
 * @param ofPlace entries of the brand's town or district; not said to be covered
 */
record BrandPage(
        String name,
        List<String> aliases,
        String level,
        String place,
        String owner,
        String since,
        List<Badge> badges,
        String summary,
        String body,
        List<EntryPage.FactLine> facts,
        List<EntryCard> covered,
        List<EntryCard> ofPlace,
        List<String> sources,
        boolean pending,
        String searchCovered) {}
