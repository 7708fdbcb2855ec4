package cn.lvpu.portal.discovery.page;

import java.util.List;

/**
 * The season calendar at one month, ready to be laid out.
 *
 * @param month 1..12
 * @param now whether it is this month in Beijing
 * @param chosen the choice in words, such as 门头沟区 · 产品; empty for everything
 * @param total entries in season
 * @param pending of them with a season that is 待核实
 * @param kinds the entries, by kind and district
 * @param onward where to go from an empty month
 * @param allYear links to what is there all year
 */
record SeasonPage(
        int month,
        boolean now,
        String monthName,
        String chosen,
        int total,
        int pending,
        List<YearMonth> year,
        List<Filter> districtFilters,
        List<Filter> kindFilters,
        List<KindGroup> kinds,
        Outlook outlook,
        List<Onward> onward,
        List<Line> allYear) {

    /**
     * A month of the year strip.
     *
     * @param bar height of its bar, 0..100, by its share of the fullest month
     */
    record YearMonth(int month, String name, String url, int entries, int bar, boolean shown, boolean now) {}

    /** A link that changes the choice. @param on whether it is the choice now */
    record Filter(String url, String label, int entries, boolean on) {}

    record KindGroup(String key, int entries, List<DistrictGroup> districts) {}

    record DistrictGroup(String name, List<EntryCard> cards) {}

    /** What changes with the next month. */
    record Outlook(String monthName, String url, int entries, List<Line> beginning, List<Line> ending) {}

    /** An entry in one line. */
    record Line(String url, String name, String place, boolean pending) {}

    record Onward(String url, String text) {}
}
