package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Content;
import cn.lvpu.portal.platform.address.PublicAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that machines read: the site map, the rules for robots, and the district outlines that maps draw. */
@io.swagger.v3.oas.annotations.Hidden
@RestController
class SiteFileController {
    private static final MediaType GEO_JSON = new MediaType("application", "geo+json", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final Content content;
    private final PublicAddress address;

    SiteFileController(Content content, PublicAddress address) {
        this.content = content;
        this.address = address;
    }

    @GetMapping("/map/beijing-districts.geojson")
    ResponseEntity<String> outlines() {
        return answer(GEO_JSON, Duration.ofDays(1), content.districtOutlinesGeoJson());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> siteMap() {
        String urls = Stream.of(
                        Stream.of("/", "/help", "/verify", "/help/proof", "/help/accessibility", "/help/privacy"),
                        IntStream.rangeClosed(1, 12).mapToObj(SeasonChoice.EVERYTHING::address),
                        content.entries().stream().map(EntryCards::url),
                        content.brands().stream().map(EntryCards::url))
                .flatMap(paths -> paths)
                .map(path -> "<url><loc>" + address.of(path).replace("&", "&amp;") + "</loc></url>")
                .collect(Collectors.joining("\n"));
        return answer(
                XML,
                Duration.ofHours(1),
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"
                        + urls + "\n</urlset>\n");
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(TEXT, Duration.ofHours(1), """
                User-agent: *
                Disallow: /account
                Disallow: /moderation
                Disallow: /review
                Disallow: /operations
                Disallow: /login
                Allow: /

                Sitemap: %s
                """.formatted(address.of("/sitemap.xml")));
    }

    private static ResponseEntity<String> answer(MediaType type, Duration fresh, String body) {
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(CacheControl.maxAge(fresh).cachePublic())
                .body(body);
    }
}
