package cn.lvpu.portal.transparency.page;

import cn.lvpu.portal.platform.address.PublicAddress;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.platform.problem.ProblemException;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.NumberReading;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.transparency.Inspection;
import cn.lvpu.portal.transparency.LogRecord;
import cn.lvpu.portal.transparency.LogStore.SignedCheckpoint;
import cn.lvpu.portal.transparency.PublicLog;
import cn.lvpu.portal.transparency.Trail;
import cn.lvpu.portal.transparency.tree.Hash;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** {@code /log}: what the log is and how to check it; {@code /log/c/{number}}: what it holds of one certificate. Never cached. */
@Controller
class LogPageController {
    private static final int NEWEST = 20;

    private final PublicLog log;
    private final LogWords logWords;
    private final VerdictWords words;
    private final Texts texts;
    private final PublicAddress address;

    LogPageController(PublicLog log, LogWords logWords, VerdictWords words, Texts texts, PublicAddress address) {
        this.log = log;
        this.logWords = logWords;
        this.words = words;
        this.texts = texts;
        this.address = address;
    }

    /** @param mark class of the notice: {@code ok}, {@code warn} or {@code bad} */
    record Notice(String mark, String text) {}

    /** @param number empty for a record that is not about a certificate */
    record Line(long index, String what, String number, String by) {}

    record LogPage(
            String size,
            String signed,
            Notice inspection,
            List<String> faults,
            String key,
            String command,
            String checkpoint,
            List<Line> lines) {}

    record StepLine(
            String title,
            String day,
            String by,
            Notice notice,
            Optional<Long> index,
            String hash,
            String content,
            Optional<Trail.Opening> terms,
            Optional<Trail.Opening> decision) {}

    record TrailPage(String number, String summary, Notice notice, String command, List<StepLine> steps) {}

    @GetMapping({"/log", "/log/"})
    ModelAndView log(HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        Optional<SignedCheckpoint> checkpoint = log.checkpoint();
        Optional<Inspection> inspection = log.lastInspection();
        return new ModelAndView(
                "transparency/log",
                "page",
                new LogPage(
                        texts.get(
                                "transparency.size",
                                checkpoint.map(SignedCheckpoint::size).orElse(0L)),
                        checkpoint
                                .map(last -> texts.get("transparency.signed", words.moment(last.signedAt())))
                                .orElseGet(() -> texts.get("transparency.unsigned")),
                        inspection(inspection),
                        inspection.map(Inspection::faults).orElse(List.of()),
                        log.key().toString(),
                        "./lvpu verify-log " + address.of("/log"),
                        checkpoint.map(last -> last.note().whole()).orElse(""),
                        log.listNewest(NEWEST).stream().map(this::line).toList()));
    }

    private Notice inspection(Optional<Inspection> inspection) {
        if (inspection.isEmpty()) {
            return new Notice("", texts.get("transparency.inspection.none"));
        }
        String at = words.moment(inspection.get().at());
        return inspection.get().isClean()
                ? new Notice(
                        "ok",
                        texts.get(
                                "transparency.inspection.clean",
                                at,
                                inspection.get().records()))
                : new Notice("bad", texts.get("transparency.inspection.faults", at));
    }

    private Line line(LogRecord record) {
        return new Line(
                record.index().orElseThrow(),
                logWords.what(record),
                record.certificate().map(CertificateNumber::toString).orElse(""),
                logWords.by(record));
    }

    @GetMapping("/log/c/{number}")
    ModelAndView trail(@PathVariable String number, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (!(CertificateNumber.parse(number) instanceof NumberReading.Read read)) {
            throw unknown();
        }
        if (!read.number().toString().equals(number)) {
            ModelAndView redirect = new ModelAndView("redirect:/log/c/" + read.number());
            redirect.setStatus(HttpStatus.PERMANENT_REDIRECT);
            return redirect;
        }
        Trail trail = log.trail(read.number()).orElseThrow(this::unknown);
        return new ModelAndView("transparency/certificate", "page", page(trail));
    }

    private TrailPage page(Trail trail) {
        boolean agrees = trail.steps().stream().allMatch(Trail.Step::agrees);
        boolean signed = trail.steps().stream().allMatch(step -> step.proof().isPresent());
        Notice notice = !agrees
                ? new Notice("bad", texts.get("transparency.trail.differs"))
                : signed
                        ? new Notice(
                                "ok",
                                texts.get(
                                        "transparency.trail.agrees",
                                        trail.steps().size()))
                        : new Notice("warn", texts.get("transparency.trail.waits"));
        String number = trail.certificate().number().toString();
        return new TrailPage(
                number,
                trail.certificate().terms().scheme().name() + " · "
                        + String.join("、", trail.certificate().terms().products()),
                notice,
                "./lvpu verify-log " + address.of("/log") + " --number " + number,
                trail.steps().reversed().stream().map(this::line).toList());
    }

    private StepLine line(Trail.Step step) {
        Notice notice = !step.agrees()
                ? new Notice(
                        "bad", texts.get("transparency.step." + (step.record().isPresent() ? "differs" : "missing")))
                : step.proof().isPresent()
                        ? new Notice("", texts.get("transparency.step.agrees"))
                        : new Notice("warn", texts.get("transparency.step.waits"));
        return new StepLine(
                words.transition(step.transition().kind()),
                words.day(step.transition().effectiveOn()),
                step.record().map(logWords::by).orElse(""),
                notice,
                step.proof().map(proof -> proof.index()),
                step.record()
                        .map(record -> Hash.ofLeaf(record.bytes()).toString())
                        .orElse(""),
                step.record().map(LogRecord::content).orElse(""),
                step.terms(),
                step.decision());
    }

    private ProblemException unknown() {
        return ProblemException.notFound("unknown-certificate", texts.get("transparency.problem.unknown"));
    }
}
