package cn.lvpu.portal.accounts.ui;

import cn.lvpu.portal.accounts.Account;
import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.stream.Collectors;

/** What the portal knows of the person who is signed in, the name that others see, and the way out. */
@Route(value = "account", layout = MainLayout.class)
@PermitAll
class AccountView extends Div implements HasDynamicTitle {
    private final transient Texts texts;

    AccountView(Accounts accounts, AuthenticationContext authentication, Texts texts) {
        this.texts = texts;
        addClassNames("wrap", "page-top", "stack");
        Account account = accounts.getOwn();
        add(new H1(texts.get("accounts.account.title")));

        Paragraph login = new Paragraph(texts.get("accounts.account.login", account.loginName()));
        login.setId("account-login-name");
        String roles = account.roles().stream()
                .sorted()
                .map(role -> texts.get("accounts.role." + role.name()))
                .collect(Collectors.joining("、"));
        Paragraph duties = new Paragraph(texts.get("accounts.account.roles", roles));
        duties.setId("account-roles");

        TextField displayName = new TextField(texts.get("accounts.signup.display.label"));
        displayName.setId("account-display-name");
        displayName.setManualValidation(true);
        displayName.setValue(account.displayName());
        Paragraph saved = new Paragraph();
        saved.setId("account-saved");
        saved.getElement().setAttribute("role", "status");
        Button save = new Button(texts.get("accounts.account.save"), click -> {
            boolean stored = accounts.renameOwn(displayName.getValue());
            displayName.setErrorMessage(texts.get("accounts.signup.display.invalid"));
            displayName.setInvalid(!stored);
            saved.setText(stored ? texts.get("accounts.account.saved") : "");
        });
        save.setId("account-save");
        Button logout = new Button(texts.get("accounts.account.logout"), click -> authentication.logout());
        logout.setId("account-logout");
        Anchor searches = new Anchor("/account/searches", texts.get("alerts.account.link"));
        searches.setId("to-searches");
        Anchor applications = new Anchor("/apply", texts.get("accounts.account.apply"));
        applications.setId("to-applications");
        add(login, duties, new Paragraph(applications), new Paragraph(searches));
        if (account.roles().contains(Role.PRODUCER)) {
            Anchor certificates = new Anchor("/certificates", texts.get("certificate.own.title"));
            certificates.setId("to-certificates");
            add(new Paragraph(certificates));
        }
        if (account.roles().contains(Role.OPERATOR)) {
            add(new Paragraph(new Anchor("/operations/keys", texts.get("proof.keys.title"))));
        }
        add(displayName, save, saved, logout);
    }

    @Override
    public String getPageTitle() {
        return texts.get("accounts.account.title");
    }
}
