package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.i18n.Texts;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Home, entry, brand and help pages. */
@Controller
class ReadingPageController {
    private static final Duration FRESH = Duration.ofMinutes(5);

    private final Content content;
    private final HomePages homes;
    private final EntryPages pages;
    private final PublicAddress address;
    private final Texts texts;

    ReadingPageController(Content content, HomePages homes, EntryPages pages, PublicAddress address, Texts texts) {
        this.content = content;
        this.homes = homes;
        this.pages = pages;
        this.address = address;
        this.texts = texts;
    }

    @GetMapping("/")
    String home(Model model, HttpServletResponse response) {
        describe(model, response, texts.get("discovery.home.title"), texts.get("discovery.home.lead"), address.of("/"));
        model.addAttribute("home", homes.compose());
        model.addAttribute(
                "jsonLd", JsonLd.site(texts.get("shell.name"), texts.get("discovery.home.lead"), address.of("/")));
        return "discovery/home";
    }

    @GetMapping("/e/{kind}/{slug}")
    String entry(@PathVariable String kind, @PathVariable String slug, Model model, HttpServletResponse response) {
        Optional<Entry> found = EntryKind.ofKey(kind).flatMap(known -> content.findEntry(known, slug));
        if (found.isEmpty()) {
            return missing(model, response, texts.get("discovery.missing.entry"));
        }
        Entry entry = found.get();
        String url = address.of(EntryCards.url(entry));
        describe(model, response, entry.name(), entry.summary(), url);
        model.addAttribute("entry", pages.compose(entry));
        model.addAttribute(
                "jsonLd",
                JsonLd.entry(
                        entry,
                        entry.brandSlugs().stream()
                                .flatMap(brand -> content.findBrand(brand).stream())
                                .map(Brand::name)
                                .toList(),
                        url));
        return "discovery/entry";
    }

    @GetMapping("/b/{slug}")
    String brand(@PathVariable String slug, Model model, HttpServletResponse response) {
        Optional<Brand> found = content.findBrand(slug);
        if (found.isEmpty()) {
            return missing(model, response, texts.get("discovery.missing.brand"));
        }
        Brand brand = found.get();
        String url = address.of(EntryCards.url(brand));
        describe(model, response, brand.name(), brand.summary(), url);
        model.addAttribute("brand", pages.compose(brand));
        model.addAttribute("jsonLd", JsonLd.brand(brand, url));
        return "discovery/brand";
    }

    @GetMapping({"/e", "/e/", "/e/{kind}", "/e/{kind}/", "/b", "/b/"})
    String noSuchPage(Model model, HttpServletResponse response) {
        return missing(model, response, texts.get("discovery.missing.entry"));
    }

    @GetMapping("/help")
    String help(Model model, HttpServletResponse response) {
        describe(
                model,
                response,
                texts.get("discovery.help.help.title"),
                texts.get("discovery.help.help.lead"),
                address.of("/help"));
        model.addAttribute("entries", content.entries().size());
        model.addAttribute("giRecords", content.giRecords().size());
        return "discovery/help";
    }

    @GetMapping("/help/{topic}")
    String noSuchHelp(Model model, HttpServletResponse response) {
        return missing(model, response, texts.get("discovery.missing.help"));
    }

    private static void describe(
            Model model, HttpServletResponse response, String title, String description, String url) {
        model.addAttribute("title", title);
        model.addAttribute("description", description);
        model.addAttribute("canonical", url);
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(FRESH).cachePublic().getHeaderValue());
        // The language cookie changes the words of a page.
        response.addHeader(HttpHeaders.VARY, HttpHeaders.COOKIE);
    }

    private String missing(Model model, HttpServletResponse response, String sentence) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("title", texts.get("discovery.missing.title"));
        model.addAttribute("description", sentence);
        model.addAttribute("sentence", sentence);
        return "discovery/missing";
    }
}
