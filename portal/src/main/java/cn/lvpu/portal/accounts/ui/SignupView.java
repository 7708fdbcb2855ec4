package cn.lvpu.portal.accounts.ui;

import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.Registration;
import cn.lvpu.portal.accounts.Registration.Field;
import cn.lvpu.portal.accounts.Registration.Refused;
import cn.lvpu.portal.accounts.Registration.Registered;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.limits.RateLimit;
import cn.lvpu.portal.platform.limits.RateLimits;
import cn.lvpu.portal.platform.security.ReturnPath;
import cn.lvpu.portal.platform.security.SignIn;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import java.util.Optional;

/** Sign-up: every problem at its field, nothing typed is lost, and afterwards the person is in and back where they came from. */
@Route(value = "signup", layout = MainLayout.class)
@AnonymousAllowed
class SignupView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    static final RateLimit PER_ADDRESS = new RateLimit("sign-up", 20, Duration.ofHours(1));

    private final transient Accounts accounts;
    private final transient RateLimits limits;
    private final transient SignIn signIn;
    private final transient ReturnPath returnPath;
    private final transient Texts texts;

    private final TextField loginName = new TextField();
    private final TextField displayName = new TextField();
    private final PasswordField password = new PasswordField();
    private final Paragraph notice = new Paragraph();

    SignupView(Accounts accounts, RateLimits limits, SignIn signIn, ReturnPath returnPath, Texts texts) {
        this.accounts = accounts;
        this.limits = limits;
        this.signIn = signIn;
        this.returnPath = returnPath;
        this.texts = texts;
        addClassNames("wrap", "read", "page-top");
        H1 heading = new H1(texts.get("accounts.signup.title"));
        heading.addClassName("page");

        field(loginName, "login", "login-name");
        loginName.setAutocomplete(Autocomplete.USERNAME);
        field(displayName, "display", "display-name");
        displayName.setAutocomplete(Autocomplete.NICKNAME);
        field(password, "password", "password");
        password.setAutocomplete(Autocomplete.NEW_PASSWORD);

        notice.setId("signup-notice");
        notice.addClassName("notice");
        notice.getElement().setAttribute("role", "alert");
        notice.setVisible(false);

        Button submit = new Button(texts.get("accounts.signup.submit"), click -> submit());
        submit.setId("signup-submit");
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        submit.addClickShortcut(Key.ENTER);
        Anchor login = new Anchor("/login", texts.get("accounts.signup.login"));
        Div fields = new Div(heading, loginName, displayName, password, notice, submit, new Paragraph(login));
        fields.addClassNames("form", "stack");
        add(fields);
    }

    private void field(TextFieldBase<?, String> input, String key, String id) {
        input.setId("signup-" + id);
        input.setLabel(texts.get("accounts.signup." + key + ".label"));
        input.setHelperText(texts.get("accounts.signup." + key + ".help"));
        input.setRequiredIndicatorVisible(true);
        input.setManualValidation(true);
        input.setWidthFull();
    }

    private TextFieldBase<?, String> inputOf(Field field) {
        return switch (field) {
            case LOGIN_NAME -> loginName;
            case DISPLAY_NAME -> displayName;
            case PASSWORD -> password;
        };
    }

    private void submit() {
        for (Field field : Field.values()) {
            inputOf(field).setInvalid(false);
        }
        notice.setVisible(false);
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        Optional<Duration> wait = limits.take(PER_ADDRESS, request.getRemoteAddr());
        if (wait.isPresent()) {
            notice.setText(texts.get("accounts.signup.limited", wait.get().toMinutes() + 1));
            notice.setVisible(true);
            return;
        }
        Registration result = accounts.register(loginName.getValue(), displayName.getValue(), password.getValue());
        switch (result) {
            case Refused refused -> {
                refused.problems().forEach(problem -> {
                    TextFieldBase<?, String> field = inputOf(problem.field());
                    field.setErrorMessage(texts.get(problem.messageKey()));
                    field.setInvalid(true);
                });
                inputOf(refused.problems().getFirst().field()).focus();
            }
            case Registered registered -> {
                VaadinServletResponse response = VaadinServletResponse.getCurrent();
                signIn.as(registered.account().loginName(), request, response);
                String next = returnPath.take(request, response).value();
                getUI().ifPresent(ui -> ui.getPage().setLocation(next));
            }
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Next.of(event).ifPresent(next -> returnPath.remember(VaadinServletRequest.getCurrent(), next));
    }

    @Override
    public String getPageTitle() {
        return texts.get("accounts.signup.title");
    }
}
