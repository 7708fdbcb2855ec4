package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashSet;
import java.util.List;

/** Nothing fits: what was asked, what to loosen with the number of results each way gives, and what is spelt much alike. */
class EmptyPanel extends Div {
    EmptyPanel(SearchAddress at, SearchState.Empty empty, Texts texts) {
        var criteria = at.criteria();
        addClassNames("empty", "empty-search");
        add(new H3(
                criteria.isBrowsing()
                        ? texts.get("discovery.empty.plain")
                        : texts.get("discovery.empty", criteria.text())));
        var results = empty.results();
        results.jump().ifPresent(address -> add(ResultList.jump(texts, at, address)));
        var alike = new LinkedHashSet<String>();
        results.suggestion().ifPresent(alike::add);
        alike.addAll(empty.alike());
        if (!alike.isEmpty()) {
            add(ResultList.didYouMean(texts, at, List.copyOf(alike)));
        }
        if (empty.ways().isEmpty()) {
            add(new Paragraph(texts.get("discovery.empty.hint")));
        } else {
            var ways = new UnorderedList();
            ways.addClassName("ways");
            empty.ways().forEach(way -> ways.add(new ListItem(way(at, way, texts))));
            add(new Paragraph(texts.get("search.loosen")), ways);
        }
        add(at.to(SearchAddress.START.criteria()).link(texts.get("discovery.empty.browse"), "btn", "ghost"));
    }

    private static Anchor way(SearchAddress at, SearchState.Way way, Texts texts) {
        Anchor link = at.to(way.choice().without()).link("", "way");
        var count = new Span(texts.get("search.loosen.count", way.total()));
        count.addClassNames("tabular", "muted");
        link.add(new Span(way.choice().name()), count);
        return link;
    }
}
