package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** Composes the home page from the content and today's month. */
final class HomePages {
    private static final int FULL_ROW = 8;
    private static final int FEW = 4;
    private static final int YEAR_ROUND = 12;
    private static final int HALF_A_YEAR = 6;
    /** Shown first among the brands, in this order: the area's own, then the city's. */
    private static final List<String> FIRST_BRANDS = List.of("灵山绿产", "北京优农", "门头沟小院");

    private final Content content;
    private final EntryCards cards;
    private final Clock clock;

    HomePages(Content content, EntryCards cards, Clock clock) {
        this.content = content;
        this.cards = cards;
        this.clock = clock;
    }

    HomePage compose() {
        int month = LocalDate.now(clock).getMonthValue();
        List<Entry> now = inSeason(month, FULL_ROW);
        return new HomePage(
                month,
                cards.of(now),
                nearby(month, now),
                regions(),
                brands(),
                counts(),
                giEntries().size());
    }

    /** Products first; things that are there all year tell nothing about a season. */
    private List<Entry> inSeason(int month, int most) {
        return content.entries().stream()
                .filter(entry -> entry.season().includes(month)
                        && entry.season().months().size() < YEAR_ROUND)
                .filter(entry -> entry.kind() == EntryKind.PRODUCT || entry.kind() == EntryKind.ROUTE)
                .sorted(Comparator.comparing((Entry entry) -> entry.kind())
                        .thenComparing(entry -> entry.giRecordIds().isEmpty())
                        .thenComparing(entry -> entry.confidence() == Confidence.PENDING)
                        .thenComparing(entry -> entry.season().months().size())
                        .thenComparing(entry -> entry.reading().pinyin()))
                .limit(most)
                .toList();
    }

    private List<HomePage.SeasonGroup> nearby(int month, List<Entry> now) {
        var groups = new ArrayList<HomePage.SeasonGroup>();
        if (now.size() >= FEW) {
            return groups;
        }
        for (int direction : new int[] {-1, 1}) {
            for (int distance = 1; distance <= HALF_A_YEAR; distance++) {
                int other = Math.floorMod(month - 1 + direction * distance, 12) + 1;
                List<Entry> then = inSeason(other, FULL_ROW).stream()
                        .filter(entry -> !now.contains(entry))
                        .limit(FEW)
                        .toList();
                if (!then.isEmpty()) {
                    groups.add(new HomePage.SeasonGroup(other, direction, cards.of(then)));
                    break;
                }
            }
        }
        return groups;
    }

    private List<HomePage.Region> regions() {
        return content.districts().stream()
                .filter(district -> district.ecologicalConservation())
                .map(district -> new HomePage.Region(
                        district.name(),
                        "/search?"
                                + SearchParameters.write(
                                        SearchCriteria.everything().withDistricts(List.of(district.code()))),
                        (int) count(entry -> entry.place().districtCode().equals(district.code()))))
                .filter(region -> region.entries() > 0)
                .sorted(Comparator.comparingInt(HomePage.Region::entries).reversed())
                .toList();
    }

    private List<HomePage.BrandLink> brands() {
        return content.brands().stream()
                .sorted(Comparator.comparingInt((Brand brand) -> rank(brand.name()))
                        .thenComparing(brand -> brand.confidence() == Confidence.PENDING)
                        .thenComparing(brand ->
                                -content.listEntriesOfBrand(brand.slug()).size())
                        .thenComparing(brand -> brand.reading().pinyin()))
                .limit(FULL_ROW)
                .map(brand -> new HomePage.BrandLink(
                        brand.name(),
                        brand.level(),
                        EntryCards.url(brand),
                        content.listEntriesOfBrand(brand.slug()).size()))
                .toList();
    }

    private static int rank(String name) {
        int at = FIRST_BRANDS.indexOf(name);
        return at < 0 ? FIRST_BRANDS.size() : at;
    }

    private List<Entry> giEntries() {
        return content.entries().stream()
                .filter(entry -> !entry.giRecordIds().isEmpty())
                .toList();
    }

    private HomePage.Counts counts() {
        return new HomePage.Counts(
                of(EntryKind.PRODUCT),
                content.brands().size(),
                of(EntryKind.ROUTE),
                of(EntryKind.HOMESTAY),
                of(EntryKind.VILLAGE),
                of(EntryKind.HERITAGE),
                content.giRecords().size());
    }

    private int of(EntryKind kind) {
        return (int) count(entry -> entry.kind() == kind);
    }

    private long count(Predicate<Entry> which) {
        return content.entries().stream().filter(which).count();
    }
}
