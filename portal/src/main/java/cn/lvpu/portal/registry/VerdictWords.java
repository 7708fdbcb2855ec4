package cn.lvpu.portal.registry;

import cn.lvpu.portal.platform.i18n.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Says verdicts, states and days in plain words, in the language of the request. Safe for use by many threads. */
@Component
public class VerdictWords {
    private final Texts texts;
    private final Map<String, DateTimeFormatter> formats = new ConcurrentHashMap<>();

    VerdictWords(Texts texts) {
        this.texts = texts;
    }

    /** Two to six characters, such as 证书有效. */
    public String headline(Verdict verdict) {
        return texts.get("registry.verdict." + verdict.key());
    }

    /** The headline; of a past day, one that says so. */
    public String headline(VerdictAnswer answer) {
        return answer instanceof VerdictAnswer.Judged judged && judged.isAboutThePast()
                ? texts.get("registry.past." + judged.verdict().key())
                : headline(answer.verdict());
    }

    /** One or two sentences: why. */
    public String reason(VerdictAnswer answer) {
        String key = answer instanceof VerdictAnswer.Judged judged
                        && judged.integrity() == Integrity.BROKEN
                        && judged.verdict() == Verdict.COULD_NOT_BE_CHECKED
                ? "certificate.integrity.broken.reason"
                : "registry.reason." + answer.verdict().key();
        if (!(answer instanceof VerdictAnswer.Judged judged)) {
            return texts.get(key);
        }
        ValidityPeriod period = judged.certificate().terms().period();
        Optional<Transition> cause = cause(judged);
        return texts.get(
                key,
                day(judged.on()),
                day(period.from()),
                day(period.to()),
                cause.map(Transition::reason).orElse(""),
                cause.map(step -> day(step.effectiveOn())).orElse(""));
    }

    /** The decision that the verdict rests on: the last one of its kind until that day. */
    private static Optional<Transition> cause(VerdictAnswer.Judged judged) {
        return switch (judged.verdict()) {
            case SUSPENDED -> last(judged, TransitionKind.SUSPEND);
            case REVOKED -> last(judged, TransitionKind.REVOKE);
            case SURRENDERED -> last(judged, TransitionKind.SURRENDER);
            case VALID, NOT_YET_VALID, EXPIRED, UNKNOWN, COULD_NOT_BE_CHECKED -> Optional.empty();
        };
    }

    private static Optional<Transition> last(VerdictAnswer.Judged judged, TransitionKind kind) {
        return judged.certificate().history().stream()
                .filter(step -> step.kind() == kind && !step.effectiveOn().isAfter(judged.on()))
                .reduce((earlier, later) -> later);
    }

    /** Such as 签发. */
    public String transition(TransitionKind kind) {
        return texts.get("certificate.transition." + kind.key());
    }

    public String state(CertificateState state) {
        return texts.get("certificate.state." + state.key());
    }

    public String actor(ActorRole role) {
        return texts.get("certificate.actor." + role.key());
    }

    /** What a step changed of the terms, one sentence a change; none for most steps. */
    public List<String> changes(Transition step) {
        return step.changes().stream()
                .map(change -> texts.get(
                        "certificate.change." + change.field().key(),
                        value(change, change.before()),
                        value(change, change.after())))
                .toList();
    }

    private String value(TermsChange change, String value) {
        return change.field() == TermsField.VALID_TO ? day(LocalDate.parse(value)) : value;
    }

    /** The legal ground of a step, as a sentence; empty where none was recorded. */
    public String ground(Transition step) {
        return step.legalGround().isEmpty() ? "" : texts.get("certificate.ground", step.legalGround());
    }

    public String period(ValidityPeriod period) {
        return texts.get("registry.page.period.text", day(period.from()), day(period.to()));
    }

    public String day(LocalDate day) {
        return format("registry.pattern.day", day);
    }

    /** To the minute, in Asia/Shanghai. */
    public String moment(Instant moment) {
        return format("registry.pattern.moment", moment.atZone(RegistryDay.ZONE));
    }

    private String format(String patternKey, TemporalAccessor value) {
        return formats.computeIfAbsent(
                        patternKey + texts.locale(),
                        key -> DateTimeFormatter.ofPattern(texts.get(patternKey), texts.locale()))
                .format(value);
    }
}
