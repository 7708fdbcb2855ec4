package cn.lvpu.portal.accounts.ui;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.security.ReturnPath;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;

/** {@code /login?next=/feed}: the form posts to Spring Security, which goes back to {@code next} or to where the person was. */
@Route(value = "login", layout = MainLayout.class)
@AnonymousAllowed
class LoginView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final LoginForm form = new LoginForm();
    private final transient Texts texts;
    private final transient ReturnPath returnPath;

    LoginView(Texts texts, ReturnPath returnPath) {
        this.texts = texts;
        this.returnPath = returnPath;
        addClassNames("wrap", "read", "page-top");
        form.addClassName("login");
        LoginI18n words = LoginI18n.createDefault();
        words.getForm().setTitle(texts.get("accounts.login.title"));
        words.getForm().setUsername(texts.get("accounts.login.name"));
        words.getForm().setPassword(texts.get("accounts.login.password"));
        words.getForm().setSubmit(texts.get("accounts.login.submit"));
        words.getErrorMessage().setTitle(texts.get("accounts.login.failed.title"));
        words.getErrorMessage().setMessage(texts.get("accounts.login.failed.message"));
        words.getErrorMessage().setUsername(texts.get("accounts.login.name.missing"));
        words.getErrorMessage().setPassword(texts.get("accounts.login.password.missing"));
        form.setI18n(words);
        form.setAction("login");
        form.setForgotPasswordButtonVisible(false);
        form.setId("login-form");
        Anchor signup = new Anchor("/signup", texts.get("accounts.login.signup"));
        signup.setId("to-signup");
        signup.addClassNames("btn", "quiet");
        add(form, new Paragraph(signup));
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Map<String, List<String>> parameters =
                event.getLocation().getQueryParameters().getParameters();
        form.setError(parameters.containsKey("error"));
        Next.of(event).ifPresent(next -> returnPath.remember(VaadinServletRequest.getCurrent(), next));
    }

    @Override
    public String getPageTitle() {
        return texts.get("accounts.login.title");
    }
}
