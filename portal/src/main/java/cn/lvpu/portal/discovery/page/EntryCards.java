package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.Place;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.Illustrations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes cards of entries, in the words and marks that all reading pages share. */
final class EntryCards {
    private final Content content;
    private final Texts texts;

    EntryCards(Content content, Texts texts) {
        this.content = content;
        this.texts = texts;
    }

    List<EntryCard> of(Collection<Entry> entries) {
        return entries.stream().map(this::of).toList();
    }

    EntryCard of(Entry entry) {
        return of(entry, "");
    }

    /** @param why what brings the entry here, possibly empty */
    EntryCard of(Entry entry, String why) {
        return new EntryCard(
                url(entry),
                entry.name(),
                note(entry),
                badgesOfCard(entry),
                entry.summary(),
                entry.season().months(),
                entry.season().confidence() == Confidence.PENDING,
                illustration(entry),
                why);
    }

    static String url(Entry entry) {
        return "/e/" + entry.kind().key() + "/" + entry.slug();
    }

    static String url(Brand brand) {
        return "/b/" + brand.slug();
    }

    static String illustration(Entry entry) {
        String classPath = entry.details() instanceof EntryDetails.Product product ? product.classPath() : "";
        return Illustrations.path(entry.kind().key(), classPath, entry.name());
    }

    /** District and towns: 门头沟区 · 军庄镇、妙峰山镇. */
    static String place(Place place) {
        String towns = place.towns().stream().map(Place.Town::name).collect(Collectors.joining("、"));
        String villages = String.join("、", place.villages());
        return Stream.of(place.districtName(), towns, villages)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String note(Entry entry) {
        String where = Stream.of(
                        entry.place().districtName(),
                        entry.place().towns().stream()
                                .map(Place.Town::name)
                                .limit(4)
                                .collect(Collectors.joining("、")))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return entry.details() instanceof EntryDetails.Route route
                ? Stream.of(where, route.length(), route.duration())
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" · "))
                : where;
    }

    List<Badge> badges(Entry entry) {
        var badges = new ArrayList<Badge>();
        if (!entry.giRecordIds().isEmpty()) {
            badges.add(new Badge(texts.get("discovery.badge.gi"), "gi"));
        }
        switch (entry.details()) {
            case EntryDetails.Product _ -> {}
            case EntryDetails.Homestay homestay ->
                badges.add(new Badge(
                        homestay.grade().isEmpty() ? entry.kind().label() : withoutRemark(homestay.grade()), "grey"));
            case EntryDetails.Heritage heritage ->
                badges.add(new Badge(heritage.level() + entry.kind().label(), "grey"));
            case EntryDetails.Village village ->
                badges.add(new Badge(
                        entry.tags().contains("中国传统村落")
                                        || !village.nationalBatch().isEmpty()
                                ? texts.get("discovery.badge.traditional-village")
                                : entry.kind().label(),
                        "grey"));
            case EntryDetails.Route _, EntryDetails.Event _, EntryDetails.Account _ ->
                badges.add(new Badge(entry.kind().label(), "grey"));
        }
        entry.brandSlugs().stream()
                .flatMap(slug -> content.findBrand(slug).stream())
                .limit(2)
                .forEach(brand -> badges.add(new Badge(brand.name(), "")));
        if (entry.confidence() == Confidence.PENDING) {
            badges.add(pending());
        }
        return List.copyOf(badges);
    }

    /** A card shows the season too, so it says when that alone is 待核实. */
    private List<Badge> badgesOfCard(Entry entry) {
        var badges = new ArrayList<>(badges(entry));
        if (entry.confidence() != Confidence.PENDING
                && entry.season().confidence() == Confidence.PENDING
                && !entry.season().months().isEmpty()) {
            badges.add(new Badge(texts.get("season.pending"), "warn"));
        }
        return List.copyOf(badges);
    }

    /** 国家甲级旅游民宿（报道称…）: the remark has its place on the page, not on a badge. */
    private static String withoutRemark(String grade) {
        return grade.replaceFirst("[（(].*", "");
    }

    Badge pending() {
        return new Badge(texts.get("discovery.badge.pending"), "warn");
    }
}
