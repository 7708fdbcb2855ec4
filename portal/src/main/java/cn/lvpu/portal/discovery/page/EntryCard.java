package cn.lvpu.portal.discovery.page;

import java.util.List;
import java.util.SortedSet;

/**
 * An entry as a card in a list.
 *
 * @param note a line under the name: place, and for routes length and duration
 * @param months in season; empty shows no strip
 * @param seasonPending whether the months are 待核实
 * @param illustration path of a decorative picture
 * @param why what brings it here, such as 同在军庄镇; possibly empty
 */
record EntryCard(
        String url,
        String name,
        String note,
        List<Badge> badges,
        String summary,
        SortedSet<Integer> months,
        boolean seasonPending,
        String illustration,
        String why) {}
