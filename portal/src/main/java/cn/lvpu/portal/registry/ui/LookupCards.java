package cn.lvpu.portal.registry.ui;

import cn.lvpu.content.GiRecord;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.LookupAnswer;
import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.VerdictLook;
import cn.lvpu.portal.registry.VerdictWords;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The sights of the look-up: examples, loading, a verdict, a mistyped number, lists, nothing, failed. */
final class LookupCards {
    static final int GI_PAGE = 24;
    private static final String SHAPE = new CertificateNumber("LSLC", 2026, 123).toString();
    private static final List<String> EXAMPLES = List.of("京白梨", "第640号", "2006年第52号", "灵山");

    private final Texts texts;
    private final VerdictWords words;

    LookupCards(Texts texts, VerdictWords words) {
        this.texts = texts;
        this.words = words;
    }

    Component examples() {
        UnorderedList chips = new UnorderedList();
        chips.addClassName("chips");
        for (String example : EXAMPLES) {
            Anchor chip = new Anchor(LookupLinks.lookup(example), example);
            chip.addClassName("chip");
            chips.add(new ListItem(chip));
        }
        Paragraph shape = new Paragraph(texts.get("registry.page.shape", SHAPE));
        shape.addClassNames("muted", "small");
        return stack(new H2(texts.get("registry.lookup.examples")), chips, shape);
    }

    Component loading() {
        Div skeleton = new Div();
        skeleton.addClassName("skeleton");
        Span said = new Span(texts.get("registry.lookup.loading"));
        said.addClassName("muted");
        Div sight = stack(said, skeleton);
        sight.getElement().setAttribute("aria-busy", "true");
        sight.addClassName("loading");
        return sight;
    }

    Component failed(Runnable again) {
        NativeButton retry = new NativeButton(texts.get("registry.lookup.retry"), click -> again.run());
        retry.addClassNames("btn", "ghost");
        Div notice = new Div(new Paragraph(texts.get("registry.lookup.failed")), retry);
        notice.addClassNames("notice", "bad");
        notice.getElement().setAttribute("role", "alert");
        return notice;
    }

    Component nothing(String asked, boolean registryAnswered) {
        Paragraph shape = new Paragraph(texts.get("registry.lookup.empty.shape", SHAPE));
        Div empty = new Div(new H2(texts.get("registry.lookup.empty", asked)), shape);
        empty.addClassName("empty");
        return registryAnswered ? stack(empty, examples()) : stack(away(), empty);
    }

    Component mistyped(LookupAnswer.Mistyped mistyped) {
        Div notice = new Div(
                new H2(texts.get("registry.page.misread.headline")),
                new Paragraph(texts.get(mistyped.problem().messageKey())),
                new Paragraph(texts.get("registry.page.shape", SHAPE)));
        notice.addClassNames("notice", "warn", "stack", "tight");
        if (mistyped.meant().isEmpty()) {
            return notice;
        }
        UnorderedList chips = new UnorderedList();
        chips.addClassName("chips");
        for (CertificateNumber number : mistyped.meant()) {
            Anchor chip = page("/c/" + number, number.toString());
            chip.addClassNames("chip", "tabular");
            chips.add(new ListItem(chip));
        }
        return stack(notice, new H2(texts.get("registry.page.meant")), chips);
    }

    Component verdict(VerdictAnswer answer) {
        VerdictLook look = VerdictLook.of(answer.verdict());
        Div big = new Div(icon(look), new H2(words.headline(answer)));
        big.addClassName("big");
        Span when = new Span(texts.get("registry.checked", words.moment(answer.asOf())));
        when.addClassName("when");
        Div band = new Div(when, big, new Span(answer.number().toString()), new Span(words.reason(answer)));
        band.addClassNames(look.bandClass().split(" "));
        band.setId("verdict");
        Div parts = stack(band);
        if (answer instanceof VerdictAnswer.Judged judged) {
            parts.add(
                    new Paragraph(String.join("、", judged.certificate().terms().products()) + " · "
                            + judged.certificate().terms().holder()));
        }
        Anchor open = page("/c/" + answer.number(), texts.get("registry.lookup.open"));
        open.addClassName("btn");
        parts.add(new Div(open));
        return parts;
    }

    Component list(LookupAnswer.Listed listed) {
        Div parts = stack();
        parts.addClassName("loose");
        Span done = new Span(texts.get(
                "registry.lookup.done",
                listed.certificates().size(),
                listed.giRecords().size()));
        done.addClassName("visually-hidden");
        parts.add(done);
        if (!listed.registryAnswered()) {
            parts.add(away());
        }
        if (!listed.certificates().isEmpty()) {
            parts.add(new H2(texts.get(
                    "registry.lookup.certificates", listed.certificates().size())));
            Div grid = grid();
            listed.certificates().forEach(judged -> grid.add(certificate(judged)));
            parts.add(grid);
        }
        if (!listed.giRecords().isEmpty()) {
            Paragraph note = new Paragraph(texts.get("registry.lookup.gi.note"));
            note.addClassNames("muted", "small");
            parts.add(new H2(texts.get("registry.lookup.gi", listed.giRecords().size())), note);
            parts.add(giRecords(listed.giRecords()));
        }
        return parts;
    }

    private Component certificate(VerdictAnswer.Judged judged) {
        var terms = judged.certificate().terms();
        Span state = new Span(words.headline(judged));
        state.addClassName("badge");
        state.addClassNames(badge(judged.verdict()));
        Div badges = new Div(state);
        badges.addClassName("rows");
        if (terms.example()) {
            Span example = new Span(texts.get("registry.page.example"));
            example.addClassNames("badge", "grey");
            badges.add(example);
        }
        Span number = new Span(judged.number().toString());
        number.addClassNames("small", "muted", "tabular");
        return card(
                page("/c/" + judged.number(), String.join("、", terms.products())),
                badges,
                new Span(terms.scheme().name() + " · " + terms.holder()),
                number);
    }

    private static String badge(Verdict verdict) {
        return switch (verdict) {
            case VALID -> "good";
            case NOT_YET_VALID, SUSPENDED -> "warn";
            case EXPIRED, REVOKED, SURRENDERED -> "bad";
            case UNKNOWN, COULD_NOT_BE_CHECKED -> "grey";
        };
    }

    private Component giRecords(List<GiRecord> records) {
        Div grid = grid();
        Div parts = stack(grid);
        showMore(records, 0, grid, parts);
        return parts;
    }

    private void showMore(List<GiRecord> records, int shown, Div grid, Div parts) {
        int until = Math.min(records.size(), shown + GI_PAGE);
        records.subList(shown, until).forEach(entry -> grid.add(giRecord(entry)));
        if (until < records.size()) {
            NativeButton more = new NativeButton(
                    texts.get("registry.lookup.more", Math.min(GI_PAGE, records.size() - until)), click -> {
                        click.getSource().removeFromParent();
                        showMore(records, until, grid, parts);
                    });
            more.addClassNames("btn", "ghost");
            more.setId("more");
            parts.add(more);
        }
    }

    private Component giRecord(GiRecord entry) {
        Span badge = new Span(entry.type());
        badge.addClassNames("badge", "gi");
        Span announcement = new Span(
                entry.announcement().isBlank()
                        ? entry.province()
                        : texts.get("registry.lookup.announced", entry.announcement(), entry.province()));
        announcement.addClassNames("small", "muted");
        return card(page("/g/" + entry.id(), entry.productName()), badge, announcement);
    }

    private Component away() {
        Paragraph notice = new Paragraph(texts.get("registry.lookup.registry.away"));
        notice.addClassNames("notice", "warn");
        return notice;
    }

    private static Component icon(VerdictLook look) {
        return new Html("<svg viewBox=\"0 0 44 44\" aria-hidden=\"true\" fill=\"none\" stroke=\"currentColor\""
                + " stroke-width=\"4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"><circle cx=\"22\" cy=\"22\""
                + " r=\"20\" stroke-width=\"3\"/><path d=\"" + look.iconPath() + "\"/></svg>");
    }

    private static Component card(Anchor title, Component... parts) {
        H3 heading = new H3();
        heading.add(title);
        Div in = new Div(heading);
        in.add(parts);
        in.addClassName("in");
        Div card = new Div(in);
        card.addClassName("card");
        return card;
    }

    /** A link to a page that is not Flow's. */
    private static Anchor page(String path, String text) {
        Anchor anchor = new Anchor(path, text);
        anchor.setRouterIgnore(true);
        return anchor;
    }

    private static Div grid() {
        Div grid = new Div();
        grid.addClassName("grid");
        return grid;
    }

    private static Div stack(Component... parts) {
        Div stack = new Div(parts);
        stack.addClassName("stack");
        return stack;
    }
}
