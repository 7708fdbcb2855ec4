package cn.lvpu.portal.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SeasonCalendarTest {
    private static final Content CONTENT = ContentLoader.bundled();
    private static final SeasonCalendar CALENDAR = new SeasonCalendar(CONTENT);
    private static final SeasonChoice MENTOUGOU = SeasonChoice.EVERYTHING.withDistrict(Optional.of("110109"));

    static IntStream months() {
        return IntStream.rangeClosed(1, 12);
    }

    @ParameterizedTest
    @MethodSource("months")
    void aMonthHasExactlyWhatASourceSaysOfItAndIsNotThereAllYear(int month) {
        assertThat(CALENDAR.inSeason(month, SeasonChoice.EVERYTHING))
                .containsExactlyInAnyOrderElementsOf(CONTENT.entries().stream()
                        .filter(entry -> entry.season().includes(month))
                        .filter(entry -> entry.season().months().size() < 12)
                        .toList());
    }

    @Test
    void whatIsThereAllYearIsKeptApart() {
        List<Entry> allYear = CALENDAR.allYear(SeasonChoice.EVERYTHING);

        assertThat(allYear)
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(entry.season().months()).hasSize(12));
        assertThat(CALENDAR.inSeason(5, SeasonChoice.EVERYTHING)).doesNotContainAnyElementsOf(allYear);
    }

    @ParameterizedTest
    @MethodSource("months")
    void whatEndsWithAMonthAndWhatBeginsWithTheNextIsTheWholeDifferenceBetweenThem(int month) {
        var expected = new HashSet<>(CALENDAR.inSeason(month, SeasonChoice.EVERYTHING));
        CALENDAR.ending(month, SeasonChoice.EVERYTHING).forEach(expected::remove);
        expected.addAll(CALENDAR.beginning(SeasonCalendar.next(month), SeasonChoice.EVERYTHING));

        assertThat(expected)
                .isEqualTo(new HashSet<>(CALENDAR.inSeason(SeasonCalendar.next(month), SeasonChoice.EVERYTHING)));
    }

    @Test
    void decemberIsFollowedByJanuary() {
        assertThat(SeasonCalendar.next(12)).isEqualTo(1);
        assertThat(SeasonCalendar.previous(1)).isEqualTo(12);
        assertThat(SeasonCalendar.next(4)).isEqualTo(5);
        assertThat(SeasonCalendar.previous(5)).isEqualTo(4);
    }

    @Test
    void aChoiceNarrowsByDistrictAndByKind() {
        SeasonChoice products = MENTOUGOU.withKind(Optional.of(EntryKind.PRODUCT));

        assertThat(CALENDAR.inSeason(9, products)).isNotEmpty().allSatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.PRODUCT);
            assertThat(entry.place().districtCode()).isEqualTo("110109");
        });
        assertThat(CALENDAR.inSeason(9, MENTOUGOU))
                .hasSizeGreaterThan(CALENDAR.inSeason(9, products).size());
    }

    @Test
    void theCountsOfTheYearAreThoseOfItsMonths() {
        List<Integer> counts = CALENDAR.counts(MENTOUGOU);

        assertThat(counts).hasSize(12);
        months().forEach(month -> assertThat(counts.get(month - 1))
                .isEqualTo(CALENDAR.inSeason(month, MENTOUGOU).size()));
    }

    @Test
    void fromAnEmptyMonthTheWayLeadsToTheNextThatHasSomething() {
        SeasonChoice choice = SeasonChoice.EVERYTHING.withKind(Optional.of(EntryKind.ROUTE));

        assertThat(CALENDAR.inSeason(1, choice)).isEmpty();
        int next = CALENDAR.nextWithSomething(1, choice).orElseThrow();
        assertThat(CALENDAR.inSeason(next, choice)).isNotEmpty();
        assertThat(IntStream.range(2, next))
                .allSatisfy(between ->
                        assertThat(CALENDAR.inSeason(between, choice)).isEmpty());
        assertThat(CALENDAR.nextWithSomething(1, SeasonChoice.EVERYTHING.withKind(Optional.of(EntryKind.HOMESTAY))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "8 9            | 八月至九月",
                "6              | 六月",
                "4 5 9 10       | 四月至五月、九月至十月",
                "11 12 1 2      | 十一月至次年二月",
                "1 2 3 4 5 6 7 8 9 10 11 12 | 全年",
            })
    void monthsAreSaidAsPeopleSayThem(String months, String words) {
        var set = new TreeSet<Integer>();
        for (String month : months.strip().split(" ")) {
            set.add(Integer.valueOf(month));
        }

        assertThat(new SeasonWords(Texts.bundled()).of(set)).isEqualTo(words);
    }

    @Test
    void noMonthsAreNoWords() {
        assertThat(new SeasonWords(Texts.bundled()).of(new TreeSet<>())).isEmpty();
    }

    @Test
    void aChoiceHasOneAddress() {
        assertThat(SeasonChoice.EVERYTHING.address(5)).isEqualTo("/season/5");
        assertThat(MENTOUGOU.address(5)).isEqualTo("/season/5?district=110109");
        assertThat(MENTOUGOU.withKind(Optional.of(EntryKind.ROUTE)).address(11))
                .isEqualTo("/season/11?district=110109&kind=route");
        assertThat(SeasonChoice.EVERYTHING
                        .withKind(Optional.of(EntryKind.PRODUCT))
                        .address(12))
                .isEqualTo("/season/12?kind=product");
    }
}
