package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.i18n.Texts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Composes the season calendar from the content and today's month in Beijing. */
final class SeasonPages {
    /** Where something of the whole city belongs. */
    private static final String WHOLE_CITY = "110000";

    private static final int MOST_LINES = 8;

    private final Content content;
    private final SeasonCalendar calendar;
    private final EntryCards cards;
    private final Texts texts;
    private final Clock clock;

    SeasonPages(Content content, EntryCards cards, Texts texts, Clock clock) {
        this.content = content;
        this.calendar = new SeasonCalendar(content);
        this.cards = cards;
        this.texts = texts;
        this.clock = clock;
    }

    /** 1..12, now in Beijing. */
    int thisMonth() {
        return LocalDate.now(clock).getMonthValue();
    }

    boolean isDistrict(String code) {
        return code.equals(WHOLE_CITY) || content.findDistrict(code).isPresent();
    }

    SeasonPage compose(int month, SeasonChoice choice) {
        List<Entry> entries = calendar.inSeason(month, choice);
        return new SeasonPage(
                month,
                month == thisMonth(),
                monthName(month),
                chosen(choice),
                entries.size(),
                (int) entries.stream().filter(SeasonPages::isPending).count(),
                year(month, choice),
                districtFilters(month, choice),
                kindFilters(month, choice),
                kinds(month, entries),
                outlook(month, choice),
                entries.isEmpty() ? onward(month, choice) : List.of(),
                lines(calendar.allYear(choice)));
    }

    private List<SeasonPage.YearMonth> year(int shown, SeasonChoice choice) {
        List<Integer> counts = calendar.counts(choice);
        int most = Math.max(1, Collections.max(counts));
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> new SeasonPage.YearMonth(
                        month,
                        monthName(month),
                        choice.address(month),
                        counts.get(month - 1),
                        100 * counts.get(month - 1) / most,
                        month == shown,
                        month == thisMonth()))
                .toList();
    }

    /** Only districts that have something in this month, and the chosen one: a filter must not lead to nothing. */
    private List<SeasonPage.Filter> districtFilters(int month, SeasonChoice choice) {
        List<Entry> anywhere = calendar.inSeason(month, choice.withDistrict(Optional.empty()));
        List<SeasonCalendar.DistrictCount> counts = SeasonCalendar.districts(anywhere);
        var filters = new ArrayList<SeasonPage.Filter>();
        filters.add(new SeasonPage.Filter(
                choice.withDistrict(Optional.empty()).address(month),
                texts.get("season.anywhere"),
                anywhere.size(),
                choice.districtCode().isEmpty()));
        counts.forEach(count -> filters.add(new SeasonPage.Filter(
                choice.withDistrict(Optional.of(count.code())).address(month),
                districtName(count.code()),
                count.entries(),
                choice.districtCode().equals(Optional.of(count.code())))));
        choice.districtCode()
                .filter(code -> counts.stream().noneMatch(count -> count.code().equals(code)))
                .ifPresent(
                        code -> filters.add(new SeasonPage.Filter(choice.address(month), districtName(code), 0, true)));
        return List.copyOf(filters);
    }

    private List<SeasonPage.Filter> kindFilters(int month, SeasonChoice choice) {
        List<Entry> ofAllKinds = calendar.inSeason(month, choice.withKind(Optional.empty()));
        var filters = new ArrayList<SeasonPage.Filter>();
        filters.add(new SeasonPage.Filter(
                choice.withKind(Optional.empty()).address(month),
                texts.get("season.any-kind"),
                ofAllKinds.size(),
                choice.kind().isEmpty()));
        for (EntryKind kind : EntryKind.values()) {
            int entries = (int)
                    ofAllKinds.stream().filter(entry -> entry.kind() == kind).count();
            boolean on = choice.kind().equals(Optional.of(kind));
            if (entries > 0 || on) {
                filters.add(new SeasonPage.Filter(
                        choice.withKind(Optional.of(kind)).address(month), kindName(kind), entries, on));
            }
        }
        return List.copyOf(filters);
    }

    private List<SeasonPage.KindGroup> kinds(int month, List<Entry> entries) {
        return Arrays.stream(EntryKind.values())
                .map(kind ->
                        entries.stream().filter(entry -> entry.kind() == kind).toList())
                .filter(ofKind -> !ofKind.isEmpty())
                .map(ofKind -> new SeasonPage.KindGroup(
                        ofKind.getFirst().kind().key(),
                        ofKind.size(),
                        SeasonCalendar.districts(ofKind).stream()
                                .map(district -> new SeasonPage.DistrictGroup(
                                        districtName(district.code()),
                                        ofKind.stream()
                                                .filter(entry -> entry.place()
                                                        .districtCode()
                                                        .equals(district.code()))
                                                .map(entry -> cards.of(entry, stage(entry, month)))
                                                .toList()))
                                .toList()))
                .toList();
    }

    /** Whether the month is the first or the last of a season, what a visitor plans by; unsaid where it comes twice a year. */
    private String stage(Entry entry, int month) {
        if (SeasonCalendar.stretches(entry.season().months()).size() > 1) {
            return "";
        }
        boolean begins = SeasonCalendar.begins(entry, month);
        boolean ends = SeasonCalendar.ends(entry, month);
        if (begins && ends) {
            return texts.get("season.stage.only", monthName(month));
        }
        return begins ? texts.get("season.stage.first") : ends ? texts.get("season.stage.last") : "";
    }

    private SeasonPage.Outlook outlook(int month, SeasonChoice choice) {
        int next = SeasonCalendar.next(month);
        return new SeasonPage.Outlook(
                monthName(next),
                choice.address(next),
                calendar.inSeason(next, choice).size(),
                lines(calendar.beginning(next, choice).stream()
                        .limit(MOST_LINES)
                        .toList()),
                lines(calendar.ending(month, choice).stream().limit(MOST_LINES).toList()));
    }

    private List<SeasonPage.Onward> onward(int month, SeasonChoice choice) {
        var onward = new ArrayList<SeasonPage.Onward>();
        calendar.nextWithSomething(month, choice)
                .ifPresent(other -> onward.add(new SeasonPage.Onward(
                        choice.address(other), texts.get("season.onward.month", monthName(other)))));
        if (!choice.isEverything()) {
            onward.add(new SeasonPage.Onward(
                    SeasonChoice.EVERYTHING.address(month), texts.get("season.onward.everything", monthName(month))));
        }
        onward.add(new SeasonPage.Onward("/search", texts.get("season.onward.search")));
        return List.copyOf(onward);
    }

    private static List<SeasonPage.Line> lines(List<Entry> entries) {
        return entries.stream()
                .map(entry -> new SeasonPage.Line(
                        EntryCards.url(entry), entry.name(), entry.place().districtName(), isPending(entry)))
                .toList();
    }

    private static boolean isPending(Entry entry) {
        return entry.season().confidence() == Confidence.PENDING;
    }

    /** The choice in words: 门头沟区 · 产品. */
    String chosen(SeasonChoice choice) {
        return Stream.concat(
                        choice.districtCode().map(this::districtName).stream(),
                        choice.kind().map(this::kindName).stream())
                .collect(Collectors.joining(" · "));
    }

    private String districtName(String code) {
        return code.equals(WHOLE_CITY)
                ? texts.get("season.whole-city")
                : content.findDistrict(code).map(District::name).orElse(code);
    }

    private String kindName(EntryKind kind) {
        return texts.get("discovery.kind." + kind.key());
    }

    String monthName(int month) {
        return texts.get("discovery.month." + month);
    }
}
