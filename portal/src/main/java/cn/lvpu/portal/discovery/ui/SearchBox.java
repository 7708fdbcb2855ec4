package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.discovery.Suggestion;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.shared.Registration;

/** The search field with suggestions while typing: the very script that reading pages use, telling this screen of each search. */
@Tag("lvpu-search-box")
@JsModule("context://assets/lvpu-search-box.js")
@StyleSheet("context://assets/search-box.css")
public class SearchBox extends Component {
    SearchBox(Texts texts) {
        text("label", texts.get("discovery.search.label"));
        text("placeholder", texts.get("discovery.search.placeholder"));
        text("button", texts.get("discovery.search.button"));
        text("list", texts.get("suggestions.list"));
        // The script puts the number in.
        text("count", texts.get("suggestions.count", "{0}"));
        text("none", texts.get("suggestions.none"));
        for (Suggestion.Group group : Suggestion.Group.values()) {
            text(group.key(), texts.get("suggestions.group." + group.key()));
        }
    }

    private void text(String name, String text) {
        getElement().setAttribute("text-" + name, text);
    }

    void setText(String text) {
        getElement().setProperty("value", text);
    }

    Registration onSearch(ComponentEventListener<Submitted> listener) {
        return addListener(Submitted.class, listener);
    }

    /** Somebody pressed Enter or the button. */
    @DomEvent("lvpu-search")
    public static class Submitted extends ComponentEvent<SearchBox> {
        private final String text;

        public Submitted(SearchBox source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
