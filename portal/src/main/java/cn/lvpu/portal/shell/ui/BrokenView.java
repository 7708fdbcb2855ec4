package cn.lvpu.portal.shell.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.Explanation;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A view that failed while it was opened. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class BrokenView extends Apology implements HasErrorParameter<Exception> {
    private static final Logger LOG = LoggerFactory.getLogger(BrokenView.class);

    BrokenView(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.error("opening {} failed", event.getLocation().getPath(), parameter.getException());
        return show(Explanation.of(parameter.getException()));
    }
}
