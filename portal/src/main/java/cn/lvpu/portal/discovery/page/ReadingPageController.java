package cn.lvpu.portal.discovery.page;

import cn.lvpu.content.Brand;
import cn.lvpu.content.Content;
import cn.lvpu.content.Entry;
import cn.lvpu.content.EntryKind;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.qr.QrCode;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Home, entry, brand and help pages. */
@Controller
class ReadingPageController {
    private final Content content;
    private final HomePages homes;
    private final EntryPages pages;
    private final PageHead head;
    private final PublicAddress address;
    private final Texts texts;

    ReadingPageController(
            Content content, HomePages homes, EntryPages pages, PageHead head, PublicAddress address, Texts texts) {
        this.content = content;
        this.homes = homes;
        this.pages = pages;
        this.head = head;
        this.address = address;
        this.texts = texts;
    }

    @GetMapping("/")
    String home(Model model, HttpServletResponse response) {
        head.describe(
                model, response, texts.get("discovery.home.title"), texts.get("discovery.home.lead"), address.of("/"));
        model.addAttribute("home", homes.compose());
        model.addAttribute(
                "jsonLd", JsonLd.site(texts.get("shell.name"), texts.get("discovery.home.lead"), address.of("/")));
        return "discovery/home";
    }

    @GetMapping("/e/{kind}/{slug}")
    String entry(@PathVariable String kind, @PathVariable String slug, Model model, HttpServletResponse response) {
        Optional<Entry> found = EntryKind.ofKey(kind).flatMap(known -> content.findEntry(known, slug));
        if (found.isEmpty()) {
            return head.missing(model, response, texts.get("discovery.missing.entry"));
        }
        Entry entry = found.get();
        String url = address.of(EntryCards.url(entry));
        head.describe(model, response, entry.name(), entry.summary(), url);
        String card = address.of(ShareCards.url(entry));
        model.addAttribute("entry", pages.compose(entry));
        model.addAttribute("shared", new SharedPage(url, card, QrCode.svg(url, texts.get("entry.share.qr"))));
        model.addAttribute("jsonLd", EntryJsonLd.of(entry, content, url, card, address::of));
        return "discovery/entry";
    }

    @GetMapping("/b/{slug}")
    String brand(@PathVariable String slug, Model model, HttpServletResponse response) {
        Optional<Brand> found = content.findBrand(slug);
        if (found.isEmpty()) {
            return head.missing(model, response, texts.get("discovery.missing.brand"));
        }
        Brand brand = found.get();
        String url = address.of(EntryCards.url(brand));
        head.describe(model, response, brand.name(), brand.summary(), url);
        model.addAttribute("brand", pages.compose(brand));
        model.addAttribute("jsonLd", JsonLd.brand(brand, url));
        return "discovery/brand";
    }

    @GetMapping({"/e", "/e/", "/e/{kind}", "/e/{kind}/", "/b", "/b/"})
    String noSuchPage(Model model, HttpServletResponse response) {
        return head.missing(model, response, texts.get("discovery.missing.entry"));
    }

    @GetMapping("/help")
    String help(Model model, HttpServletResponse response) {
        head.describe(
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
        return head.missing(model, response, texts.get("discovery.missing.help"));
    }
}
