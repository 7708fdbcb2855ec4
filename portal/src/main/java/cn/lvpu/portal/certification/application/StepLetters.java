package cn.lvpu.portal.certification.application;

import cn.lvpu.content.Content;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.mail.Letter;
import cn.lvpu.portal.platform.mail.Outbox;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Letters to the address that the applicant gave in the application, for the steps that others take, and the receipt. */
@Component
class StepLetters implements Tidings {
    static final String PURPOSE = "application";

    private final Outbox outbox;
    private final ITemplateEngine templates;
    private final Texts texts;
    private final Content content;
    private final String baseUrl;

    StepLetters(
            Outbox outbox,
            ITemplateEngine templates,
            Texts texts,
            Content content,
            @Value("${lvpu.public-base-url:http://localhost:${server.port:8080}}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.texts = texts;
        this.content = content;
        this.baseUrl = baseUrl;
    }

    @Override
    public void tell(Application application) {
        Event last = application.history().getLast();
        Optional<Answers> submitted = application.submitted().map(Version::answers);
        String address = submitted.map(answers -> answers.text("email")).orElse("");
        if (!outbox.isOpen() || address.isEmpty() || last.step() == Step.ASSIGN) {
            return;
        }
        outbox.put(application.applicant().value(), PURPOSE, letter(application, last, address));
    }

    private Letter letter(Application application, Event event, String address) {
        String receipt = application.receipt().map(Receipt::value).orElse("");
        String scheme = content.findScheme(application.schemeCode())
                .map(SchemeRules::name)
                .orElseThrow();
        String what = texts.get("application.mail." + event.step().key(), scheme);
        String due = application
                .dueOn()
                .filter(day -> application.state().turn() == ApplicationState.Turn.APPLICANT)
                .map(day -> texts.get("application.mail.due", day.toString()))
                .orElse("");
        String url = baseUrl + "/apply?application=" + application.id();
        String subject = texts.get("application.mail.subject", receipt, what);
        String link = texts.get("application.mail.link");
        String why = texts.get("application.mail.why", receipt);
        StringBuilder text = new StringBuilder(what).append('\n');
        if (!due.isEmpty()) {
            text.append(due).append('\n');
        }
        text.append('\n')
                .append(link)
                .append(' ')
                .append(url)
                .append("\n\n")
                .append(why)
                .append('\n');
        String html = templates.process(
                "application/mail/step",
                new Context(
                        texts.locale(),
                        Map.of("what", what, "due", due, "url", url, "why", why, "link", link, "subject", subject)));
        return new Letter(address, subject, text.toString(), html, Map.of("Auto-Submitted", "auto-generated"));
    }
}
