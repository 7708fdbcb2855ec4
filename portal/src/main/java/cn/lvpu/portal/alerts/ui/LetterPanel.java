package cn.lvpu.portal.alerts.ui;

import cn.lvpu.portal.alerts.AddressState.Asked;
import cn.lvpu.portal.alerts.AddressState.NoMail;
import cn.lvpu.portal.alerts.AddressState.Off;
import cn.lvpu.portal.alerts.AddressState.On;
import cn.lvpu.portal.alerts.AskOutcome;
import cn.lvpu.portal.alerts.DigestRound;
import cn.lvpu.portal.alerts.LetterAddress;
import cn.lvpu.portal.platform.availability.StoreUnavailableException;
import cn.lvpu.portal.platform.i18n.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Duration;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;

/** 每天一封信: off, asked for, or on; and in words where the portal sends no mail. */
@SpringComponent
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
final class LetterPanel extends Section {
    private final transient LetterAddress address;
    private final transient Texts texts;
    private final int hour;
    private final Paragraph notice = new Paragraph();
    private final Div body = new Div();

    LetterPanel(LetterAddress address, DigestRound digests, Texts texts) {
        this.address = address;
        this.texts = texts;
        this.hour = digests.hour();
        addClassNames("panel", "tint", "mailing");
        notice.setId("letters-notice");
        notice.getElement().setAttribute("role", "status");
        body.addClassName("mailing");
        add(new H2(texts.get("alerts.mailing.title")), notice, body);
        show();
    }

    private void show() {
        body.removeAll();
        try {
            switch (address.state()) {
                case NoMail() -> body.add(new Paragraph(texts.get("alerts.mailing.none")));
                case Off() -> body.add(new Paragraph(texts.get("alerts.mailing.off", hour)), asking(""));
                case Asked(String to, boolean refused) ->
                    body.add(
                            sentence(refused, to, texts.get("alerts.mailing.asked", to)),
                            asking(to),
                            ending("withdraw"));
                case On(String to, boolean refused) ->
                    body.add(sentence(refused, to, texts.get("alerts.mailing.on", to, hour)), ending("stop"));
            }
        } catch (StoreUnavailableException away) {
            notice.setText(texts.get("alerts.loading.away"));
        }
    }

    private Paragraph sentence(boolean refused, String to, String otherwise) {
        return new Paragraph(refused ? texts.get("alerts.mailing.refused", to) : otherwise);
    }

    private Component asking(String known) {
        EmailField field = new EmailField(texts.get("alerts.mailing.address"));
        field.setId("letters-address");
        field.setManualValidation(true);
        field.setAutocomplete(Autocomplete.EMAIL);
        field.setValue(known);
        Button ask = new Button(
                texts.get(known.isEmpty() ? "alerts.mailing.ask" : "alerts.mailing.again"), click -> ask(field));
        ask.setId("letters-ask");
        if (known.isEmpty()) {
            ask.addThemeVariants(ButtonVariant.PRIMARY);
        }
        field.addKeyPressListener(Key.ENTER, press -> ask(field));
        Div asking = new Div(field, ask);
        asking.addClassName("ask");
        return asking;
    }

    private void ask(EmailField field) {
        notice.setText("");
        try {
            switch (address.ask(field.getValue())) {
                case AskOutcome.OnItsWay(String _) -> show();
                case AskOutcome.NotAnAddress() -> {
                    field.setErrorMessage(texts.get("alerts.mailing.address.invalid"));
                    field.setInvalid(true);
                    field.focus();
                }
                case AskOutcome.TooOften(Duration retryAfter) ->
                    notice.setText(texts.get("alerts.mailing.limited", retryAfter.toMinutes() + 1));
                case AskOutcome.NoMail() -> show();
            }
        } catch (StoreUnavailableException away) {
            notice.setText(texts.get("alerts.away"));
        }
    }

    private Button ending(String key) {
        Button end = new Button(texts.get("alerts.mailing." + key), click -> {
            try {
                address.endOwn();
                show();
                notice.setText(texts.get("alerts.mailing.stopped"));
            } catch (StoreUnavailableException away) {
                notice.setText(texts.get("alerts.away"));
            }
        });
        end.setId("letters-end");
        return end;
    }
}
