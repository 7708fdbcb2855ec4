package cn.lvpu.portal.accounts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;

/** The {@code next} parameter of a link to the log-in or the sign-up. */
final class Next {
    private Next() {}

    static Optional<String> of(BeforeEnterEvent event) {
        return event.getLocation().getQueryParameters().getSingleParameter("next");
    }
}
