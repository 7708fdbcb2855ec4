package cn.lvpu.portal.certification.ui;

import cn.lvpu.portal.certification.DeskOutcome;
import cn.lvpu.portal.platform.i18n.Texts;
import cn.lvpu.portal.registry.Certificate;
import cn.lvpu.portal.registry.Decision;
import cn.lvpu.portal.registry.Refusal;
import cn.lvpu.portal.registry.Transition;
import cn.lvpu.portal.registry.VerdictWords;

/** Says to a reviewer why a decision was not taken, and what is kept. */
final class DeskWords {
    private final Texts texts;
    private final VerdictWords words;

    DeskWords(Texts texts, VerdictWords words) {
        this.texts = texts;
        this.words = words;
    }

    String refused(DeskOutcome.Forbidden forbidden) {
        return switch (forbidden.refusal()) {
            case Refusal.NotFrom notFrom ->
                texts.get(
                        "certification.refused.not-from",
                        words.state(notFrom.state()),
                        words.transition(notFrom.kind()));
            case Refusal.ReasonLength ignored -> reasonLength();
            case Refusal.BeforeLastDecision before ->
                texts.get("certification.refused.before-last", words.day(before.earliest()));
            case Refusal.EffectiveInFuture future ->
                texts.get("certification.refused.future", words.day(future.latest()));
            case Refusal.PeriodOver over -> texts.get("certificate.refused.period-over", words.day(over.to()));
            case Refusal.PeriodNotOver over -> texts.get("certificate.refused.period-not-over", words.day(over.to()));
            case Refusal.GroundLength ignored ->
                texts.get("certificate.refused.ground", Integer.toString(Decision.LONGEST_GROUND));
            case Refusal.ChangesNotThat not -> texts.get("certificate.refused.changes", words.transition(not.kind()));
            case Refusal.PeriodBeforeIssue period ->
                texts.get("certification.refused.period", words.day(period.issuedOn()));
        };
    }

    String overtaken(Certificate current) {
        Transition last = current.history().getLast();
        return texts.get(
                "certification.overtaken",
                words.moment(last.at()),
                words.transition(last.kind()),
                last.reason(),
                words.state(current.state()));
    }

    String reasonLength() {
        return texts.get(
                "certification.reason.length.of",
                Integer.toString(Decision.SHORTEST_REASON),
                Integer.toString(Decision.LONGEST_REASON));
    }
}
