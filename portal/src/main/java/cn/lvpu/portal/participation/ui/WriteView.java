package cn.lvpu.portal.participation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** Asks for a log-in, and leads to the feed after it. */
@Route(WriteView.ROUTE)
@PermitAll
class WriteView extends Div implements BeforeEnterObserver {
    static final String ROUTE = "feed/write";

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(FeedView.class);
    }
}
