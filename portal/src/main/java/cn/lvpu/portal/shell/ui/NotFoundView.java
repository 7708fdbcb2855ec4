package cn.lvpu.portal.shell.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.Explanation;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** An address that no view answers. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class NotFoundView extends Apology implements HasErrorParameter<NotFoundException> {

    NotFoundView(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return show(Explanation.notFound());
    }
}
