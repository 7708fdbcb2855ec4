package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * What is in season when, as the sources say. What is there all year tells nothing about a month and is kept apart. Immutable;
 * safe for use by many threads.
 */
final class SeasonCalendar {
    private static final int YEAR = 12;

    private final List<Entry> seasonal;
    private final List<Entry> allYear;

    SeasonCalendar(Content content) {
        // The best attested and the shortest season first: it is gone soonest.
        Comparator<Entry> order = Comparator.comparing((Entry entry) -> entry.kind())
                .thenComparing(entry -> entry.giRecordIds().isEmpty())
                .thenComparing(entry -> entry.season().confidence())
                .thenComparing(entry -> entry.season().months().size())
                .thenComparing(entry -> entry.reading().pinyin())
                .thenComparing(Entry::id);
        seasonal = content.entries().stream()
                .filter(entry -> !entry.season().months().isEmpty())
                .filter(entry -> entry.season().months().size() < YEAR)
                .sorted(order)
                .toList();
        allYear = content.entries().stream()
                .filter(entry -> entry.season().months().size() == YEAR)
                .sorted(order)
                .toList();
    }

    static int next(int month) {
        return month % YEAR + 1;
    }

    static int previous(int month) {
        return (month + YEAR - 2) % YEAR + 1;
    }

    /** In season in a month, kind by kind. */
    List<Entry> inSeason(int month, SeasonChoice choice) {
        return seasonal.stream()
                .filter(entry -> entry.season().includes(month))
                .filter(choice::includes)
                .toList();
    }

    /** There in every month. */
    List<Entry> allYear(SeasonChoice choice) {
        return allYear.stream().filter(choice::includes).toList();
    }

    /** How many are in season in each of the twelve months, January first. */
    List<Integer> counts(SeasonChoice choice) {
        return IntStream.rangeClosed(1, YEAR)
                .map(month -> inSeason(month, choice).size())
                .boxed()
                .toList();
    }

    /** In season in the month, but not in the one before. */
    List<Entry> beginning(int month, SeasonChoice choice) {
        return inSeason(month, choice).stream()
                .filter(entry -> begins(entry, month))
                .toList();
    }

    /** In season in the month, but not in the one after. */
    List<Entry> ending(int month, SeasonChoice choice) {
        return inSeason(month, choice).stream()
                .filter(entry -> ends(entry, month))
                .toList();
    }

    static boolean begins(Entry entry, int month) {
        return entry.season().includes(month) && !entry.season().includes(previous(month));
    }

    static boolean ends(Entry entry, int month) {
        return entry.season().includes(month) && !entry.season().includes(next(month));
    }

    /** The nearest month after this one that has something; empty when none has. */
    OptionalInt nextWithSomething(int month, SeasonChoice choice) {
        return IntStream.iterate(next(month), SeasonCalendar::next)
                .limit(YEAR - 1L)
                .filter(other -> !inSeason(other, choice).isEmpty())
                .findFirst();
    }

    /** The district codes of some entries with how many each has, the most first. */
    static List<DistrictCount> districts(List<Entry> entries) {
        var counts = new TreeMap<String, Integer>();
        entries.forEach(entry -> counts.merge(entry.place().districtCode(), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(count -> new DistrictCount(count.getKey(), count.getValue()))
                .sorted(Comparator.comparingInt(DistrictCount::entries)
                        .reversed()
                        .thenComparing(DistrictCount::code))
                .toList();
    }

    record DistrictCount(String code, int entries) {}

    /** The unbroken stretches of some months; one over the turn of the year is one stretch. */
    static List<Stretch> stretches(SortedSet<Integer> months) {
        if (months.size() == YEAR) {
            return List.of(new Stretch(1, YEAR));
        }
        return new TreeSet<>(months)
                .stream()
                        .filter(month -> !months.contains(previous(month)))
                        .map(first -> new Stretch(
                                first,
                                IntStream.iterate(first, SeasonCalendar::next)
                                        .filter(month -> !months.contains(next(month)))
                                        .findFirst()
                                        .orElse(first)))
                        .toList();
    }

    /** @param last may be less than {@code first}: then it is in the next year */
    record Stretch(int first, int last) {}
}
