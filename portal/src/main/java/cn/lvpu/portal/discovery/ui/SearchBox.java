package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.shared.Registration;

/** The search field with suggestions while typing: a combobox that asks the REST interface and works by keyboard. */
@Tag("lvpu-search-box")
@JsModule("context://assets/lvpu-search-box.js")
public class SearchBox extends Component {
    SearchBox(Texts texts) {
        getElement().setProperty("label", texts.get("discovery.search.label"));
        getElement().setProperty("placeholder", texts.get("discovery.search.placeholder"));
        getElement().setProperty("button", texts.get("discovery.search.button"));
        getElement().setProperty("listLabel", texts.get("discovery.suggestions"));
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
