package cn.lvpu.portal.certification.application;

import cn.lvpu.content.ReviewStage;
import java.util.Locale;
import java.util.Optional;

/** Where an application is. The steps between states are {@link Step}. */
public enum ApplicationState {
    /** 草稿: only its applicant sees it. */
    DRAFT(Optional.empty(), Turn.APPLICANT),
    /** 已提交: no reviewer has taken it up. Its clock is that of the initial review. */
    SUBMITTED(Optional.of(ReviewStage.INITIAL_REVIEW), Turn.REVIEWERS),
    /** 初审. */
    INITIAL_REVIEW(Optional.of(ReviewStage.INITIAL_REVIEW), Turn.REVIEWERS),
    /** 待补正: only what is marked is open to the applicant. */
    CORRECTION_ASKED(Optional.of(ReviewStage.CORRECTION), Turn.APPLICANT),
    /** 复核, by another reviewer. */
    SECOND_REVIEW(Optional.of(ReviewStage.SECOND_REVIEW), Turn.REVIEWERS),
    /** 现场核查. */
    INSPECTION(Optional.of(ReviewStage.INSPECTION), Turn.REVIEWERS),
    /** 公示: open to objections from everybody. */
    PUBLIC_NOTICE(Optional.of(ReviewStage.PUBLIC_NOTICE), Turn.PUBLIC),
    /** 待决定. */
    DECISION(Optional.of(ReviewStage.DECISION), Turn.REVIEWERS),
    /** 已授予: its certificate is issued. */
    GRANTED(Optional.empty(), Turn.NOBODY),
    /** 不予授予. */
    REFUSED(Optional.empty(), Turn.NOBODY),
    /** 已撤回, by the applicant. */
    WITHDRAWN(Optional.empty(), Turn.NOBODY);

    /** Who is to do something next. */
    public enum Turn {
        APPLICANT,
        REVIEWERS,
        /** The period runs; reviewers go on when it has ended. */
        PUBLIC,
        NOBODY
    }

    private final Optional<ReviewStage> stage;
    private final Turn turn;

    ApplicationState(Optional<ReviewStage> stage, Turn turn) {
        this.stage = stage;
        this.turn = turn;
    }

    /** The stage whose clock runs; none before submission and after the end. */
    public Optional<ReviewStage> stage() {
        return stage;
    }

    public Turn turn() {
        return turn;
    }

    /** Whether nothing happens any more. */
    public boolean isFinal() {
        return turn == Turn.NOBODY;
    }

    /** Whether reviewers see it: it was submitted and is not withdrawn as a draft. */
    public boolean isWithReviewers() {
        return turn == Turn.REVIEWERS || turn == Turn.PUBLIC || this == CORRECTION_ASKED;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static ApplicationState ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT));
    }
}
