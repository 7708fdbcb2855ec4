package cn.lvpu.portal.alerts;

import cn.lvpu.portal.alerts.DigestStore.Chapter;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.mail.Letter;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the letters, as text and as a page; both say the same. */
@Component
class Letters {
    /** A letter names so many entries a search; the rest is a number and a link. */
    static final int ENTRIES_SHOWN = 8;

    static final int CHAPTERS_SHOWN = 20;

    private final ITemplateEngine templates;
    private final LetterLinks links;
    private final SearchWords words;
    private final Texts texts;

    Letters(ITemplateEngine templates, LetterLinks links, SearchWords words, Texts texts) {
        this.templates = templates;
        this.links = links;
        this.words = words;
        this.texts = texts;
    }

    /** An entry in a letter. */
    public record Line(String kind, String name, String place, String url) {}

    /** A search in a letter. @param more how many entries are not named */
    public record Part(String name, String words, String url, List<Line> lines, int more) {}

    Letter confirmation(String address, String confirmUrl) {
        String text = texts.get("alerts.mail.confirm.text", confirmUrl);
        String html = page("alerts/mail/confirm", Map.of("confirmUrl", confirmUrl));
        return new Letter(address, texts.get("alerts.mail.confirm.subject"), text, html, Map.of());
    }

    Letter digest(String address, List<Chapter> chapters, String unsubscribeUrl) {
        long count = chapters.stream()
                .flatMap(chapter -> chapter.entries().stream())
                .map(FoundEntry::entryId)
                .distinct()
                .count();
        List<Part> parts =
                chapters.stream().limit(CHAPTERS_SHOWN).map(this::part).toList();
        int moreSearches = chapters.size() - parts.size();
        String searchesUrl = links.absolute("/account/searches");
        String html = page(
                "alerts/mail/digest",
                Map.of(
                        "count", count,
                        "parts", parts,
                        "moreSearches", moreSearches,
                        "searchesUrl", searchesUrl,
                        "unsubscribeUrl", unsubscribeUrl));
        return new Letter(
                address,
                texts.get("alerts.mail.digest.subject", count),
                text(count, parts, moreSearches, searchesUrl, unsubscribeUrl),
                html,
                Map.of(
                        "List-Unsubscribe", "<" + unsubscribeUrl + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "Auto-Submitted", "auto-generated",
                        "Precedence", "bulk"));
    }

    private Part part(Chapter chapter) {
        List<Line> lines = chapter.entries().stream()
                .limit(ENTRIES_SHOWN)
                .map(entry -> new Line(entry.kind().label(), entry.name(), entry.place(), links.absolute(entry.url())))
                .toList();
        String url = links.absolute(chapter.query().isEmpty() ? "/search" : "/search?" + chapter.query());
        return new Part(
                chapter.searchName(),
                words.of(chapter.query()),
                url,
                lines,
                chapter.entries().size() - lines.size());
    }

    private String text(long count, List<Part> parts, int moreSearches, String searchesUrl, String unsubscribeUrl) {
        var text = new StringJoiner("\n");
        text.add(texts.get("alerts.mail.digest.lead", count)).add("");
        for (Part part : parts) {
            text.add("■ " + part.name());
            for (Line line : part.lines()) {
                String place = line.place().isEmpty() ? "" : "，" + line.place();
                text.add("  · " + line.name() + "（" + line.kind() + place + "）").add("    " + line.url());
            }
            if (part.more() > 0) {
                text.add("  " + texts.get("alerts.mail.digest.more", part.more()));
            }
            text.add("  " + texts.get("alerts.mail.digest.search") + " " + part.url())
                    .add("");
        }
        if (moreSearches > 0) {
            text.add(texts.get("alerts.mail.digest.more-searches", moreSearches))
                    .add("");
        }
        text.add(texts.get("alerts.mail.digest.all") + " " + searchesUrl)
                .add(texts.get("alerts.mail.digest.why"))
                .add(texts.get("alerts.mail.digest.unsubscribe") + " " + unsubscribeUrl);
        return text.toString();
    }

    private String page(String template, Map<String, Object> values) {
        return templates.process(template, new Context(texts.locale(), values));
    }
}
