package cn.lvpu.portal.discovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.Map;

/** Invisible: keeps the place on the page and the focus in the browser when results are replaced. */
@Tag("lvpu-memory")
@JsModule("context://assets/search/lvpu-memory.js")
class Memory extends Component {
    private int times;

    /** New results are on the screen. @param page which page of them, from 0 */
    void shown(int page) {
        getElement().setPropertyMap("shown", Map.of("page", page, "time", ++times));
    }
}
