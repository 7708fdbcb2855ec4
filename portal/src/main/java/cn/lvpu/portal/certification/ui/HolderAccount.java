package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.CertificationDesk;
import cn.lvpu.portal.certification.OwnCertificates;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;

/** The certificate as a PDF, and the account that may print it too and is reminded. */
final class HolderAccount extends NativeDetails {
    HolderAccount(CertificationDesk desk, OwnCertificates own, Certificate certificate, Texts texts) {
        super(texts.get("certificate.holder"));
        TextField login = new TextField(texts.get("certificate.holder.login"));
        login.setId("holder-" + certificate.number());
        login.setHelperText(texts.get("certificate.holder.hint"));
        Paragraph said = new Paragraph();
        said.getElement().setAttribute("role", "status");
        Button give = new Button(texts.get("certificate.holder.give"), click -> {
            boolean given = desk.giveTo(certificate.number(), login.getValue());
            login.setErrorMessage(texts.get("certificate.holder.unknown"));
            login.setInvalid(!given);
            said.setText(
                    given
                            ? texts.get(
                                    "certificate.holder.given", login.getValue().strip())
                            : "");
        });
        give.setId("give-" + certificate.number());
        Div fields = new Div(login, give, PaperLink.of(own, certificate, texts));
        fields.addClassNames("rows", "end");
        Div form = new Div(fields, said);
        form.addClassName("stack");
        setContent(form);
        // Asked when somebody looks: a list of certificates takes one statement.
        addToggleListener(toggle -> {
            if (toggle.isOpened() && login.getValue().isEmpty()) {
                desk.findHolderAccount(certificate.number()).ifPresent(login::setValue);
            }
        });
    }
}
