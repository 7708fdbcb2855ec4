package cn.lvpu.portal.accounts.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

@Route("login")
@AnonymousAllowed
class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();
    private final Texts texts;

    LoginView(Texts texts) {
        this.texts = texts;
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(texts.get("accounts.login.title"));
        words.getForm().setUsername(texts.get("accounts.login.name"));
        words.getForm().setPassword(texts.get("accounts.login.password"));
        words.getForm().setSubmit(texts.get("accounts.login.submit"));
        words.getErrorMessage().setTitle(texts.get("accounts.login.failed.title"));
        words.getErrorMessage().setMessage(texts.get("accounts.login.failed.message"));
        form.setI18n(words);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        add(form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        form.setError(event.getLocation().getQueryParameters().getParameters().containsKey("error"));
    }

    @Override
    public String getPageTitle() {
        return texts.get("accounts.login.title");
    }
}
