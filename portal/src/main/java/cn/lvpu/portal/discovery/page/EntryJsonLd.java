package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.GiRecord;
import cn.lvpu.content.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Schema.org descriptions of entries: what the content says, never an offer, a price or a rating. */
final class EntryJsonLd {
    private EntryJsonLd() {}

    /**
     * The description of an entry.
     *
     * @param url whole address of its page
     * @param image whole address of its share card
     * @param wholeAddress makes a whole address of a path of ours
     */
    static String of(Entry entry, Content content, String url, String image, UnaryOperator<String> wholeAddress) {
        var thing = JsonLd.typed(
                switch (entry.details()) {
                    case EntryDetails.Product _ -> "Product";
                    case EntryDetails.Route _ -> "TouristTrip";
                    case EntryDetails.Homestay _ -> "LodgingBusiness";
                    case EntryDetails.Village _ -> "Place";
                    case EntryDetails.Event _ -> "Event";
                    case EntryDetails.Heritage _ -> "CreativeWork";
                    case EntryDetails.Account _ -> "Dataset";
                });
        thing.put("name", entry.name());
        if (!entry.aliases().isEmpty()) {
            thing.put("alternateName", entry.aliases());
        }
        thing.put("description", entry.summary());
        thing.put("url", url);
        thing.put("image", image);
        switch (entry.details()) {
            case EntryDetails.Product product -> {
                if (!product.classPath().isEmpty()) {
                    thing.put("category", product.classPath());
                }
                List<Map<String, Object>> brands = brands(entry, content);
                if (!brands.isEmpty()) {
                    thing.put("brand", brands);
                }
                List<Map<String, Object>> records = content.listGiRecordsOf(entry).stream()
                        .map(record -> giRecord(record, wholeAddress))
                        .toList();
                if (!records.isEmpty()) {
                    thing.put("additionalProperty", records);
                }
                thing.put("countryOfOrigin", Map.of("@type", "Country", "name", "中国"));
            }
            case EntryDetails.Route route -> {
                thing.put("touristType", route.type());
                thing.put(
                        "itinerary",
                        Map.of(
                                "@type",
                                "ItemList",
                                "itemListElement",
                                IntStream.range(0, route.stops().size())
                                        .mapToObj(at -> Map.of(
                                                "@type",
                                                "ListItem",
                                                "position",
                                                at + 1,
                                                "name",
                                                route.stops().get(at)))
                                        .toList()));
            }
            case EntryDetails.Homestay _, EntryDetails.Village _ -> place(thing, entry);
            case EntryDetails.Event event -> {
                thing.put("startDate", event.first().toString());
                thing.put("endDate", event.last().toString());
                thing.put("location", Map.of("@type", "Place", "name", place(entry.place())));
            }
            case EntryDetails.Heritage heritage -> {
                thing.put("genre", heritage.category());
                thing.put("locationCreated", Map.of("@type", "Place", "name", place(entry.place())));
            }
            case EntryDetails.Account account -> thing.put("temporalCoverage", String.valueOf(account.year()));
        }
        return JsonLd.write(thing);
    }

    private static List<Map<String, Object>> brands(Entry entry, Content content) {
        return entry.brandSlugs().stream()
                .flatMap(slug -> content.findBrand(slug).stream())
                .map(brand -> Map.<String, Object>of("@type", "Brand", "name", brand.name()))
                .toList();
    }

    /** A record is a property of the product, not a certificate of a box: each keeps its own type. */
    private static Map<String, Object> giRecord(GiRecord record, UnaryOperator<String> wholeAddress) {
        var property = new LinkedHashMap<String, Object>();
        property.put("@type", "PropertyValue");
        property.put("propertyID", record.id());
        property.put("name", record.type());
        property.put("value", record.announcement().isEmpty() ? record.productName() : record.announcement());
        property.put("url", wholeAddress.apply("/g/" + record.id()));
        if (!record.note().isEmpty()) {
            property.put("description", record.note());
        }
        return property;
    }

    private static void place(Map<String, Object> thing, Entry entry) {
        thing.put(
                "address",
                Map.of(
                        "@type",
                        "PostalAddress",
                        "addressCountry",
                        "CN",
                        "addressRegion",
                        "北京市",
                        "addressLocality",
                        place(entry.place())));
        entry.point().map(EntryJsonLd::coordinates).ifPresent(point -> thing.put("geo", point));
    }

    private static String place(Place place) {
        return place.districtName()
                + String.join("、", place.towns().stream().map(Place.Town::name).toList());
    }

    private static Map<String, Object> coordinates(GeoPoint point) {
        return Map.of("@type", "GeoCoordinates", "latitude", point.latitude(), "longitude", point.longitude());
    }
}
