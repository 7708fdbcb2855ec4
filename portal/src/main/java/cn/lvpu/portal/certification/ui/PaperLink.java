package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.OwnCertificates;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;

/** A link that draws a certificate as a PDF when it is followed, for who may have it at that moment. */
final class PaperLink {
    static final String PDF = "application/pdf";

    private PaperLink() {}

    static Anchor of(OwnCertificates own, Certificate certificate, Texts texts) {
        Anchor link = new Anchor(
                DownloadHandler.fromInputStream(event -> {
                    byte[] file = own.paper(certificate.number());
                    return new DownloadResponse(
                            new ByteArrayInputStream(file), certificate.number() + ".pdf", PDF, file.length);
                }),
                texts.get("certificate.paper.link"));
        link.setId("paper-" + certificate.number());
        link.addClassNames("btn", "ghost");
        return link;
    }
}
