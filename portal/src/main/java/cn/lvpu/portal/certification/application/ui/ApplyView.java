package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.accounts.Accounts;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.ApplicationState;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.security.SignIn;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code /apply}: where producers apply. Where in it somebody is stands in the address, see {@link Place}. */
@Route(value = "apply", layout = MainLayout.class)
@PermitAll
@StyleSheet("context://assets/application.css")
class ApplyView extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(ApplyView.class);

    private final transient Tools tools;
    private final transient Accounts accounts;
    private final transient CurrentAccount currentAccount;
    private final transient SignIn signIn;
    private String title;

    ApplyView(Tools tools, Accounts accounts, CurrentAccount currentAccount, SignIn signIn) {
        this.tools = tools;
        this.accounts = accounts;
        this.currentAccount = currentAccount;
        this.signIn = signIn;
        this.title = tools.text("application.title");
        addClassNames("wrap", "read", "page-top", "apply");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        if (!currentAccount.get().has(Role.PRODUCER)) {
            add(become());
            return;
        }
        try {
            add(page(Place.of(event.getLocation().getQueryParameters())));
        } catch (StoreUnavailableException e) {
            LOG.warn("The applications could not be read: {}", e.getMessage());
            add(
                    Parts.heading(tools.text("application.title")),
                    Parts.notice("bad", new Paragraph(tools.text("application.away"))));
        }
    }

    private Component page(Place place) {
        if (place.application().isPresent()) {
            Optional<Application> found =
                    tools.applying().find(place.application().get());
            return found.map(application -> page(application, place.part()))
                    .orElseGet(() -> Parts.notice("bad", new Paragraph(tools.text("application.gone"))));
        }
        return place.scheme()
                .flatMap(code -> tools.content().findScheme(code))
                .<Component>map(rules -> new EligibilityPage(rules, tools, this::open))
                .orElseGet(() -> new HomePage(tools, this::open));
    }

    private Component page(Application application, String part) {
        SchemeRules rules = tools.applying().rules(application);
        title = rules.name();
        boolean editable = application.state() == ApplicationState.DRAFT;
        if (part.equals(Place.CHECK) && (editable || application.state() == ApplicationState.CORRECTION_ASKED)) {
            return new CheckPage(application, tools, this::open);
        }
        if (part.equals(Place.DOCUMENTS) && editable) {
            return documents(application, rules);
        }
        Optional<Component> form = rules.sections().stream()
                .filter(section -> editable && section.id().equals(part))
                .findFirst()
                .map(section -> new FormPage(section, application, tools));
        if (form.isPresent()) {
            return form.get();
        }
        tools.applying().markSeen(application);
        return new ApplicationPage(application, tools, this::open);
    }

    private Div documents(Application application, SchemeRules rules) {
        Keeper keeper = new Keeper(application, tools);
        Div page = new Div(
                Parts.back(Place.of(application), tools.text("application.back.application")),
                Parts.heading(tools.text("application.documents")),
                Parts.muted(tools.text("application.documents.lead")));
        page.addClassNames("stack", "loose");
        Div list = new Div();
        list.addClassNames("panel", "stack", "loose");
        rules.documents().forEach(document -> list.add(new DocumentField(document, keeper, tools)));
        Div foot = new Div(
                Parts.button(Place.of(application, Place.CHECK), tools.text("application.form.next")), keeper.status());
        foot.addClassName("rows");
        page.add(list, foot);
        return page;
    }

    private void open(Application application) {
        getUI().ifPresent(ui -> {
            ui.navigate(
                    ApplyView.class,
                    QueryParameters.of("application", application.id().toString()));
            ui.getPage().executeJs("window.scrollTo(0, 0)");
        });
    }

    /** One step makes a citizen a producer; staff are told why not. */
    private Div become() {
        Div page = new Div(Parts.heading(tools.text("application.become.title")));
        page.addClassNames("stack", "loose");
        boolean staff = currentAccount.get().roles().stream().anyMatch(Role::isStaff);
        if (staff || !currentAccount.get().has(Role.CITIZEN)) {
            page.add(Parts.notice("warn", new Paragraph(tools.text("application.become.staff"))));
            return page;
        }
        Button become = new Button(tools.text("application.become"), click -> {
            if (accounts.becomeProducer()) {
                signIn.as(
                        accounts.getOwn().loginName(),
                        VaadinServletRequest.getCurrent(),
                        VaadinServletResponse.getCurrent());
            }
            getUI().ifPresent(ui -> ui.getPage().reload());
        });
        become.setId("become");
        become.addThemeVariants(ButtonVariant.PRIMARY);
        page.add(new Paragraph(tools.text("application.become.lead")), become);
        return page;
    }

    @Override
    public String getPageTitle() {
        return title + " · " + tools.text("shell.name");
    }
}
