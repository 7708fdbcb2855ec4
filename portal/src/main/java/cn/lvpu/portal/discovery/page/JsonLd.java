package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryDetails;
import cn.lvpu.content.GeoPoint;
import cn.lvpu.content.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Schema.org descriptions of our pages, as JSON that can stand inside a script element. */
final class JsonLd {
    private static final String CONTEXT = "https://schema.org";

    private JsonLd() {}

    /** The site itself, with its search box. @param home whole address ending with a slash */
    static String site(String name, String description, String home) {
        var site = typed("WebSite");
        site.put("name", name);
        site.put("description", description);
        site.put("url", home);
        site.put("inLanguage", "zh-CN");
        site.put(
                "potentialAction",
                Map.of(
                        "@type",
                        "SearchAction",
                        "target",
                        Map.of("@type", "EntryPoint", "urlTemplate", home + "search?q={search_term_string}"),
                        "query-input",
                        "required name=search_term_string"));
        return write(site);
    }

    static String entry(Entry entry, List<String> brandNames, String url) {
        var thing = typed(
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
        switch (entry.details()) {
            case EntryDetails.Product product -> {
                if (!product.classPath().isEmpty()) {
                    thing.put("category", product.classPath());
                }
                if (!brandNames.isEmpty()) {
                    thing.put(
                            "brand", brandNames.stream().map(JsonLd::brandNamed).toList());
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
                                java.util.stream.IntStream.range(
                                                0, route.stops().size())
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
        return write(thing);
    }

    static String brand(Brand brand, String url) {
        var thing = typed("Brand");
        thing.put("name", brand.name());
        if (!brand.aliases().isEmpty()) {
            thing.put("alternateName", brand.aliases());
        }
        thing.put("description", brand.summary());
        thing.put("url", url);
        return write(thing);
    }

    private static Map<String, Object> brandNamed(String name) {
        return Map.of("@type", "Brand", "name", name);
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
        entry.point().map(JsonLd::coordinates).ifPresent(point -> thing.put("geo", point));
    }

    private static String place(Place place) {
        return place.districtName()
                + String.join("、", place.towns().stream().map(Place.Town::name).toList());
    }

    private static Map<String, Object> coordinates(GeoPoint point) {
        return Map.of("@type", "GeoCoordinates", "latitude", point.latitude(), "longitude", point.longitude());
    }

    private static Map<String, Object> typed(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", CONTEXT);
        thing.put("@type", type);
        return thing;
    }

    /** A {@code <} could end the script element it stands in. */
    private static String write(Map<String, Object> thing) {
        return JsonMapper.shared().writeValueAsString(thing).replace("<", "\\u003c");
    }
}
