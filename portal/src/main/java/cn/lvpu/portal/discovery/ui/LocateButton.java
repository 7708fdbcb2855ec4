package cn.lvpu.portal.discovery.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.HashMap;
import java.util.List;

/** Asks the browser for its position when pressed, and says in words when it gets none. */
@Tag("lvpu-locate")
@JsModule("context://assets/search/lvpu-locate.js")
public class LocateButton extends Component {
    LocateButton(Texts texts) {
        var words = new HashMap<String, Object>();
        for (String word : List.of("ask", "asking", "refused", "late", "unknown", "unsupported")) {
            words.put(word, texts.get("search.locate." + word));
        }
        getElement().setPropertyMap("texts", words);
    }

    void onLocated(ComponentEventListener<Located> listener) {
        addListener(Located.class, listener);
    }

    /** The browser said where it is, rounded to about 100 metres. */
    @DomEvent("lvpu-located")
    public static class Located extends ComponentEvent<LocateButton> {
        private final double latitude;
        private final double longitude;

        public Located(
                LocateButton source,
                boolean fromClient,
                @EventData("event.detail.latitude") double latitude,
                @EventData("event.detail.longitude") double longitude) {
            super(source, fromClient);
            this.latitude = latitude;
            this.longitude = longitude;
        }

        double latitude() {
            return latitude;
        }

        double longitude() {
            return longitude;
        }
    }
}
