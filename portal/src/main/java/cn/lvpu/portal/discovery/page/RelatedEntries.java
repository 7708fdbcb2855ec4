package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What goes with an entry, and why: the same place, the same brand, the same season. At most {@value #MOST} a reason; nobody twice,
 * never the entry itself, always in the same order. Within a reason, the nearest first and other kinds before more of the same.
 */
final class RelatedEntries {
    static final int MOST = 4;
    /** Longer seasons meet everything. */
    private static final int LONGEST_SEASON = 6;

    private static final String WHOLE_CITY = "110000";

    private final Content content;
    private final Clock clock;

    RelatedEntries(Content content, Clock clock) {
        this.content = content;
        this.clock = clock;
    }

    /** Why an entry is shown. */
    sealed interface Why {
        record SameVillage(String village) implements Why {}

        /** @param km how far apart two trustworthy points are */
        record SameTown(String town, OptionalDouble km) implements Why {}

        /** @param km how far apart two trustworthy points are */
        record SameDistrict(String district, OptionalDouble km) implements Why {}

        record SameBrand(String brand) implements Why {}

        /** @param months in season in both, at least one */
        record SameMonths(SortedSet<Integer> months) implements Why {}
    }

    record Related(Entry entry, Why why) {}

    enum Reason {
        PLACE,
        BRAND,
        SEASON
    }

    /** @param entries at least one */
    record Group(Reason reason, List<Related> entries) {}

    /** 1..12, now in Beijing. */
    int thisMonth() {
        return LocalDate.now(clock).getMonthValue();
    }

    List<Group> of(Entry entry) {
        var shown = new HashSet<String>(Set.of(entry.id()));
        var groups = new ArrayList<Group>();
        add(groups, shown, Reason.PLACE, entry, other -> samePlace(entry, other));
        add(groups, shown, Reason.BRAND, entry, other -> sameBrand(entry, other));
        add(groups, shown, Reason.SEASON, entry, other -> sameSeason(entry, other));
        return List.copyOf(groups);
    }

    private void add(
            List<Group> groups,
            Set<String> shown,
            Reason reason,
            Entry entry,
            Function<Entry, Optional<? extends Why>> why) {
        List<Related> candidates = content.entries().stream()
                .filter(other -> !shown.contains(other.id()))
                .filter(this::isWorthAVisit)
                .flatMap(other -> why.apply(other).map(because -> new Related(other, because)).stream())
                .sorted(order(entry))
                .toList();
        List<Related> best = mixed(entry.kind(), candidates);
        if (!best.isEmpty()) {
            best.forEach(related -> shown.add(related.entry().id()));
            groups.add(new Group(reason, best));
        }
    }

    /** A published figure is no place to go to, and neither is a fair that is over. */
    private boolean isWorthAVisit(Entry other) {
        return switch (other.details()) {
            case EntryDetails.Account _ -> false;
            case EntryDetails.Event event -> !event.last().isBefore(LocalDate.now(clock));
            case EntryDetails.Product _,
                    EntryDetails.Route _,
                    EntryDetails.Homestay _,
                    EntryDetails.Village _,
                    EntryDetails.Heritage _ -> true;
        };
    }

    private static Optional<? extends Why> samePlace(Entry entry, Entry other) {
        OptionalDouble km = distanceKm(entry.point(), other.point());
        Optional<String> town = entry.place().towns().stream()
                .filter(other.place().towns()::contains)
                .map(Place.Town::name)
                .findFirst();
        Optional<String> village = entry.place().villages().stream()
                .filter(other.place().villages()::contains)
                .findFirst();
        if (town.isPresent() && village.isPresent()) {
            return village.map(Why.SameVillage::new);
        }
        if (town.isPresent()) {
            return town.map(name -> new Why.SameTown(name, km));
        }
        return isLocal(entry.place())
                        && entry.place().districtCode().equals(other.place().districtCode())
                ? Optional.of(new Why.SameDistrict(entry.place().districtName(), km))
                : Optional.empty();
    }

    private Optional<? extends Why> sameBrand(Entry entry, Entry other) {
        return entry.brandSlugs().stream()
                .filter(other.brandSlugs()::contains)
                .flatMap(slug -> content.findBrand(slug).stream())
                .map(brand -> new Why.SameBrand(brand.name()))
                .findFirst();
    }

    private static Optional<? extends Why> sameSeason(Entry entry, Entry other) {
        if (entry.season().months().size() > LONGEST_SEASON
                || other.season().months().size() > LONGEST_SEASON) {
            return Optional.empty();
        }
        var months = new TreeSet<>(entry.season().months());
        months.retainAll(other.season().months());
        return months.isEmpty() ? Optional.empty() : Optional.of(new Why.SameMonths(months));
    }

    private static Comparator<Related> order(Entry entry) {
        return Comparator.comparingInt((Related related) -> tier(entry, related))
                .thenComparingDouble(related -> km(related.why()))
                .thenComparing(related -> related.entry().confidence() == Confidence.PENDING)
                .thenComparing(related -> related.entry().giRecordIds().isEmpty())
                .thenComparingInt(related -> -shared(related.why()))
                .thenComparing(related -> related.entry().reading().pinyin())
                .thenComparing(related -> related.entry().id());
    }

    /** The smaller, the nearer: a village before its town, that before its district; for brand and season, the own district before others. */
    private static int tier(Entry entry, Related related) {
        return switch (related.why()) {
            case Why.SameVillage _ -> 0;
            case Why.SameTown _ -> 1;
            case Why.SameDistrict _ -> 2;
            case Why.SameBrand _, Why.SameMonths _ ->
                related.entry().place().districtCode().equals(entry.place().districtCode()) ? 0 : 1;
        };
    }

    private static double km(Why why) {
        return switch (why) {
            case Why.SameTown town -> town.km().orElse(Double.MAX_VALUE);
            case Why.SameDistrict district -> district.km().orElse(Double.MAX_VALUE);
            case Why.SameVillage _, Why.SameBrand _, Why.SameMonths _ -> 0;
        };
    }

    private static int shared(Why why) {
        return why instanceof Why.SameMonths months ? months.months().size() : 0;
    }

    /** Tier by tier, one of each other kind in turn, then of the own kind, then the second of each, until there are enough. */
    private static List<Related> mixed(EntryKind own, List<Related> sorted) {
        var chosen = new ArrayList<Related>();
        var tiers = sorted.stream()
                .collect(Collectors.groupingBy(RelatedEntries::breadth, TreeMap::new, Collectors.toList()));
        for (List<Related> tier : tiers.values()) {
            var left = new ArrayList<>(tier);
            while (!left.isEmpty() && chosen.size() < MOST) {
                takeOneOfEachKind(own, left, chosen);
            }
        }
        return List.copyOf(chosen);
    }

    /** A village belongs to its town here: else four of one kind there would crowd out everything else. */
    private static int breadth(Related related) {
        return related.why() instanceof Why.SameDistrict ? 1 : 0;
    }

    private static void takeOneOfEachKind(EntryKind own, List<Related> left, Collection<Related> chosen) {
        Map<EntryKind, Related> firsts = left.stream()
                .collect(Collectors.toMap(
                        related -> related.entry().kind(), related -> related, (first, _) -> first, TreeMap::new));
        firsts.values().stream()
                .sorted(Comparator.comparing(
                                (Related related) -> related.entry().kind() == own)
                        .thenComparing(related -> related.entry().kind() == EntryKind.HERITAGE))
                .limit(MOST - (long) chosen.size())
                .forEach(related -> {
                    chosen.add(related);
                    left.remove(related);
                });
    }

    private static boolean isLocal(Place place) {
        return !place.districtCode().equals(WHOLE_CITY);
    }

    /** Kilometres apart; empty unless both points are known. */
    static OptionalDouble distanceKm(Optional<GeoPoint> one, Optional<GeoPoint> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(one.get().kilometresTo(other.get()));
    }
}
