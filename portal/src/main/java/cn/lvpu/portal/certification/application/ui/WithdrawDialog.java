package cn.lvpu.portal.certification.application.ui;

import cn.lvpu.portal.certification.application.Application;
import cn.lvpu.portal.certification.application.Outcome;
import cn.lvpu.portal.certification.application.Reasons;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.UUID;
import java.util.function.Consumer;

/** Asks once more before an application is taken back for good; a reason may be given. */
final class WithdrawDialog extends Dialog {
    private final transient Application application;
    private final transient Tools tools;
    private final transient Consumer<Application> done;
    private final UUID requestId = UUID.randomUUID();
    private final TextArea reason = new TextArea();
    private final Div status = new Div();
    private final Button confirm;

    WithdrawDialog(Application application, Tools tools, Consumer<Application> done) {
        this.application = application;
        this.tools = tools;
        this.done = done;
        setHeaderTitle(tools.text("application.withdraw.title"));
        reason.setLabel(tools.text("application.withdraw.reason"));
        reason.setMaxLength(Reasons.LONGEST);
        reason.setWidthFull();
        reason.setId("withdraw-reason");
        confirm = new Button(tools.text("application.withdraw.confirm"), click -> withdraw());
        confirm.setId("withdraw-confirm");
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.setDisableOnClick(true);
        Div body = new Div(new Paragraph(tools.text("application.withdraw.lead")), reason, status);
        body.addClassName("stack");
        add(body);
        getFooter().add(new Button(tools.text("application.cancel"), click -> close()), confirm);
    }

    private void withdraw() {
        Outcome outcome;
        try {
            outcome =
                    tools.applying().withdraw(requestId, application.id(), application.rowVersion(), reason.getValue());
        } catch (StoreUnavailableException e) {
            say(tools.text("application.keep.away"));
            confirm.setEnabled(true);
            return;
        }
        switch (outcome) {
            case Outcome.Done withdrawn -> {
                close();
                done.accept(withdrawn.application());
            }
            case Outcome.Hindered hindered ->
                say(tools.words().obstacle(hindered.obstacle(), tools.applying().rules(application)));
            case Outcome.Overtaken _ -> say(tools.text("application.submit.overtaken"));
            case Outcome.Gone _ -> say(tools.text("application.gone"));
        }
    }

    private void say(String words) {
        status.removeAll();
        status.add(Parts.notice("bad", new Paragraph(words)));
    }
}
