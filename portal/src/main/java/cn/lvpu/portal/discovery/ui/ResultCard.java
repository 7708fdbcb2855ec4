package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueItem;
import cn.lvpu.portal.discovery.CatalogueKind;
import cn.lvpu.portal.discovery.Marked;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.Illustrations;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Emphasis;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One result. The whole card leads to the entry's page. */
class ResultCard extends Article {
    ResultCard(CatalogueItem item, Texts texts) {
        addClassNames("card", "row");
        getElement().setAttribute("data-entry", item.id());
        var picture = new Image(Illustrations.path(item.kind().key(), item.classPath(), item.name()), "");
        picture.addClassName("pic");
        picture.getElement().setAttribute("loading", "lazy");

        var link = new Anchor(item.url(), "");
        // Districts lead back into this screen, everything else to a server-rendered page.
        link.setRouterIgnore(item.kind() != CatalogueKind.DISTRICT);
        mark(link, item.highlights().name());
        var inside = new Div(new H3(link));
        inside.addClassName("in");
        item.highlights().alias().ifPresent(alias -> {
            var line = new Div(new Span(texts.get("discovery.alias.found") + " "));
            mark(line, alias);
            inside.add(small(line));
        });
        String distance = item.distanceKm()
                .map(km -> " · " + texts.get("discovery.distance", Math.round(km * 10) / 10.0))
                .orElse("");
        inside.add(small(new Div(item.place() + distance)), badges(item, texts));
        if (!item.summary().isEmpty() || item.highlights().passage().isPresent()) {
            var passage = new Paragraph();
            passage.addClassNames("small", "clip");
            mark(passage, item.highlights().passage().orElseGet(() -> Marked.plain(item.summary())));
            inside.add(passage);
        }
        if (!item.months().isEmpty()) {
            inside.add(months(item, texts));
        }
        add(picture, inside);
    }

    private static Div small(Div line) {
        line.addClassNames("small", "muted");
        return line;
    }

    private static Div badges(CatalogueItem item, Texts texts) {
        var badges = new Div();
        badges.addClassName("chips");
        if (item.gi()) {
            badges.add(badge(texts.get("discovery.badge.gi"), "gi"));
        }
        badges.add(badge(texts.get("discovery.kind." + item.kind().key()), "grey"));
        item.brands().stream().limit(2).forEach(brand -> badges.add(badge(brand, "")));
        if (item.pending()) {
            badges.add(badge(texts.get("discovery.badge.pending"), "warn"));
        }
        return badges;
    }

    private static Span badge(String text, String look) {
        var badge = new Span(text);
        badge.addClassName("badge");
        if (!look.isEmpty()) {
            badge.addClassName(look);
        }
        return badge;
    }

    private static Component months(CatalogueItem item, Texts texts) {
        var months = new OrderedList();
        months.addClassName("months");
        months.getElement().setAttribute("aria-label", texts.get("discovery.months"));
        for (int month = 1; month <= 12; month++) {
            var number = new Span(String.valueOf(month));
            number.getElement().setAttribute("aria-hidden", "true");
            var cell = new ListItem(number);
            if (item.months().contains(month)) {
                cell.addClassName("on");
                var words = new Span(texts.get("discovery.months.on", month));
                words.addClassName("visually-hidden");
                cell.add(words);
            }
            months.add(cell);
        }
        return months;
    }

    private static void mark(HasComponents into, Marked marked) {
        for (Marked.Run run : marked.runs()) {
            if (run.found()) {
                var found = new Emphasis(run.text());
                found.addClassName("hit");
                into.add(found);
            } else {
                into.add(new Span(run.text()));
            }
        }
    }
}
