package cn.lvpu.portal.registry.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import java.util.HashMap;
import java.util.List;

/** Reads a QR code with the camera once pressed, and says in words when it cannot. */
@Tag("lvpu-scan")
@JsModule("context://assets/registry/lvpu-scan.js")
@StyleSheet("context://assets/registry/certificate.css")
public class ScanButton extends Component {
    ScanButton(Texts texts) {
        var words = new HashMap<String, Object>();
        for (String word : List.of(
                "ask", "asking", "stop", "stage", "looking", "found", "refused", "none", "unsupported", "failed")) {
            words.put(word, texts.get("scan.camera." + word));
        }
        getElement().setPropertyMap("words", words);
    }

    void onScanned(ComponentEventListener<Scanned> listener) {
        addListener(Scanned.class, listener);
    }

    /** What a code said. */
    @DomEvent("lvpu-scanned")
    public static class Scanned extends ComponentEvent<ScanButton> {
        private final String text;

        public Scanned(ScanButton source, boolean fromClient, @EventData("event.detail.text") String text) {
            super(source, fromClient);
            this.text = text;
        }

        String text() {
            return text;
        }
    }
}
