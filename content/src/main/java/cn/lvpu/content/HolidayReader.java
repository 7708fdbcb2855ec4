package cn.lvpu.content;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads {@code calendar/YEAR.yaml}, one file a year. */
final class HolidayReader {
    static final String FOLDER = "calendar";

    private static final Pattern FILE = Pattern.compile(FOLDER + "/(20[0-9]{2})\\.yaml");

    private HolidayReader() {}

    static WorkingCalendar read(SortedMap<String, byte[]> files, Problems problems) {
        var years = new HashMap<Integer, HolidayYear>();
        files.forEach((file, bytes) -> {
            var name = FILE.matcher(file);
            if (name.matches()) {
                FileText.decode(file, bytes, problems)
                        .flatMap(text -> FrontMatter.compose(file, text, 0, problems))
                        .map(node -> new YamlFields(file, 0, "", node, problems))
                        .map(fields -> year(Integer.parseInt(name.group(1)), fields))
                        .ifPresent(year -> years.put(year.year(), year));
            }
        });
        return new WorkingCalendar(Map.copyOf(years));
    }

    static boolean isCalendar(String file) {
        return FILE.matcher(file).matches();
    }

    private static HolidayYear year(int year, YamlFields fields) {
        Set<LocalDate> off = new HashSet<>();
        for (YamlFields holiday : fields.sections("holidays")) {
            holiday.text("name");
            Optional<LocalDate> first = day(holiday, "first", holiday.text("first"), year);
            Optional<LocalDate> last = day(holiday, "last", holiday.text("last"), year);
            if (first.isPresent() && last.isPresent()) {
                if (last.get().isBefore(first.get())) {
                    holiday.report("last", "早于 first");
                } else {
                    first.get().datesUntil(last.get().plusDays(1)).forEach(off::add);
                }
            }
            holiday.finish();
        }
        if (off.isEmpty()) {
            fields.report("holidays", "一年至少有一个假日");
        }
        Set<LocalDate> worked = new HashSet<>();
        for (String text : fields.texts("worked")) {
            day(fields, "worked", text, year).ifPresent(day -> {
                boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
                if (!weekend || off.contains(day)) {
                    fields.report("worked", text + " 不是周末，或在假日里");
                }
                worked.add(day);
            });
        }
        Source source = SchemeReader.source(fields);
        var read = new HolidayYear(year, off, worked, source, fields.confidence("confidence"));
        fields.finish();
        return read;
    }

    private static Optional<LocalDate> day(Fields fields, String name, String text, int year) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() == year) {
                return Optional.of(day);
            }
            fields.report(name, text + " 不在 " + year + " 年");
        } catch (DateTimeException e) {
            fields.report(name, "“" + text + "”不是日期，应如 2026-05-01");
        }
        return Optional.empty();
    }
}
