package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Confidence;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.EntryKind;
import cn.lvpu.content.Fact;
import cn.lvpu.content.GiRecord;
import cn.lvpu.content.Place;
import cn.lvpu.content.Source;
import cn.lvpu.portal.discovery.SearchCriteria;
import cn.lvpu.portal.discovery.SearchParameters;
import cn.lvpu.portal.platform.i18n.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.stream.Stream;

/** Composes entry and brand pages from the content. Immutable; safe for use by many threads. */
final class EntryPages {
    private static final int MOST_LOCAL_BRANDS = 4;
    private static final int MOST_OF_PLACE = 12;
    /** The code of the whole city: being in it relates nothing. */
    private static final String WHOLE_CITY = "110000";

    private final Content content;
    private final EntryCards cards;
    private final OriginMap map;
    private final RelatedEntries relatedEntries;
    private final SeasonWords seasonWords;
    private final Texts texts;

    EntryPages(Content content, EntryCards cards, OriginMap map, RelatedEntries relatedEntries, Texts texts) {
        this.content = content;
        this.relatedEntries = relatedEntries;
        this.seasonWords = new SeasonWords(texts);
        this.cards = cards;
        this.map = map;
        this.texts = texts;
    }

    EntryPage compose(Entry entry) {
        return new EntryPage(
                entry.kind().key(),
                entry.kind().label(),
                entry.name(),
                entry.aliases(),
                EntryCards.place(entry.place()),
                cards.badges(entry),
                entry.summary(),
                Markdown.html(entry.body()),
                EntryCards.illustration(entry),
                entry.season().months(),
                seasonWords.of(entry.season().months()),
                entry.season().confidence() == Confidence.PENDING,
                relatedEntries.thisMonth(),
                properties(entry),
                facts(entry.facts()),
                content.listGiRecordsOf(entry).stream().map(this::giLine).toList(),
                entry.details() instanceof EntryDetails.Route route ? route.stops() : List.of(),
                map.svg(
                        entry.place().districtCode(),
                        entry.point(),
                        texts.get(
                                entry.point().isPresent() ? "discovery.map.point" : "discovery.map.district",
                                entry.name(),
                                entry.place().districtName())),
                whereabouts(entry),
                entry.pointNote(),
                entry.brandSlugs().stream()
                        .flatMap(slug -> content.findBrand(slug).stream())
                        .map(EntryPages::brandRef)
                        .toList(),
                localBrands(entry),
                related(entry),
                sources(entry.sources()),
                entry.confidence() == Confidence.PENDING,
                "/search?"
                        + SearchParameters.write(SearchCriteria.everything().withDistricts(districtOf(entry.place()))));
    }

    private static List<String> districtOf(Place place) {
        return isLocal(place) ? List.of(place.districtCode()) : List.of();
    }

    private List<EntryPage.Property> properties(Entry entry) {
        var properties = new ArrayList<EntryPage.Property>();
        switch (entry.details()) {
            case EntryDetails.Product product -> add(properties, "class", product.classPath());
            case EntryDetails.Route route -> {
                add(properties, "route-type", route.type());
                add(properties, "length", route.length());
                add(properties, "duration", route.duration());
                add(properties, "transport", route.transport());
            }
            case EntryDetails.Homestay homestay -> add(properties, "grade", homestay.grade());
            case EntryDetails.Village village -> {
                add(properties, "national-batch", village.nationalBatch());
                add(properties, "code12", village.code12());
            }
            case EntryDetails.Heritage heritage -> {
                add(properties, "heritage-level", heritage.level());
                add(properties, "heritage-category", heritage.category());
                add(properties, "heritage-code", heritage.code());
                add(properties, "heritage-batch", heritage.batch());
                add(properties, "protection-unit", heritage.protectionUnit());
            }
            case EntryDetails.Event event ->
                add(
                        properties,
                        "dates",
                        event.first().equals(event.last())
                                ? event.first().toString()
                                : event.first() + " — " + event.last());
            case EntryDetails.Account account -> {
                add(properties, "account-standard", account.standard());
                add(properties, "account-year", String.valueOf(account.year()));
            }
        }
        add(properties, "tags", String.join("、", entry.tags()));
        return List.copyOf(properties);
    }

    private void add(List<EntryPage.Property> properties, String key, String text) {
        if (!text.isEmpty()) {
            properties.add(new EntryPage.Property(texts.get("discovery.property." + key), text));
        }
    }

    private static List<EntryPage.FactLine> facts(List<Fact> facts) {
        return facts.stream()
                .map(fact -> new EntryPage.FactLine(
                        fact.label(), fact.text(), inWords(fact.source()), fact.confidence() == Confidence.PENDING))
                .toList();
    }

    private static String inWords(Source source) {
        return source.date().isEmpty() ? source.publisher() : source.publisher() + "，" + source.date();
    }

    private static List<String> sources(List<Source> sources) {
        return sources.stream().map(EntryPages::inWords).distinct().toList();
    }

    /** What the map shows, in words: a point, or why there is none. */
    private String whereabouts(Entry entry) {
        if (entry.point().isPresent()) {
            return texts.get("entry.map.point");
        }
        return isLocal(entry.place())
                ? texts.get("entry.map.no-point", entry.place().districtName())
                : texts.get("entry.map.whole-city");
    }

    private EntryPage.GiLine giLine(GiRecord record) {
        return new EntryPage.GiLine(
                "/g/" + record.id(),
                record.productName(),
                record.type(),
                orUnsaid(record.announcement()),
                orUnsaid(record.issuer()),
                orUnsaid(announced(record)),
                record.holder(),
                record.area(),
                record.note().isEmpty() ? texts.get("entry.gi.state.none") : record.note(),
                inWords(record.source()));
    }

    private String orUnsaid(String text) {
        return text.isEmpty() ? texts.get("entry.gi.unsaid") : text;
    }

    private static String announced(GiRecord record) {
        if (!record.announcedOn().isEmpty()) {
            return record.announcedOn();
        }
        return record.announcementYear() == 0 ? "" : String.valueOf(record.announcementYear());
    }

    private static EntryPage.BrandRef brandRef(Brand brand) {
        return new EntryPage.BrandRef(EntryCards.url(brand), brand.name(), brand.level());
    }

    /** Brands of the entry's place that no source names as covering it. */
    private List<EntryPage.BrandRef> localBrands(Entry entry) {
        return content.listBrandsOfPlace(entry.place()).stream()
                .filter(brand -> !entry.brandSlugs().contains(brand.slug()))
                .filter(brand -> isLocal(brand.place()))
                .map(EntryPages::brandRef)
                .limit(MOST_LOCAL_BRANDS)
                .toList();
    }

    private static boolean isLocal(Place place) {
        return !place.districtCode().equals(WHOLE_CITY);
    }

    private List<EntryPage.Related> related(Entry entry) {
        return relatedEntries.of(entry).stream()
                .map(group -> new EntryPage.Related(
                        texts.get("entry.related." + group.reason().name().toLowerCase(Locale.ROOT)),
                        group.entries().stream()
                                .map(other -> cards.of(other.entry(), why(other.why())))
                                .toList()))
                .toList();
    }

    private String why(RelatedEntries.Why why) {
        return switch (why) {
            case RelatedEntries.Why.SameVillage(String village) -> texts.get("entry.why.place", village);
            case RelatedEntries.Why.SameTown(String town, OptionalDouble km) ->
                apart(texts.get("entry.why.place", town), km);
            case RelatedEntries.Why.SameDistrict(String district, OptionalDouble km) ->
                apart(texts.get("entry.why.place", district), km);
            case RelatedEntries.Why.SameBrand(String brand) -> texts.get("entry.why.brand", brand);
            case RelatedEntries.Why.SameMonths(SortedSet<Integer> months) ->
                texts.get("entry.why.months", seasonWords.of(months));
        };
    }

    /** Points stand for villages and gardens: nearer than a kilometre they say no more. */
    private String apart(String where, OptionalDouble km) {
        if (km.isEmpty()) {
            return where;
        }
        return km.getAsDouble() < 1
                ? texts.get("entry.why.near", where)
                : texts.get("entry.why.apart", where, Math.round(km.getAsDouble()));
    }

    BrandPage compose(Brand brand) {
        List<Entry> covered = content.listEntriesOfBrand(brand.slug());
        var badges = new ArrayList<Badge>();
        Stream.of(brand.level()).filter(level -> !level.isEmpty()).forEach(level -> badges.add(new Badge(level, "")));
        if (brand.confidence() == Confidence.PENDING) {
            badges.add(cards.pending());
        }
        return new BrandPage(
                brand.name(),
                brand.aliases(),
                brand.level(),
                EntryCards.place(brand.place()),
                brand.owner(),
                brand.since(),
                List.copyOf(badges),
                brand.summary(),
                Markdown.html(brand.body()),
                facts(brand.facts()),
                cards.of(covered),
                cards.of(ofPlace(brand, covered)),
                sources(brand.sources()),
                brand.confidence() == Confidence.PENDING,
                "/search?" + SearchParameters.write(SearchCriteria.everything().withBrands(List.of(brand.slug()))));
    }

    private List<Entry> ofPlace(Brand brand, Collection<Entry> covered) {
        return content.entries().stream()
                .filter(entry -> !covered.contains(entry))
                .filter(entry -> entry.kind() == EntryKind.PRODUCT || entry.kind() == EntryKind.HOMESTAY)
                .filter(entry -> isLocal(brand.place()) && brand.place().covers(entry.place()))
                .sorted(Comparator.comparing((Entry entry) -> entry.kind())
                        .thenComparing(entry -> entry.giRecordIds().isEmpty())
                        .thenComparing(entry -> entry.reading().pinyin()))
                .limit(MOST_OF_PLACE)
                .toList();
    }
}
