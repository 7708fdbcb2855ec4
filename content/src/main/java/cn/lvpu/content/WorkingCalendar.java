package cn.lvpu.content;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * Which days are working days (工作日): Monday to Friday, without the days off and with the made-up days (调休) of the yearly
 * arrangement of the State Council. A year whose arrangement is not in the content counts weekends only, and says so.
 */
public final class WorkingCalendar {
    private final Map<Integer, HolidayYear> years;

    WorkingCalendar(Map<Integer, HolidayYear> years) {
        this.years = Map.copyOf(years);
    }

    /** A calendar that knows no arrangement. */
    public static WorkingCalendar weekendsOnly() {
        return new WorkingCalendar(Map.of());
    }

    public Optional<HolidayYear> findYear(int year) {
        return Optional.ofNullable(years.get(year));
    }

    public boolean isWorkingDay(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        HolidayYear year = years.get(day.getYear());
        if (year == null) {
            return !weekend;
        }
        return year.worked().contains(day) || !weekend && !year.off().contains(day);
    }

    /**
     * The day by which something is due that has so many working days from a day on. That day itself does not count.
     *
     * @param workingDays at least one
     */
    public Due due(LocalDate from, int workingDays) {
        if (workingDays < 1) {
            throw new IllegalArgumentException("a clock has at least one working day: " + workingDays);
        }
        LocalDate day = from;
        int counted = 0;
        while (counted < workingDays) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                counted++;
            }
        }
        return new Due(day, !years.containsKey(from.getYear()) || !years.containsKey(day.getYear()));
    }

    /**
     * How many working days there are after {@code from}, up to and including {@code to}; negative when {@code to} lies
     * before.
     */
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** @param weekendsOnly whether a year was crossed whose arrangement is not known, so that the day may be too early */
    public record Due(LocalDate on, boolean weekendsOnly) {}
}
