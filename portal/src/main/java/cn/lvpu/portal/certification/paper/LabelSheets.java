package cn.lvpu.portal.certification.paper;

import cn.lvpu.portal.certification.LabelOrder;
import cn.lvpu.portal.certification.LabelSize;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateAddresses;
import cn.lvpu.portal.registry.SerialCode;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws sheets of labels: what the verdict page says a label looks like. */
@Component
public class LabelSheets {
    private final CertificateAddresses addresses;

    LabelSheets(CertificateAddresses addresses) {
        this.addresses = addresses;
    }

    /** @param codes one for each label, or none when the labels are all the same */
    public byte[] draw(Certificate certificate, LabelOrder order, List<SerialCode> codes) {
        LabelSize size = order.size();
        Sheet sheet = new Sheet(
                certificate.number().toString(), certificate.terms().scheme().issuer());
        for (int i = 0; i < order.count(); i++) {
            int place = (order.skip() + i) % size.perSheet();
            if (place == 0 && i > 0) {
                sheet.nextPage();
            }
            String serial = codes.isEmpty() ? "" : codes.get(i).toString();
            String address = codes.isEmpty()
                    ? addresses.of(certificate.number())
                    : addresses.of(certificate.number(), codes.get(i));
            label(sheet, certificate, address, serial, size, size.x(place), size.y(place));
        }
        return sheet.finish();
    }

    private static void label(
            Sheet sheet, Certificate certificate, String address, String serial, LabelSize size, float x, float y) {
        var terms = certificate.terms();
        float pad = size.height() / 14;
        float side = size.height() - 2 * pad;
        sheet.code(address, x + size.width() - side - pad / 2, y + pad, side);
        float left = x + pad * 1.4f;
        float width = size.width() - side - pad * 2.4f;
        float letters = Math.min(size.height() / 4.2f, 11);
        String products = String.join("、", terms.products());
        float step = side / (serial.isEmpty() ? 5f : 6f);
        float at = y + pad + step * .75f;
        at = write(
                sheet,
                terms.scheme().name() + (terms.example() ? "（示例）" : ""),
                letters * .8f,
                left,
                at,
                width,
                step,
                false);
        at = write(sheet, products, letters * 1.25f, left, at, width, step, true);
        at = write(sheet, terms.holder(), letters * .8f, left, at, width, step, false);
        at = write(sheet, terms.origin(), letters * .8f, left, at, width, step, false);
        at = write(sheet, certificate.number().toString(), letters * .9f, left, at, width, step, true);
        if (!serial.isEmpty()) {
            write(sheet, serial, letters * .9f, left, at, width, step, false);
        }
    }

    private static float write(
            Sheet sheet, String text, float letters, float x, float y, float width, float step, boolean strong) {
        float fitting = sheet.font().fitting(sheet.font().printable(text), letters, Sheet.points(width));
        if (strong) {
            sheet.strong(text, fitting, x, y, Sheet.INK);
        } else {
            sheet.text(text, fitting, x, y, Sheet.INK);
        }
        return y + step;
    }
}
