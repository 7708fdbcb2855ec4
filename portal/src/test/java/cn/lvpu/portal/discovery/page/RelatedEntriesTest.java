package cn.lvpu.portal.discovery.page;

import static cn.lvpu.portal.discovery.page.RelatedEntries.Reason.BRAND;
import static cn.lvpu.portal.discovery.page.RelatedEntries.Reason.PLACE;
import static cn.lvpu.portal.discovery.page.RelatedEntries.Reason.SEASON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.lvpu.content.Content;
import cn.lvpu.content.ContentLoader;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.portal.discovery.page.RelatedEntries.Group;
import cn.lvpu.portal.discovery.page.RelatedEntries.Related;
import cn.lvpu.portal.discovery.page.RelatedEntries.Why;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelatedEntriesTest {
    private static final Content CONTENT = ContentLoader.bundled();
    private static final RelatedEntries RELATED = at("2026-11-22T04:00:00Z");

    @Test
    void nobodyIsRelatedToThemselvesOrTwiceOrWithMoreThanThreeOthers() {
        for (Entry entry : CONTENT.entries()) {
            List<Group> groups = RELATED.of(entry);
            List<String> all = groups.stream()
                    .flatMap(group -> group.entries().stream())
                    .map(related -> related.entry().id())
                    .toList();
            assertThat(all).as(entry.id()).doesNotHaveDuplicates().doesNotContain(entry.id());
            assertThat(groups)
                    .as(entry.id())
                    .allSatisfy(group -> assertThat(group.entries()).hasSizeBetween(1, RelatedEntries.MOST));
            assertThat(groups).extracting(Group::reason).doesNotHaveDuplicates().isSorted();
        }
    }

    @Test
    void everyReasonIsTrue() {
        for (Entry entry : CONTENT.entries()) {
            for (Group group : RELATED.of(entry)) {
                assertThat(group.entries())
                        .as(entry.id())
                        .allSatisfy(
                                related -> assertThat(isTrue(entry, related)).isTrue());
            }
        }
    }

    @Test
    void theSameEntryAlwaysGetsTheSame() {
        for (Entry entry : CONTENT.entries()) {
            assertThat(RELATED.of(entry)).isEqualTo(at("2026-11-22T20:00:00Z").of(entry));
        }
    }

    @Test
    void theVillageOfAProductComesBeforeItsTownAndThatBeforeItsDistrict() {
        List<Related> place = group(product("mao-shan-hou-fo-jian-xi-li"), PLACE);

        assertThat(place.getFirst().why()).isEqualTo(new Why.SameVillage("茅山后村"));
        assertThat(place.getFirst().entry().kind()).isEqualTo(EntryKind.VILLAGE);
        for (Entry entry : CONTENT.entries()) {
            assertThat(group(entry, PLACE).stream()
                            .map(RelatedEntriesTest::tier)
                            .toList())
                    .as(entry.id())
                    .isSorted();
        }
    }

    @Test
    void otherKindsComeBeforeMoreOfTheSame() {
        List<Related> place = group(product("jing-bai-li"), PLACE);

        assertThat(place).extracting(related -> related.entry().kind()).doesNotHaveDuplicates();
        assertThat(place)
                .extracting(related -> related.entry().kind())
                .contains(EntryKind.VILLAGE, EntryKind.ROUTE, EntryKind.HOMESTAY);
        for (Entry entry : CONTENT.entries()) {
            List<Related> all = group(entry, PLACE);
            boolean anotherAsNear = all.stream()
                    .anyMatch(
                            related -> related.entry().kind() != entry.kind() && tier(related) == tier(all.getFirst()));
            if (anotherAsNear) {
                assertThat(all.getFirst().entry().kind()).as(entry.id()).isNotEqualTo(entry.kind());
            }
        }
    }

    @Test
    void whereBothPointsAreKnownTheNearerVillageComesFirst() {
        Entry village = CONTENT.findEntry(EntryKind.VILLAGE, "cuan-di-xia-cun").orElseThrow();

        List<Related> villages = group(village, PLACE).stream()
                .filter(related -> related.entry().kind() == EntryKind.VILLAGE)
                .toList();
        assertThat(villages).isNotEmpty();
        assertThat(villages.getFirst().why()).isInstanceOfSatisfying(Why.SameTown.class, why -> {
            double nearest = CONTENT.entries().stream()
                    .filter(other -> other.kind() == EntryKind.VILLAGE && !other.equals(village))
                    .filter(other ->
                            other.place().towns().equals(village.place().towns()))
                    .flatMap(other -> RelatedEntries.distanceKm(village.point(), other.point()).stream()
                            .boxed())
                    .min(Double::compare)
                    .orElseThrow();
            assertThat(why.km()).hasValue(nearest);
        });
    }

    @Test
    void theWholeCityIsNoPlaceToShare() {
        assertThat(RELATED.of(product("bei-jing-ya"))).extracting(Group::reason).doesNotContain(PLACE);
    }

    @Test
    void aBrandRelatesOnlyWhatASourceSaysItCovers() {
        for (Entry entry : CONTENT.entries()) {
            assertThat(group(entry, BRAND))
                    .allSatisfy(related -> assertThat(entry.brandSlugs())
                            .containsAnyElementsOf(related.entry().brandSlugs()));
        }
    }

    @Test
    void whatIsThereAllYearSharesNoSeason() {
        for (Entry entry : CONTENT.entries()) {
            if (entry.season().months().size() > 6) {
                assertThat(RELATED.of(entry)).extracting(Group::reason).doesNotContain(SEASON);
            }
        }
        assertThat(group(product("jing-bai-li"), SEASON)).isNotEmpty();
    }

    @Test
    void aFairThatIsOverAndAPublishedFigureAreNoPlacesToGo() {
        for (Entry entry : CONTENT.entries()) {
            assertThat(RELATED.of(entry).stream().flatMap(group -> group.entries().stream()))
                    .noneMatch(related -> related.entry().details() instanceof EntryDetails.Account
                            || related.entry().details() instanceof EntryDetails.Event);
        }
        Entry fair = CONTENT.entries().stream()
                .filter(entry -> entry.details() instanceof EntryDetails.Event)
                .filter(entry -> !entry.place().towns().isEmpty())
                .findFirst()
                .orElseThrow();
        var event = (EntryDetails.Event) fair.details();
        RelatedEntries then = at(event.first() + "T04:00:00Z");
        assertThat(CONTENT.entries().stream()
                        .flatMap(entry -> then.of(entry).stream())
                        .flatMap(group -> group.entries().stream()))
                .anyMatch(related -> related.entry().equals(fair));
    }

    @Test
    void distancesAreThoseOfTheGlobe() {
        // Tian'anmen and the Great Wall at Badaling.
        assertThat(RelatedEntries.distanceKm(
                                Optional.of(new GeoPoint(39.9087, 116.3975)),
                                Optional.of(new GeoPoint(40.3540, 116.0200)))
                        .orElseThrow())
                .isCloseTo(59, within(1.0));
        assertThat(RelatedEntries.distanceKm(Optional.empty(), Optional.of(new GeoPoint(40, 116))))
                .isEmpty();
    }

    private static boolean isTrue(Entry entry, Related related) {
        Entry other = related.entry();
        return switch (related.why()) {
            case Why.SameVillage(String village) ->
                entry.place().villages().contains(village)
                        && other.place().villages().contains(village);
            case Why.SameTown(String town, var _) ->
                entry.place().towns().stream()
                        .filter(other.place().towns()::contains)
                        .anyMatch(shared -> shared.name().equals(town));
            case Why.SameDistrict(String district, var _) ->
                entry.place().districtName().equals(district)
                        && other.place().districtName().equals(district);
            case Why.SameBrand(String brand) ->
                entry.brandSlugs().stream()
                        .filter(other.brandSlugs()::contains)
                        .anyMatch(slug ->
                                CONTENT.findBrand(slug).orElseThrow().name().equals(brand));
            case Why.SameMonths(var months) ->
                !months.isEmpty()
                        && entry.season().months().containsAll(months)
                        && other.season().months().containsAll(months);
        };
    }

    private static int tier(Related related) {
        return related.why() instanceof Why.SameDistrict ? 1 : 0;
    }

    private static List<Related> group(Entry entry, RelatedEntries.Reason reason) {
        return RELATED.of(entry).stream()
                .filter(group -> group.reason() == reason)
                .flatMap(group -> group.entries().stream())
                .toList();
    }

    private static Entry product(String slug) {
        return CONTENT.findEntry(EntryKind.PRODUCT, slug).orElseThrow();
    }

    private static RelatedEntries at(String instant) {
        return new RelatedEntries(CONTENT, Clock.fixed(Instant.parse(instant), ZoneId.of("Asia/Shanghai")));
    }
}
