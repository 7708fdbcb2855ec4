package cn.lvpu.portal.shell.ui;

import cn.lvpu.portal.platform.problem.Explanation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A failure behind a click: said in a sentence, the screen and what was typed stay as they are. */
@Component
class BrokenClicks implements VaadinServiceInitListener {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenClicks.class);
    private static final int SHOWN_MILLISECONDS = 8000;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(BrokenClicks::explain));
    }

    private static void explain(ErrorEvent event) {
        Explanation explanation = Explanation.of(rootOf(event.getThrowable()));
        if (explanation.status() == 500) {
            LOG.error("a click failed", event.getThrowable());
        } else {
            LOG.warn("a click was refused: {}", event.getThrowable().toString());
        }
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notification note =
                    Notification.show(explanation.detail(), SHOWN_MILLISECONDS, Notification.Position.TOP_CENTER);
            note.addThemeVariants(NotificationVariant.LUMO_ERROR);
        }
    }

    /** Listeners are called by reflection, which wraps. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null
                && (root instanceof java.lang.reflect.InvocationTargetException
                        || root.getClass() == RuntimeException.class)) {
            root = root.getCause();
        }
        return root;
    }
}
