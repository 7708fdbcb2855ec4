package cn.lvpu.portal.discovery.page;

import cn.lvpu.portal.platform.i18n.Texts;
import java.util.SortedSet;
import java.util.stream.Collectors;

/** Months as people say them: 八月至九月, 十一月至次年二月, 全年. */
final class SeasonWords {
    private static final int YEAR = 12;

    private final Texts texts;

    SeasonWords(Texts texts) {
        this.texts = texts;
    }

    /** @param months 1..12; none gives an empty text */
    String of(SortedSet<Integer> months) {
        if (months.size() == YEAR) {
            return texts.get("season.all-year");
        }
        return SeasonCalendar.stretches(months).stream()
                .map(this::words)
                .collect(Collectors.joining(texts.get("season.and")));
    }

    private String words(SeasonCalendar.Stretch stretch) {
        String first = texts.get("discovery.month." + stretch.first());
        String last = texts.get("discovery.month." + stretch.last());
        if (stretch.first() == stretch.last()) {
            return first;
        }
        return stretch.last() < stretch.first()
                ? texts.get("season.over-new-year", first, last)
                : texts.get("season.stretch", first, last);
    }
}
