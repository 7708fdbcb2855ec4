package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

    /** One thing of a list. @param url whole address */
    record Item(String name, String url) {}

    /** A page that lists things. */
    static String list(String name, String url, List<Item> items) {
        var page = typed("CollectionPage");
        page.put("name", name);
        page.put("url", url);
        page.put("inLanguage", "zh-CN");
        page.put(
                "mainEntity",
                Map.of(
                        "@type",
                        "ItemList",
                        "numberOfItems",
                        items.size(),
                        "itemListElement",
                        IntStream.range(0, items.size())
                                .mapToObj(at -> Map.of(
                                        "@type",
                                        "ListItem",
                                        "position",
                                        at + 1,
                                        "name",
                                        items.get(at).name(),
                                        "url",
                                        items.get(at).url()))
                                .toList()));
        return write(page);
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

    static Map<String, Object> typed(String type) {
        var thing = new LinkedHashMap<String, Object>();
        thing.put("@context", CONTEXT);
        thing.put("@type", type);
        return thing;
    }

    /** A {@code <} could end the script element it stands in. */
    static String write(Map<String, Object> thing) {
        return JsonMapper.shared().writeValueAsString(thing).replace("<", "\\u003c");
    }
}
