package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.CatalogueResults;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** One page of results, or what there is instead of them: bones while loading, ways out when empty, a notice when failed. */
class ResultList extends Div {
    private static final int BONES = 5;

    private final transient Texts texts;

    ResultList(Texts texts) {
        this.texts = texts;
        addClassNames("stack", "result-list");
    }

    void loading() {
        removeAll();
        getElement().setAttribute("aria-busy", "true");
        for (int i = 0; i < BONES; i++) {
            var bone = new Div(
                    part("bone-pic"), new Div(part("bone-title"), part("bone-line"), part("bone-line", "short")));
            bone.addClassNames("card", "bone");
            bone.getElement().setAttribute("aria-hidden", "true");
            add(bone);
        }
    }

    private static Div part(String... classes) {
        var part = new Div();
        part.addClassName("skeleton");
        part.addClassNames(classes);
        return part;
    }

    void loaded(SearchAddress at, CatalogueResults found) {
        clear();
        found.jump().ifPresent(address -> add(jump(texts, at, address)));
        found.suggestion().ifPresent(name -> add(didYouMean(texts, at, List.of(name))));
        if (found.items().isEmpty()) {
            add(new Paragraph(
                    new Span(texts.get("search.page.none") + " "),
                    at.to(at.criteria().withPage(0)).link(texts.get("search.page.first"))));
        }
        found.items().forEach(item -> add(new ResultCard(item, texts)));
        add(new Pages(at, found.total(), texts));
    }

    void empty(SearchAddress at, SearchState.Empty empty) {
        clear();
        add(new EmptyPanel(at, empty, texts));
    }

    void failed() {
        clear();
        var notice = new Div(new Paragraph(texts.get("discovery.failed")));
        notice.addClassNames("notice", "bad");
        notice.getElement().setAttribute("role", "alert");
        var meanwhile = new Div(
                new Span(texts.get("discovery.failed.meanwhile")),
                away("/", texts.get("discovery.failed.home"), true),
                away("/lookup", texts.get("discovery.failed.lookup"), false),
                away("/feed", texts.get("discovery.failed.feed"), false));
        meanwhile.addClassName("rows");
        notice.add(meanwhile);
        add(notice);
    }

    void clear() {
        removeAll();
        getElement().removeAttribute("aria-busy");
    }

    /** The way to the one thing whose official number was typed. */
    static Component jump(Texts texts, SearchAddress at, String address) {
        var link = new Anchor(address, texts.get("search.jump.go"));
        link.addClassName("btn");
        link.setRouterIgnore(true);
        var panel = new Div(new Span(texts.get("search.jump", at.criteria().text())), link);
        panel.addClassNames("panel", "tint", "rows", "between", "jump");
        return panel;
    }

    /** Other texts to search for, never searched in place of what was asked. */
    static Component didYouMean(Texts texts, SearchAddress at, List<String> names) {
        var line = new Paragraph(new Span(texts.get("discovery.did-you-mean")));
        for (String name : names) {
            line.add(at.to(at.criteria().withText(name)).link(texts.get("search.quoted", name)));
        }
        line.add(new Span("？"));
        line.addClassName("did-you-mean");
        return line;
    }

    private static Anchor away(String address, String text, boolean readingPage) {
        var link = new Anchor(address, text);
        link.setRouterIgnore(readingPage);
        return link;
    }
}
