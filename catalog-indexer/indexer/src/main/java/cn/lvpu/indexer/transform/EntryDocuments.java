package cn.lvpu.indexer.transform;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.District;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.Fact;
import cn.lvpu.content.GiRecord;
import cn.lvpu.content.Place;
import cn.lvpu.content.Reading;
import cn.lvpu.indexer.catalog.EntryDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries, brands and districts as documents of the index {@code entry}. */
public final class EntryDocuments {
    public static final String BRAND = "brand";
    public static final String DISTRICT = "district";

    private EntryDocuments() {}

    /** Every document of the index, brands and districts included. */
    public static Stream<EntryDocument> of(Content content) {
        return Stream.of(
                        content.entries().stream().map(entry -> of(entry, content)),
                        content.brands().stream().map(EntryDocuments::of),
                        content.districts().stream().map(EntryDocuments::of))
                .flatMap(stream -> stream);
    }

    /** @param content where brands and GI records are looked up; the entry need not be in it */
    public static EntryDocument of(Entry entry, Content content) {
        List<GiRecord> giRecords = content.listGiRecordsOf(entry);
        List<String> giNumbers = giRecords.stream()
                .flatMap(gi -> OfficialNumbers.ofAnnouncement(gi.announcement()).stream())
                .distinct()
                .toList();
        SequencedSet<String> officialNumbers = new LinkedHashSet<>(giNumbers);
        giRecords.forEach(gi -> officialNumbers.addAll(OfficialNumbers.ofNote(gi.note())));
        officialNumbers.addAll(codes(entry.details()));
        List<String> facts = new ArrayList<>(particulars(entry.details()));
        entry.facts().stream().map(EntryDocuments::sentence).forEach(facts::add);
        LocalDate first = entry.details() instanceof EntryDetails.Event event ? event.first() : null;
        LocalDate last = entry.details() instanceof EntryDetails.Event event ? event.last() : null;
        Place place = entry.place();
        return new EntryDocument(
                entry.id(),
                entry.kind().key(),
                entry.slug(),
                "/e/" + entry.kind().key() + "/" + entry.slug(),
                entry.name(),
                entry.aliases(),
                traditional(entry.reading()),
                emptyToNull(entry.summary()),
                emptyToNull(PlainText.ofMarkdown(entry.body())),
                facts,
                entry.details() instanceof EntryDetails.Product product ? emptyToNull(product.classPath()) : null,
                emptyToNull(place.districtCode()),
                emptyToNull(place.districtName()),
                place.towns().stream().map(Place.Town::code).toList(),
                place.towns().stream().map(Place.Town::name).toList(),
                place.villages(),
                entry.brandSlugs(),
                entry.brandSlugs().stream()
                        .flatMap(slug -> content.findBrand(slug).stream())
                        .map(Brand::name)
                        .toList(),
                !giRecords.isEmpty(),
                giNumbers,
                List.copyOf(officialNumbers),
                List.copyOf(entry.season().months()),
                entry.tags(),
                key(entry.confidence()),
                entry.point()
                        .map(point -> new EntryDocument.Point(point.latitude(), point.longitude()))
                        .orElse(null),
                emptyToNull(entry.reading().pinyin()),
                first,
                last);
    }

    static EntryDocument of(Brand brand) {
        List<String> facts = new ArrayList<>();
        addLabelled(facts, "级别", brand.level());
        addLabelled(facts, "持有人", brand.owner());
        brand.facts().stream().map(EntryDocuments::sentence).forEach(facts::add);
        return new EntryDocument(
                BRAND + ":" + brand.slug(),
                BRAND,
                brand.slug(),
                "/b/" + brand.slug(),
                brand.name(),
                brand.aliases(),
                traditional(brand.reading()),
                emptyToNull(brand.summary()),
                emptyToNull(PlainText.ofMarkdown(brand.body())),
                facts,
                null,
                emptyToNull(brand.place().districtCode()),
                emptyToNull(brand.place().districtName()),
                brand.place().towns().stream().map(Place.Town::code).toList(),
                brand.place().towns().stream().map(Place.Town::name).toList(),
                brand.place().villages(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                key(brand.confidence()),
                null,
                emptyToNull(brand.reading().pinyin()),
                null,
                null);
    }

    static EntryDocument of(District district) {
        List<String> facts = new ArrayList<>();
        addLabelled(
                facts,
                "乡镇街道",
                String.join(
                        "、", district.towns().stream().map(District.Town::name).toList()));
        return new EntryDocument(
                DISTRICT + ":" + district.code(),
                DISTRICT,
                district.code(),
                "/search?district=" + district.code(),
                district.name(),
                List.of(),
                traditional(district.reading()),
                null,
                null,
                facts,
                null,
                district.code(),
                district.name(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                List.of(district.code()),
                List.of(),
                district.ecologicalConservation() ? List.of("生态涵养区") : List.of(),
                key(Confidence.VERIFIED),
                new EntryDocument.Point(
                        district.centre().latitude(), district.centre().longitude()),
                emptyToNull(district.reading().pinyin()),
                null,
                null);
    }

    private static List<String> codes(EntryDetails details) {
        return switch (details) {
            case EntryDetails.Village village -> OfficialNumbers.ofCode(village.code12());
            case EntryDetails.Heritage heritage -> OfficialNumbers.ofCode(heritage.code());
            case EntryDetails.Product _,
                    EntryDetails.Route _,
                    EntryDetails.Homestay _,
                    EntryDetails.Event _,
                    EntryDetails.Account _ -> List.of();
        };
    }

    private static List<String> particulars(EntryDetails details) {
        List<String> facts = new ArrayList<>();
        switch (details) {
            case EntryDetails.Product _, EntryDetails.Event _ -> {}
            case EntryDetails.Route route -> {
                addLabelled(facts, "类型", route.type());
                addLabelled(facts, "途经", String.join("、", route.stops()));
                addLabelled(facts, "里程", route.length());
                addLabelled(facts, "用时", route.duration());
                addLabelled(facts, "交通", route.transport());
            }
            case EntryDetails.Homestay homestay -> addLabelled(facts, "等级", homestay.grade());
            case EntryDetails.Village village -> addLabelled(facts, "传统村落批次", village.nationalBatch());
            case EntryDetails.Heritage heritage -> {
                addLabelled(facts, "级别", heritage.level());
                addLabelled(facts, "类别", heritage.category());
                addLabelled(facts, "批次", heritage.batch());
                addLabelled(facts, "保护单位", heritage.protectionUnit());
            }
            case EntryDetails.Account account -> {
                addLabelled(facts, "标准", account.standard());
                addLabelled(facts, "年份", Integer.toString(account.year()));
            }
        }
        return facts;
    }

    private static String sentence(Fact fact) {
        return fact.label() + "：" + fact.text();
    }

    private static void addLabelled(List<String> facts, String label, String text) {
        if (!text.isBlank()) {
            facts.add(label + "：" + text);
        }
    }

    private static List<String> traditional(Reading reading) {
        return reading.traditional().isBlank() ? List.of() : List.of(reading.traditional());
    }

    private static String key(Confidence confidence) {
        return confidence.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
