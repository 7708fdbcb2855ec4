package cn.lvpu.portal.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.platform.i18n.Texts;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingPagesTest {
    private static final Content CONTENT = ContentLoader.bundled();
    private static final EntryCards CARDS = new EntryCards(CONTENT, Texts.bundled());
    private static final OriginMap MAP = new OriginMap(CONTENT.districtOutlinesGeoJson());
    private static final EntryPages PAGES =
            new EntryPages(CONTENT, CARDS, MAP, new RelatedEntries(CONTENT, Clock.systemUTC()), Texts.bundled());

    @Test
    void inSeasonIsWhatSourcesSayOfTheMonthInBeijing() {
        // Still August in London, September in Beijing.
        HomePage home = homeAt("2026-08-31T17:00:00Z");

        assertThat(home.month()).isEqualTo(9);
        assertThat(home.inSeason())
                .isNotEmpty()
                .allSatisfy(card -> assertThat(card.months()).contains(9).hasSizeLessThan(12));
    }

    @Test
    void aMonthWithLittleInSeasonShowsItsNeighboursUnderTheirOwnNames() {
        for (int month = 1; month <= 12; month++) {
            HomePage home = homeAt("2026-%02d-15T04:00:00Z".formatted(month));
            if (home.inSeason().size() < 4) {
                assertThat(home.nearby()).isNotEmpty();
            }
            for (var group : home.nearby()) {
                assertThat(group.cards())
                        .allSatisfy(card -> assertThat(card.months()).contains(group.month()));
            }
        }
    }

    @Test
    void countsAreThoseOfTheContent() {
        HomePage home = homeAt("2026-11-22T04:00:00Z");

        assertThat(home.counts().products()).isEqualTo((int) CONTENT.entries().stream()
                .filter(entry -> entry.kind() == EntryKind.PRODUCT)
                .count());
        assertThat(home.giEntries()).isEqualTo((int) CONTENT.entries().stream()
                .filter(entry -> !entry.giRecordIds().isEmpty())
                .count());
        assertThat(home.brands().getFirst().name()).isEqualTo("灵山绿产");
    }

    @Test
    void everyEntryAndEveryBrandHasAPageThatNamesItsSources() {
        for (Entry entry : CONTENT.entries()) {
            EntryPage page = PAGES.compose(entry);
            assertThat(page.sources()).as(entry.id()).isNotEmpty();
            assertThat(page.facts())
                    .allSatisfy(fact -> assertThat(fact.source()).isNotBlank());
            assertThat(page.related())
                    .allSatisfy(group -> assertThat(group.cards())
                            .isNotEmpty()
                            .noneMatch(card -> card.url().equals(EntryCards.url(entry))));
        }
        CONTENT.brands()
                .forEach(brand -> assertThat(PAGES.compose(brand).sources()).isNotEmpty());
    }

    @Test
    void thePearShowsItsAnnouncementItsSeasonAndItsPlace() {
        EntryPage pear = PAGES.compose(
                CONTENT.findEntry(EntryKind.PRODUCT, "jing-bai-li").orElseThrow());

        assertThat(pear.giRecords()).anySatisfy(record -> {
            assertThat(record.announcement()).contains("37");
            assertThat(record.url()).startsWith("/g/");
        });
        assertThat(pear.months()).contains(9);
        assertThat(pear.place()).contains("门头沟区", "军庄镇");
        assertThat(pear.map())
                .hasValueSatisfying(
                        svg -> assertThat(svg).contains("class=\"own\"").hasSizeLessThan(20_000));
        assertThat(pear.badges()).extracting(Badge::text).contains("地理标志");
    }

    @Test
    void brandsOfThePlaceAreNotSaidToCoverTheEntry() {
        for (Entry entry : CONTENT.entries()) {
            assertThat(PAGES.compose(entry).localBrands())
                    .noneMatch(brand -> entry.brandSlugs().contains(brand.url().substring("/b/".length())));
        }
    }

    @Test
    void rawHtmlInABodyIsEscapedAndHeadingsStartBelowThePages() {
        assertThat(Markdown.html("# 题\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1))"))
                .contains("<h3>题</h3>", "&lt;script&gt;")
                .doesNotContain("<script", "javascript:");
    }

    @Test
    void aPointOutsideTheCityIsNotDrawn() {
        assertThat(MAP.svg("110109", Optional.of(new GeoPoint(31.2, 121.5)), "上海"))
                .hasValueSatisfying(svg -> assertThat(svg).doesNotContain("class=\"spot\""));
        assertThat(MAP.svg("310000", Optional.empty(), "上海")).isEmpty();
    }

    @Test
    void jsonLdCannotEndItsScriptElement() {
        assertThat(JsonLd.site("</script><b>", "", "https://example.org/"))
                .doesNotContain("</script>")
                .contains("SearchAction", "https://example.org/search?q={search_term_string}");
    }

    private static HomePage homeAt(String instant) {
        return new HomePages(CONTENT, CARDS, Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai"))).compose();
    }
}
