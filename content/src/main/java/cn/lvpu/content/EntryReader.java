package cn.lvpu.content;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads what entries and brands have in common, and the entries themselves, from one file or row each. */
final class EntryReader {
    static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final List<String> HERITAGE_COLUMNS = List.of(
            "slug",
            "name",
            "aliases",
            "summary",
            "district",
            "towns",
            "villages",
            "latitude",
            "longitude",
            "point_note",
            "tags",
            "level",
            "category",
            "code",
            "batch",
            "protection_unit",
            "pinyin",
            "initials",
            "traditional",
            "source",
            "source_date",
            "confidence");

    private final Register register;

    EntryReader(Register register) {
        this.register = register;
    }

    Entry entry(EntryKind kind, String slug, FrontMatter file) {
        YamlFields fields = file.fields();
        checkSlug(slug, fields, "");
        Confidence confidence = fields.confidence("confidence");
        Map<String, Source> sources = sources(fields);
        Place place = place(fields);
        var pointFields = fields.section("point");
        var point = pointFields.flatMap(section -> {
            section.text("latitude");
            section.text("longitude");
            var found = section.point("latitude", "longitude");
            register.checkInside(place, found, section, "latitude");
            return found;
        });
        String pointNote = pointFields.map(section -> prose(section, "note")).orElse("");
        pointFields.ifPresent(YamlFields::finish);
        var entry = new Entry(
                kind,
                slug,
                fields.text("name"),
                fields.texts("aliases"),
                requiredProse(fields, "summary"),
                body(file),
                place,
                point,
                pointNote,
                season(fields, confidence),
                facts(fields, sources, confidence),
                fields.texts("brands"),
                List.of(),
                fields.texts("tags"),
                reading(fields),
                details(kind, fields),
                List.copyOf(sources.values()),
                confidence);
        if (entry.details() instanceof EntryDetails.Village village) {
            checkVillage(village, place, fields);
        }
        fields.finish();
        return entry;
    }

    Brand brand(String slug, FrontMatter file) {
        YamlFields fields = file.fields();
        checkSlug(slug, fields, "");
        Confidence confidence = fields.confidence("confidence");
        Map<String, Source> sources = sources(fields);
        String since = fields.textOrEmpty("since");
        checkDate(since, fields, "since");
        var brand = new Brand(
                slug,
                fields.text("name"),
                fields.texts("aliases"),
                fields.text("level"),
                place(fields),
                prose(fields, "owner"),
                requiredProse(fields, "summary"),
                body(file),
                since,
                facts(fields, sources, confidence),
                reading(fields),
                List.copyOf(sources.values()),
                confidence);
        fields.finish();
        return brand;
    }

    /** A heritage item of the register. */
    Entry heritage(Fields row) {
        String slug = row.text("slug");
        checkSlug(slug, row, "slug");
        Place place = register.place(row);
        Optional<GeoPoint> point = row.point("latitude", "longitude");
        register.checkInside(place, point, row, "latitude");
        Confidence confidence = row.confidence("confidence");
        Source source = new Source(requiredProse(row, "source"), row.textOrEmpty("source_date"));
        checkDate(source.date(), row, "source_date");
        return new Entry(
                EntryKind.HERITAGE,
                slug,
                row.text("name"),
                row.texts("aliases"),
                requiredProse(row, "summary"),
                "",
                place,
                point,
                prose(row, "point_note"),
                new Season(Collections.emptySortedSet(), confidence),
                List.of(),
                List.of(),
                List.of(),
                row.texts("tags"),
                new Reading(row.text("pinyin"), row.text("initials"), row.text("traditional")),
                heritageDetails(row),
                List.of(source),
                confidence);
    }

    private static EntryDetails.Heritage heritageDetails(Fields fields) {
        return new EntryDetails.Heritage(
                fields.text("level"),
                fields.text("category"),
                fields.textOrEmpty("code"),
                fields.textOrEmpty("batch"),
                fields.textOrEmpty("protection_unit"));
    }

    static void checkSlug(String slug, Fields fields, String field) {
        if (!slug.isEmpty() && !SLUG.matcher(slug).matches()) {
            fields.report(field, "“" + slug + "”不能作网址的一段，只用小写字母、数字和连字符");
        }
    }

    private Place place(YamlFields fields) {
        var section = fields.requiredSection("place");
        if (section.isEmpty()) {
            return new Place("", "", List.of(), List.of());
        }
        Place place = register.place(section.get());
        section.get().finish();
        return place;
    }

    private void checkVillage(EntryDetails.Village village, Place place, Fields fields) {
        if (village.code12().isEmpty()) {
            return;
        }
        RegisteredVillage registered = register.villages().get(village.code12());
        if (registered == null) {
            fields.report("code12", "村居代码里没有 " + village.code12());
        } else if (place.towns().stream().noneMatch(town -> town.code().equals(registered.townCode()))) {
            fields.report("code12", village.code12() + " 不属于 place.towns 里的乡镇");
        }
    }

    private static EntryDetails details(EntryKind kind, YamlFields fields) {
        return switch (kind) {
            case PRODUCT -> new EntryDetails.Product(fields.text("class"));
            case ROUTE ->
                new EntryDetails.Route(
                        fields.text("type"),
                        fields.texts("stops"),
                        prose(fields, "length"),
                        prose(fields, "duration"),
                        prose(fields, "transport"));
            case HOMESTAY -> new EntryDetails.Homestay(fields.text("grade"));
            case VILLAGE ->
                new EntryDetails.Village(fields.textOrEmpty("code12"), fields.textOrEmpty("national_batch"));
            case HERITAGE -> heritageDetails(fields);
            case EVENT -> event(fields);
            case ACCOUNT -> new EntryDetails.Account(fields.text("standard"), year(fields, "year"));
        };
    }

    private static int year(Fields fields, String name) {
        fields.text(name);
        int year = fields.integer(name).orElse(2000);
        if (year < 1900 || year > 2100) {
            fields.report(name, year + " 不是年份");
        }
        return year;
    }

    private static EntryDetails.Event event(Fields fields) {
        LocalDate first = day(fields, "first");
        LocalDate last = day(fields, "last");
        if (last.isBefore(first)) {
            fields.report("last", "早于 first");
        }
        return new EntryDetails.Event(first, last);
    }

    private static LocalDate day(Fields fields, String name) {
        String text = fields.text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            fields.report(name, "“" + text + "”不是日期，应如 2026-05-01");
            return LocalDate.EPOCH;
        }
    }

    private static Season season(YamlFields fields, Confidence entryConfidence) {
        var section = fields.section("season");
        if (section.isEmpty()) {
            return new Season(Collections.emptySortedSet(), entryConfidence);
        }
        var months = new TreeSet<Integer>();
        for (String text : section.get().texts("months")) {
            try {
                int month = Integer.parseInt(text);
                if (month >= 1 && month <= 12) {
                    months.add(month);
                    continue;
                }
            } catch (NumberFormatException e) {
                // reported below, like a month out of range
            }
            section.get().report("months", "“" + text + "”不是月份（1 到 12）");
        }
        if (months.isEmpty()) {
            section.get().report("months", "没有月份就不要写 season");
        }
        var season = new Season(
                Collections.unmodifiableSortedSet(months), section.get().confidence("confidence"));
        section.get().finish();
        return season;
    }

    private static Reading reading(YamlFields fields) {
        return fields.requiredSection("reading")
                .map(section -> {
                    var reading =
                            new Reading(section.text("pinyin"), section.text("initials"), section.text("traditional"));
                    section.finish();
                    return reading;
                })
                .orElse(new Reading("", "", ""));
    }

    static Map<String, Source> sources(YamlFields fields) {
        var sources = new LinkedHashMap<String, Source>();
        fields.requiredSection("sources").ifPresent(section -> {
            for (String key : section.names()) {
                section.section(key).ifPresent(one -> {
                    var source = new Source(requiredProse(one, "publisher"), one.textOrEmpty("date"));
                    checkDate(source.date(), one, "date");
                    one.finish();
                    sources.put(key, source);
                });
            }
            if (sources.isEmpty()) {
                fields.report("sources", "至少要有一个来源");
            }
        });
        return sources;
    }

    private static List<Fact> facts(YamlFields fields, Map<String, Source> sources, Confidence entryConfidence) {
        var facts = new ArrayList<Fact>();
        for (YamlFields one : fields.sections("facts")) {
            String key = one.text("source");
            Source source = sources.get(key);
            if (source == null && !key.isEmpty()) {
                one.report("source", "sources 里没有“" + key + "”");
            }
            facts.add(new Fact(
                    requiredProse(one, "label"),
                    requiredProse(one, "text"),
                    source == null ? new Source("", "") : source,
                    one.has("confidence") ? one.confidence("confidence") : entryConfidence));
            one.finish();
        }
        return List.copyOf(facts);
    }

    static String requiredProse(Fields fields, String name) {
        String text = fields.text(name);
        Prose.findFault(text).ifPresent(fault -> fields.report(name, fault));
        return text;
    }

    static String prose(Fields fields, String name) {
        String text = fields.textOrEmpty(name);
        Prose.findFault(text).ifPresent(fault -> fields.report(name, fault));
        return text;
    }

    private static String body(FrontMatter file) {
        int line = file.bodyLine();
        for (String text : file.body().lines().toList()) {
            int at = line++;
            Prose.findFault(text).ifPresent(fault -> file.fields().reportBody(at, fault));
        }
        return file.body().strip();
    }

    /** A year, a month or a day; empty where none is known. */
    static void checkDate(String text, Fields fields, String name) {
        try {
            switch (text.length()) {
                case 0 -> {}
                case 4 -> Year.parse(text);
                case 7 -> YearMonth.parse(text);
                default -> LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            fields.report(name, "“" + text + "”不是日期，应如 2026、2026-05 或 2026-05-01");
        }
    }
}
