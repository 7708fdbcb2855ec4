package cn.lvpu.content;

import java.util.SortedSet;

/** Months 1..12 in which an entry is in season; empty when no source says. */
public record Season(SortedSet<Integer> months, Confidence confidence) {
    public boolean includes(int month) {
        return months.contains(month);
    }
}
