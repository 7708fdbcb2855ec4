package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.BoxReportDesk;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.BoxReport;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.util.UriComponentsBuilder;

/** 盒子举报: what people say of boxes in their hands, the longest waiting first, to be answered. */
@Route(value = "review/reports", layout = MainLayout.class)
@RolesAllowed("REVIEWER")
class BoxReportsView extends Div implements HasDynamicTitle {
    private static final Logger LOG = LoggerFactory.getLogger(BoxReportsView.class);

    private final transient BoxReportDesk desk;
    private final transient Texts texts;
    private final transient VerdictWords words;
    private final Div status = new Div();
    private final Div list = new Div();

    BoxReportsView(BoxReportDesk desk, Texts texts, VerdictWords words) {
        this.desk = desk;
        this.texts = texts;
        this.words = words;
        addClassNames("wrap", "read", "page-top", "stack", "loose");
        H1 heading = new H1(texts.get("certificate.reports.title"));
        heading.addClassName("page");
        Anchor back = new Anchor("/review", texts.get("certificate.reports.back"));
        status.getElement().setAttribute("role", "status");
        list.addClassName("stack");
        list.setId("reports");
        add(heading, back, status, list);
        refresh();
    }

    private void refresh() {
        list.removeAll();
        try {
            List<BoxReport> open = desk.list(true);
            if (open.isEmpty()) {
                Paragraph empty = new Paragraph(texts.get("certificate.reports.empty"));
                empty.addClassName("empty");
                list.add(empty);
            }
            open.forEach(report -> list.add(card(report)));
            List<BoxReport> answered = desk.list(false);
            if (!answered.isEmpty()) {
                list.add(new H2(texts.get("certificate.reports.answered")));
                answered.forEach(report -> list.add(card(report)));
            }
        } catch (RuntimeException e) {
            LOG.error("The reports could not be listed", e);
            Button again = new Button(texts.get("certification.again"), click -> refresh());
            Div failed = new Div(new Paragraph(texts.get("certification.list.failed")), again);
            failed.addClassNames("notice", "bad");
            failed.getElement().setAttribute("role", "alert");
            list.add(failed);
        }
    }

    private Div card(BoxReport report) {
        Anchor number = new Anchor(
                UriComponentsBuilder.fromPath("/c/{number}")
                        .encode()
                        .buildAndExpand(report.number())
                        .toUriString(),
                report.number());
        number.setRouterIgnore(true);
        number.addClassName("tabular");
        Span kind =
                new Span(texts.get("certificate.report.kind." + report.kind().key()));
        kind.addClassNames("badge", "warn");
        Div head = new Div(new H2(number), kind);
        head.addClassName("rows");
        Paragraph what = new Paragraph(report.what());
        Span about = new Span(texts.get(
                "certificate.reports.about",
                words.moment(report.reportedAt()),
                report.place().isEmpty() ? texts.get("certificate.reports.nowhere") : report.place(),
                report.receipt()));
        about.addClassNames("small", "muted");
        Div card = new Div(head, what, about);
        if (!report.serial().isEmpty()) {
            card.add(new Span(texts.get("scan.unit") + " " + report.serial()));
        }
        card.addClassNames("panel", "stack");
        card.setId("report-" + report.receipt());
        report.answer()
                .ifPresentOrElse(
                        answer -> card.add(new Paragraph(
                                texts.get("certificate.reports.answer.was", words.moment(answer.at()), answer.text()))),
                        () -> card.add(answering(report)));
        return card;
    }

    private Div answering(BoxReport report) {
        TextArea answer = new TextArea(texts.get("certificate.reports.answer"));
        answer.setHelperText(texts.get("certificate.reports.answer.hint"));
        answer.setMaxLength(BoxReport.LONGEST_ANSWER);
        answer.setWidthFull();
        answer.setId("answer-" + report.receipt());
        Button send = new Button(texts.get("certificate.reports.send"));
        send.setId("send-" + report.receipt());
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            BoxReportDesk.Answered outcome;
            try {
                outcome = desk.answer(report, answer.getValue());
            } catch (RuntimeException e) {
                LOG.error("An answer was not stored", e);
                say("certificate.reports.failed", "bad");
                send.setEnabled(true);
                return;
            }
            switch (outcome) {
                case DONE -> {
                    say("certificate.reports.done", "ok");
                    refresh();
                }
                case OVERTAKEN -> {
                    // What was typed stays in sight until the reviewer leaves.
                    say("certificate.reports.overtaken", "warn");
                }
                case TOO_SHORT -> {
                    answer.setErrorMessage(texts.get("certificate.reports.answer.hint"));
                    answer.setInvalid(true);
                    answer.focus();
                    send.setEnabled(true);
                }
            }
        });
        Div form = new Div(answer, new Div(send));
        form.addClassNames("stack", "tight");
        return form;
    }

    private void say(String key, String mark) {
        Paragraph said = new Paragraph(texts.get(key));
        said.addClassNames("notice", mark);
        status.removeAll();
        status.add(said);
    }

    @Override
    public String getPageTitle() {
        return texts.get("certificate.reports.title") + " · " + texts.get("shell.name");
    }
}
