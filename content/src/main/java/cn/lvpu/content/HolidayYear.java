package cn.lvpu.content;

import java.time.LocalDate;
import java.util.Set;

/**
 * The arrangement of one year's holidays.
 *
 * @param off days off, weekends among them
 * @param worked weekend days that are working days (调休上班)
 */
public record HolidayYear(int year, Set<LocalDate> off, Set<LocalDate> worked, Source source, Confidence confidence) {
    public HolidayYear {
        off = Set.copyOf(off);
        worked = Set.copyOf(worked);
    }
}
