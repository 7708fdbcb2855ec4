package cn.lvpu.portal.registry.page;

import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.CertificateNumber;
import cn.lvpu.portal.registry.KnownFrom;
import cn.lvpu.portal.registry.NumberProblem;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.TransitionKind;
import cn.lvpu.portal.registry.Verdict;
import cn.lvpu.portal.registry.VerdictAnswer;
import cn.lvpu.portal.registry.VerdictLook;
import cn.lvpu.portal.registry.VerdictWords;
import cn.lvpu.portal.registry.Verdicts;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts answers into the words of the verdict page. */
@Component
class VerdictPages {
    static final String SHAPE = new CertificateNumber("LSLC", 2026, 123).toString();

    private final Texts texts;
    private final VerdictWords words;
    private final Verdicts verdicts;
    private final Clock clock;
    private final JsonMapper json;
    private final ThreeJudgements judgements;

    VerdictPages(
            Texts texts,
            VerdictWords words,
            Verdicts verdicts,
            Clock clock,
            JsonMapper json,
            ThreeJudgements judgements) {
        this.judgements = judgements;
        this.texts = texts;
        this.words = words;
        this.verdicts = verdicts;
        this.clock = clock;
        this.json = json;
    }

    /**
     * @param address of this page, absolute
     * @param dayProblem what is wrong with the day asked about, so that today's verdict is shown instead
     */
    VerdictPage page(VerdictAnswer answer, String address, String askedDay, Optional<String> dayProblem) {
        return switch (answer) {
            case VerdictAnswer.Judged judged -> judged(judged, address, askedDay, dayProblem);
            case VerdictAnswer.Unknown unknown ->
                page(
                        unknown,
                        List.of(
                                texts.get("registry.page.unknown.todo.1"),
                                texts.get("registry.page.unknown.todo.2"),
                                texts.get("registry.page.unknown.todo.3")));
            case VerdictAnswer.NotChecked unchecked ->
                page(unchecked, List.of(texts.get("registry.page.unchecked.todo")));
        };
    }

    /** The page for something that is no certificate number. */
    VerdictPage misread(String typed, NumberProblem problem, List<CertificateNumber> meant) {
        String title = texts.get("registry.page.misread.title");
        return new VerdictPage(
                title,
                texts.get(problem.messageKey()),
                typed,
                VerdictLook.of(Verdict.UNKNOWN),
                texts.get("registry.page.misread.headline"),
                texts.get("registry.checked", words.moment(clock.instant())),
                "",
                texts.get(problem.messageKey()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                meant.stream().map(CertificateNumber::toString).toList(),
                List.of(texts.get("registry.page.shape", SHAPE)),
                verdicts.today().toString(),
                "",
                Optional.empty(),
                false,
                null,
                null);
    }

    /** The page for a code that we did not sign for this certificate. */
    VerdictPage wrongSerial(CertificateNumber number, String typed) {
        String title = texts.get("scan.wrong.headline");
        return new VerdictPage(
                title,
                texts.get("scan.wrong.reason"),
                number.toString(),
                VerdictLook.of(Verdict.UNKNOWN),
                title,
                texts.get("registry.checked", words.moment(clock.instant())),
                number + " / " + typed,
                texts.get("scan.wrong.reason"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(number.toString()),
                List.of(texts.get("scan.wrong.todo")),
                verdicts.today().toString(),
                "",
                Optional.empty(),
                false,
                null,
                null);
    }

    private VerdictPage page(VerdictAnswer answer, List<String> advice) {
        String number = answer.number().toString();
        String headline = words.headline(answer);
        return new VerdictPage(
                texts.get("registry.page.title", number),
                texts.get("registry.page.description", number, headline),
                number,
                VerdictLook.of(answer.verdict()),
                headline,
                texts.get("registry.checked", words.moment(answer.asOf())),
                number,
                words.reason(answer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(),
                advice,
                verdicts.today().toString(),
                "",
                Optional.empty(),
                answer instanceof VerdictAnswer.NotChecked,
                null,
                null);
    }

    private VerdictPage judged(
            VerdictAnswer.Judged judged, String address, String askedDay, Optional<String> dayProblem) {
        Certificate certificate = judged.certificate();
        var terms = certificate.terms();
        String number = certificate.number().toString();
        String headline = words.headline(judged);
        LocalDate today = verdicts.today();
        return new VerdictPage(
                texts.get("registry.page.title", number),
                texts.get("registry.page.description", number, headline),
                number,
                VerdictLook.of(judged.verdict()),
                headline,
                judged.isAboutThePast()
                        ? texts.get("registry.checked.past", words.moment(judged.asOf()), words.day(judged.on()))
                        : texts.get("registry.checked", words.moment(judged.asOf())),
                terms.scheme().name() + " · " + String.join("、", terms.products()) + " · "
                        + words.period(terms.period()),
                words.reason(judged),
                judged.isAboutThePast() ? Optional.of(todayText(judged)) : Optional.empty(),
                caution(judged.source()),
                Optional.of(new VerdictPage.Box(
                        number,
                        terms.scheme().name(),
                        terms.holder(),
                        String.join("、", terms.products()),
                        terms.origin(),
                        words.period(terms.period()),
                        terms.scheme().issuer(),
                        terms.example(),
                        judged.verdictOfToday() == Verdict.VALID)),
                judgements.of(judged),
                Optional.empty(),
                certificate.history().reversed().stream().map(this::line).toList(),
                List.of(),
                List.of(),
                today.toString(),
                askedDay,
                dayProblem,
                false,
                CertificationJsonLd.of(judged, address, json),
                address);
    }

    private String todayText(VerdictAnswer.Judged judged) {
        return texts.get("registry.now", words.headline(judged.verdictOfToday()));
    }

    private Optional<String> caution(KnownFrom source) {
        return switch (source) {
            case KnownFrom.Registry ignored -> Optional.empty();
            case KnownFrom.Copy copy -> Optional.of(texts.get("registry.source.copy", words.moment(copy.knownUntil())));
        };
    }

    private VerdictPage.Line line(Transition step) {
        return new VerdictPage.Line(
                words.day(step.effectiveOn()),
                words.transition(step.kind()),
                step.reason(),
                words.changes(step),
                words.ground(step),
                texts.get("registry.page.history.by", words.actor(step.actor()), words.moment(step.at())),
                mark(step.kind()));
    }

    private static String mark(TransitionKind kind) {
        return switch (kind) {
            case ISSUE, RESUME, RENEW -> "";
            case SUSPEND, CORRECT -> "warn";
            case EXPIRE, REVOKE, SURRENDER -> "bad";
        };
    }
}
