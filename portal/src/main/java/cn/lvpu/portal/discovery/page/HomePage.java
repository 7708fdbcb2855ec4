package cn.lvpu.portal.discovery.page;

import java.util.List;

/**
 * The home page.
 *
 * @param month 1..12, now in Beijing
 * @param inSeason cards of this month
 * @param nearby where this month has few: the last and the next months that have some, said so
 * @param giEntries number of entries with a geographical indication
 */
record HomePage(
        int month,
        List<EntryCard> inSeason,
        List<SeasonGroup> nearby,
        List<Region> regions,
        List<BrandLink> brands,
        Counts counts,
        int giEntries) {

    /** What is in season in another month. @param direction -1 before this month, 1 after it */
    record SeasonGroup(int month, int direction, List<EntryCard> cards) {}

    /** A district with its number of entries. */
    record Region(String name, String url, int entries) {}

    /** A brand with its number of entries covered; 0 where no source names any. */
    record BrandLink(String name, String level, String url, int entries) {}

    /** How much the catalogue holds, counted from the content. */
    record Counts(int products, int brands, int routes, int homestays, int villages, int heritage, int giRecords) {}
}
