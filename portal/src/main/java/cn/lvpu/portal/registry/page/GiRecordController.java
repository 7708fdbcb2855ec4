package cn.lvpu.portal.registry.page;

import cn.lvpu.content.GiRecord;
import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.AnnouncementNumber;
import cn.lvpu.portal.registry.GiRegister;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** {@code /g/{id}}: one announced geographical indication. From memory: it answers with every server stopped. */
@Controller
class GiRecordController {
    private static final int MOST_OTHERS = 24;

    private final GiRegister register;
    private final Texts texts;
    private final JsonMapper json;
    private final PublicAddress address;

    GiRecordController(GiRegister register, Texts texts, JsonMapper json, PublicAddress address) {
        this.register = register;
        this.texts = texts;
        this.json = json;
        this.address = address;
    }

    /** @param text may be long; line breaks are kept */
    record FactLine(String label, String text) {}

    /** @param allPath where all products of the announcement are listed */
    record GiPage(
            String title,
            String description,
            String name,
            String announcement,
            List<FactLine> facts,
            String characteristics,
            Optional<String> productPath,
            List<GiRecord> others,
            int othersInAll,
            String allPath,
            String address,
            String jsonLd) {}

    @GetMapping("/g/{id}")
    ModelAndView gi(@PathVariable String id, HttpServletResponse response) {
        Optional<GiRecord> found = register.find(id);
        if (found.isEmpty()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            ModelAndView view = new ModelAndView("registry/gi-unknown");
            view.setStatus(HttpStatus.NOT_FOUND);
            return view;
        }
        response.setHeader(HttpHeaders.CACHE_CONTROL, "public, max-age=3600");
        return new ModelAndView("registry/gi", "page", page(found.get()));
    }

    private GiPage page(GiRecord entry) {
        List<GiRecord> others = register.listSameAnnouncement(entry);
        String own = address.of("/g/" + entry.id());
        return new GiPage(
                texts.get("registry.gi.title", entry.productName()),
                texts.get("registry.gi.description", kindOrAnnouncement(entry), entry.province()),
                entry.productName(),
                kindOrAnnouncement(entry),
                facts(entry),
                entry.characteristics(),
                entry.productSlug().map(slug -> "/e/product/" + slug),
                others.stream().limit(MOST_OTHERS).toList(),
                others.size() + 1,
                allPath(entry),
                own,
                CertificationJsonLd.forScript(json.writeValueAsString(jsonLd(entry, own))));
    }

    private List<FactLine> facts(GiRecord entry) {
        List<FactLine> facts = new ArrayList<>();
        add(facts, "registry.gi.announcement", entry.announcement());
        add(facts, "registry.gi.date", announcedOn(entry));
        add(facts, "registry.gi.issuer", entry.issuer());
        add(facts, "registry.gi.type", entry.type());
        add(
                facts,
                "registry.gi.place",
                entry.city().isBlank() || entry.city().equals(entry.province())
                        ? entry.province()
                        : entry.province() + entry.city());
        add(facts, "registry.gi.holder", entry.holder());
        add(facts, "registry.gi.area", entry.area());
        add(facts, "registry.gi.remark", entry.note());
        add(
                facts,
                "registry.gi.source",
                texts.get(
                                "registry.gi.source.text",
                                entry.source().publisher(),
                                entry.source().date())
                        .strip());
        return facts;
    }

    private String announcedOn(GiRecord entry) {
        if (!entry.announcedOn().matches("[0-9]{0,4}")) {
            return entry.announcedOn();
        }
        return entry.announcementYear() == 0
                ? ""
                : texts.get("registry.gi.year", Integer.toString(entry.announcementYear()));
    }

    /** What no source says is left out. */
    private void add(List<FactLine> facts, String key, String text) {
        if (!text.isBlank()) {
            facts.add(new FactLine(texts.get(key), text));
        }
    }

    /** Some old registrations have no announcement that any source names. */
    private static String kindOrAnnouncement(GiRecord entry) {
        return entry.announcement().isBlank() ? entry.type() : entry.announcement();
    }

    private static String allPath(GiRecord entry) {
        String question = AnnouncementNumber.ofAnnouncement(entry.announcement())
                .map(number -> entry.announcementYear() + "年第" + number + "号")
                .orElse(entry.announcement());
        return UriComponentsBuilder.fromPath("/lookup")
                .queryParam("q", "{q}")
                .encode()
                .buildAndExpand(question)
                .toUriString();
    }

    private static Map<String, Object> jsonLd(GiRecord entry, String address) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org");
        node.put("@type", "Certification");
        node.put("name", entry.type());
        if (!entry.announcement().isBlank()) {
            node.put("certificationIdentification", entry.announcement());
        }
        if (!entry.issuer().isBlank()) {
            node.put("issuedBy", Map.of("@type", "Organization", "name", entry.issuer()));
        }
        node.put("about", Map.of("@type", "Product", "name", entry.productName()));
        node.put("url", address);
        return node;
    }
}
