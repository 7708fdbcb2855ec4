package cn.lvpu.portal.shell.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.Explanation;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A view that the person who is signed in has no role for. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class ForbiddenView extends Apology implements HasErrorParameter<AccessDeniedException> {

    ForbiddenView(Texts texts) {
        super(texts);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        return show(Explanation.of(new org.springframework.security.access.AccessDeniedException("view")));
    }
}
