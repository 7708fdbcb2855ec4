package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.BoxReport;
import cn.lvpu.portal.registry.BoxReporting;
import cn.lvpu.portal.registry.VerdictWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code /c/{number}/report}: what is wrong with this box? Without a log-in and without a session; whatever goes wrong, what was
 * typed stands in the form again.
 */
@Controller
class BoxReportPages {
    private final BoxReporting reporting;
    private final VerdictWords words;
    private final Texts texts;

    BoxReportPages(BoxReporting reporting, VerdictWords words, Texts texts) {
        this.reporting = reporting;
        this.words = words;
        this.texts = texts;
    }

    /** A choice in the form. */
    public record Choice(String key, String text, boolean chosen) {}

    @GetMapping("/c/{number}/report")
    String ask(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String serial,
            Model model,
            HttpServletResponse response) {
        var empty = new BoxReporting.Form(UUID.randomUUID(), number, serial, "", "", "");
        return form(empty, List.of(), model, response, HttpStatus.OK);
    }

    @PostMapping("/c/{number}/report")
    String report(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String serial,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String place,
            @RequestParam(defaultValue = "") String what,
            @RequestParam(defaultValue = "") String request,
            Model model,
            HttpServletRequest http,
            HttpServletResponse response) {
        var form = new BoxReporting.Form(requestId(request), number, serial, kind, place, what);
        String site = http.getHeader("Sec-Fetch-Site");
        if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return form(
                    form, List.of(texts.get("certificate.report.elsewhere")), model, response, HttpStatus.FORBIDDEN);
        }
        return switch (reporting.report(form, http.getRemoteAddr())) {
            case BoxReporting.Outcome.Kept kept -> "redirect:" + receiptPath(number, kept.receipt());
            case BoxReporting.Outcome.Invalid invalid ->
                form(
                        form,
                        invalid.messageKeys().stream().map(texts::get).toList(),
                        model,
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case BoxReporting.Outcome.TooOften often -> {
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(often.pause().toSeconds() + 1));
                yield form(
                        form,
                        List.of(texts.get(
                                "certificate.report.often", often.pause().toMinutes() + 1)),
                        model,
                        response,
                        HttpStatus.TOO_MANY_REQUESTS);
            }
            case BoxReporting.Outcome.Away ignored ->
                form(
                        form,
                        List.of(texts.get("certificate.report.away")),
                        model,
                        response,
                        HttpStatus.SERVICE_UNAVAILABLE);
        };
    }

    @GetMapping("/c/{number}/report/{receipt}")
    String receipt(
            @PathVariable String number, @PathVariable String receipt, Model model, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<BoxReport> found =
                reporting.find(receipt).filter(report -> report.number().equals(number));
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("report", found.orElse(null));
        model.addAttribute("number", number);
        model.addAttribute(
                "reportedAt",
                found.map(report -> words.moment(report.reportedAt())).orElse(""));
        model.addAttribute(
                "answeredAt",
                found.flatMap(BoxReport::answer)
                        .map(answer -> words.moment(answer.at()))
                        .orElse(""));
        return "registry/report-receipt";
    }

    private String form(
            BoxReporting.Form form,
            List<String> problems,
            Model model,
            HttpServletResponse response,
            HttpStatus status) {
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute(
                "kinds",
                Arrays.stream(BoxReport.Kind.values())
                        .map(kind -> new Choice(
                                kind.key(),
                                texts.get("certificate.report.kind." + kind.key()),
                                kind.key().equals(form.kind())))
                        .toList());
        return "registry/report";
    }

    private static String receiptPath(String number, String receipt) {
        return UriComponentsBuilder.fromPath("/c/{number}/report/{receipt}")
                .encode()
                .buildAndExpand(number, receipt)
                .toUriString();
    }

    private static UUID requestId(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : UUID.randomUUID();
    }
}
