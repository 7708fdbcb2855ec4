package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;

/** At the bottom edge of a phone's screen: the way to the filters, with how many are chosen, and between list and map. */
class PhoneBar extends Div {
    private final transient Texts texts;
    private final Button filters = new Button();
    private final Div turn = new Div();

    PhoneBar(Texts texts, Runnable openFilters) {
        this.texts = texts;
        filters.addClassNames("btn", "ghost");
        filters.addClickListener(click -> openFilters.run());
        addClassName("phone-bar");
        add(filters, turn);
    }

    void show(SearchAddress at, int chosen) {
        filters.setText(texts.get("discovery.filters.open", chosen));
        filters.getElement().setAttribute("aria-haspopup", "dialog");
        boolean onMap = at.view() == ResultView.MAP;
        Anchor link = at.in(onMap ? ResultView.SPLIT : ResultView.MAP)
                .link(texts.get(onMap ? "discovery.view.list" : "discovery.view.map"), "btn");
        link.getElement().setAttribute("data-key", "turn");
        turn.removeAll();
        turn.add(link);
    }
}
