package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.LabelOrder;
import cn.lvpu.portal.certification.LabelSize;
import cn.lvpu.portal.certification.OwnCertificates;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.CertificateNumber;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Chooses labels to print. Pressing twice prints the same codes; other choices, or a new lot, print new ones. */
final class LabelForm extends NativeDetails {
    private final transient Texts texts;
    private final Select<LabelSize> size = new Select<>();
    private final IntegerField count = new IntegerField();
    private final IntegerField skip = new IntegerField();
    private final Checkbox serials = new Checkbox();
    private UUID requestId = UUID.randomUUID();

    LabelForm(OwnCertificates own, CertificateNumber number, Texts texts) {
        super(texts.get("certificate.labels"));
        this.texts = texts;
        size.setLabel(texts.get("certificate.labels.size"));
        size.setItems(LabelSize.values());
        size.setItemLabelGenerator(this::sizeWords);
        size.setValue(LabelSize.MIDDLE);
        size.addClassName("label-size");
        size.setId("size-" + number);
        count.setLabel(texts.get("certificate.labels.count"));
        count.setId("count-" + number);
        count.setMin(1);
        count.setMax(LabelOrder.MOST);
        count.setValue(LabelSize.MIDDLE.perSheet());
        count.setStepButtonsVisible(true);
        skip.setLabel(texts.get("certificate.labels.skip"));
        skip.setId("skip-" + number);
        skip.setMin(0);
        skip.setMax(LabelSize.MIDDLE.perSheet() - 1);
        skip.setValue(0);
        skip.setStepButtonsVisible(true);
        serials.setLabel(texts.get("certificate.labels.serials"));
        serials.setId("serials-" + number);
        serials.setValue(true);
        size.addValueChangeListener(change -> {
            skip.setMax(change.getValue().perSheet() - 1);
            skip.setValue(0);
            count.setValue(change.getValue().perSheet());
            renew();
        });
        count.addValueChangeListener(change -> renew());
        skip.addValueChangeListener(change -> renew());
        serials.addValueChangeListener(change -> renew());
        Anchor print = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    Optional<byte[]> file = order().flatMap(order -> own.labels(number, order));
                    return file.map(bytes -> new DownloadResponse(
                                    new ByteArrayInputStream(bytes),
                                    number + "-labels.pdf",
                                    PaperLink.PDF,
                                    bytes.length))
                            .orElseGet(() -> DownloadResponse.error(HttpStatusCode.CONFLICT));
                }),
                texts.get("certificate.labels.print"));
        print.setId("labels-" + number);
        print.addClassName("btn");
        Button lot = new Button(texts.get("certificate.labels.lot"), click -> renew());
        Div numbers = new Div(size, count, skip);
        numbers.addClassNames("rows", "end");
        Paragraph hint = new Paragraph(texts.get("certificate.labels.hint"));
        hint.addClassName("hint");
        Div actions = new Div(print, lot);
        actions.addClassName("rows");
        Div form = new Div(numbers, serials, hint, actions);
        form.addClassNames("stack", "label-form");
        setContent(form);
        setId("label-form-" + number);
    }

    private void renew() {
        requestId = UUID.randomUUID();
    }

    private String sizeWords(LabelSize each) {
        return texts.get("certificate.labels.size." + each.name().toLowerCase(Locale.ROOT), each.perSheet());
    }

    /** Empty when a field holds what cannot be printed; the field says so itself. */
    private Optional<LabelOrder> order() {
        LabelSize chosen = size.getValue();
        Integer many = count.getValue();
        Integer used = skip.getValue();
        if (many == null
                || used == null
                || many < 1
                || many > LabelOrder.MOST
                || used < 0
                || used >= chosen.perSheet()) {
            return Optional.empty();
        }
        return Optional.of(new LabelOrder(chosen, many, used, serials.getValue(), requestId));
    }
}
