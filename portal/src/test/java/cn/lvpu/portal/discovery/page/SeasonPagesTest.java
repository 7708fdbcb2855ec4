package cn.lvpu.portal.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.i18n.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeasonPagesTest {
    private static final Content CONTENT = ContentLoader.bundled();
    /** Still April in London, May in Beijing. */
    private static final Clock MAY = Clock.fixed(Instant.parse("2026-04-30T17:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static final SeasonPages PAGES =
            new SeasonPages(CONTENT, new EntryCards(CONTENT, Texts.bundled()), Texts.bundled(), MAY);

    @Test
    void thisMonthIsTheOneInBeijingAndIsMarkedInTheYear() {
        assertThat(PAGES.thisMonth()).isEqualTo(5);

        SeasonPage october = PAGES.compose(10, SeasonChoice.EVERYTHING);
        assertThat(october.now()).isFalse();
        assertThat(october.year()).hasSize(12);
        assertThat(october.year().stream().filter(SeasonPage.YearMonth::now))
                .extracting(SeasonPage.YearMonth::month)
                .containsExactly(5);
        assertThat(october.year().stream().filter(SeasonPage.YearMonth::shown))
                .extracting(SeasonPage.YearMonth::month)
                .containsExactly(10);
    }

    @Test
    void theYearKeepsTheChoiceAndItsFullestMonthHasTheFullBar() {
        SeasonPage page = PAGES.compose(5, SeasonChoice.EVERYTHING.withDistrict(Optional.of("110109")));

        assertThat(page.year())
                .allSatisfy(month -> assertThat(month.url()).endsWith("?district=110109"))
                .anySatisfy(month -> assertThat(month.bar()).isEqualTo(100));
    }

    @Test
    void everyEntryOfTheMonthStandsOnceUnderItsKindAndDistrict() {
        SeasonPage page = PAGES.compose(9, SeasonChoice.EVERYTHING);

        List<String> shown = page.kinds().stream()
                .flatMap(kind -> kind.districts().stream())
                .flatMap(district -> district.cards().stream())
                .map(EntryCard::url)
                .toList();
        assertThat(shown).doesNotHaveDuplicates().hasSize(page.total());
        assertThat(page.kinds()).extracting(SeasonPage.KindGroup::key).containsExactly("product", "route");
        assertThat(page.kinds().getFirst().districts())
                .filteredOn(district -> district.name().equals("门头沟区"))
                .singleElement()
                .satisfies(district ->
                        assertThat(district.cards()).extracting(EntryCard::name).contains("京白梨"));
    }

    @Test
    void aSeasonThatIsPendingIsMarkedOnItsCardAndCounted() {
        SeasonPage page = PAGES.compose(9, SeasonChoice.EVERYTHING);
        long pending = CONTENT.entries().stream()
                .filter(entry -> entry.season().includes(9)
                        && entry.season().months().size() < 12
                        && entry.season().confidence() == Confidence.PENDING)
                .count();

        assertThat(page.pending()).isEqualTo((int) pending).isPositive();
        assertThat(page.kinds().stream()
                        .flatMap(kind -> kind.districts().stream())
                        .flatMap(district -> district.cards().stream())
                        .filter(EntryCard::seasonPending))
                .hasSize((int) pending)
                .allSatisfy(card ->
                        assertThat(card.badges()).extracting(Badge::text).anyMatch(text -> text.contains("待核实")));
    }

    @Test
    void aCardSaysWhetherItsSeasonBeginsOrEnds() {
        Entry pear = CONTENT.findEntry(EntryKind.PRODUCT, "jing-bai-li").orElseThrow();

        assertThat(why(8, pear)).isEqualTo("刚当季");
        assertThat(why(9, pear)).isEqualTo("当季最后一个月");
    }

    @Test
    void aSeasonThatComesTwiceAYearIsNotSaidToBeOver() {
        Entry apple =
                CONTENT.findEntry(EntryKind.PRODUCT, "chang-ping-ping-guo").orElseThrow();

        assertThat(apple.season().months()).containsExactly(8, 10);
        assertThat(why(8, apple)).isEmpty();
        assertThat(why(10, apple)).isEmpty();
        assertThat(why(
                        10,
                        CONTENT.findEntry(EntryKind.PRODUCT, "yan-qing-guo-guang-ping-guo")
                                .orElseThrow()))
                .isEqualTo("只在十月当季");
    }

    @Test
    void aFilterNeverLeadsToNothing() {
        SeasonPage page = PAGES.compose(5, SeasonChoice.EVERYTHING);

        assertThat(page.districtFilters())
                .hasSizeGreaterThan(2)
                .allSatisfy(filter -> assertThat(filter.entries()).isPositive());
        assertThat(page.districtFilters().getFirst().on()).isTrue();
        assertThat(page.kindFilters()).extracting(SeasonPage.Filter::label).containsExactly("全部类别", "产品", "路线");
    }

    @Test
    void anEmptyMonthLeadsOn() {
        SeasonPage page = PAGES.compose(
                1, SeasonChoice.EVERYTHING.withDistrict(Optional.of("110109")).withKind(Optional.of(EntryKind.ROUTE)));

        assertThat(page.total()).isZero();
        assertThat(page.chosen()).isEqualTo("门头沟区 · 路线");
        assertThat(page.onward()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(page.districtFilters())
                .filteredOn(SeasonPage.Filter::on)
                .extracting(SeasonPage.Filter::label)
                .containsExactly("门头沟区");
        assertThat(page.allYear()).isNotEmpty();
    }

    @Test
    void theOutlookNamesWhatComesAndWhatGoes() {
        SeasonPage.Outlook outlook = PAGES.compose(12, SeasonChoice.EVERYTHING).outlook();

        assertThat(outlook.monthName()).isEqualTo("一月");
        assertThat(outlook.url()).isEqualTo("/season/1");
        SeasonPage.Outlook ofSeptember =
                PAGES.compose(9, SeasonChoice.EVERYTHING).outlook();
        assertThat(ofSeptember.ending()).extracting(SeasonPage.Line::name).contains("京白梨");
        assertThat(ofSeptember.beginning()).extracting(SeasonPage.Line::name).doesNotContain("京白梨");
    }

    private static String why(int month, Entry entry) {
        return PAGES.compose(month, SeasonChoice.EVERYTHING).kinds().stream()
                .flatMap(kind -> kind.districts().stream())
                .flatMap(district -> district.cards().stream())
                .filter(card -> card.url().equals(EntryCards.url(entry)))
                .map(EntryCard::why)
                .findFirst()
                .orElseThrow();
    }
}
