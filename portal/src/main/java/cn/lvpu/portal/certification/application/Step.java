package cn.lvpu.portal.certification.application;

import static cn.lvpu.portal.certification.application.ApplicationState.CORRECTION_ASKED;
import static cn.lvpu.portal.certification.application.ApplicationState.DECISION;
import static cn.lvpu.portal.certification.application.ApplicationState.DRAFT;
import static cn.lvpu.portal.certification.application.ApplicationState.GRANTED;
import static cn.lvpu.portal.certification.application.ApplicationState.INITIAL_REVIEW;
import static cn.lvpu.portal.certification.application.ApplicationState.INSPECTION;
import static cn.lvpu.portal.certification.application.ApplicationState.PUBLIC_NOTICE;
import static cn.lvpu.portal.certification.application.ApplicationState.REFUSED;
import static cn.lvpu.portal.certification.application.ApplicationState.SECOND_REVIEW;
import static cn.lvpu.portal.certification.application.ApplicationState.SUBMITTED;
import static cn.lvpu.portal.certification.application.ApplicationState.WITHDRAWN;

import cn.lvpu.portal.accounts.Role;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * The steps there are, who takes them, from which states and where they lead. This is the whole state machine;
 * docs/APPLICATION-STATES.md is written from it. Where a step may lead to several states, the scheme says which stages it has.
 */
public enum Step {
    SUBMIT(Role.PRODUCER, Set.of(DRAFT), Set.of(SUBMITTED)),
    /** Gives it to a reviewer, or takes it oneself; the state stays. */
    ASSIGN(
            Role.REVIEWER,
            Set.of(SUBMITTED, INITIAL_REVIEW, CORRECTION_ASKED, SECOND_REVIEW, INSPECTION, PUBLIC_NOTICE, DECISION),
            Set.of()),
    TAKE_UP(Role.REVIEWER, Set.of(SUBMITTED), Set.of(INITIAL_REVIEW)),
    ASK_CORRECTION(Role.REVIEWER, Set.of(INITIAL_REVIEW, SECOND_REVIEW), Set.of(CORRECTION_ASKED)),
    /** Back to the first review, whoever asked: both reviewers are to have seen the same version. */
    ANSWER_CORRECTION(Role.PRODUCER, Set.of(CORRECTION_ASKED), Set.of(INITIAL_REVIEW)),
    PASS_INITIAL_REVIEW(Role.REVIEWER, Set.of(INITIAL_REVIEW), Set.of(SECOND_REVIEW)),
    /** By somebody else than the one who passed the first. */
    PASS_SECOND_REVIEW(Role.REVIEWER, Set.of(SECOND_REVIEW), Set.of(INSPECTION, PUBLIC_NOTICE, DECISION)),
    PASS_INSPECTION(Role.REVIEWER, Set.of(INSPECTION), Set.of(PUBLIC_NOTICE, DECISION)),
    /** When the notice has ended and every objection is answered. */
    CLOSE_NOTICE(Role.REVIEWER, Set.of(PUBLIC_NOTICE), Set.of(DECISION)),
    SEND_BACK(Role.REVIEWER, Set.of(SECOND_REVIEW, INSPECTION, PUBLIC_NOTICE, DECISION), Set.of(INITIAL_REVIEW)),
    /** Ends the checking; somebody else decides. From a correction only when its time is over. */
    PROPOSE_REFUSAL(
            Role.REVIEWER,
            Set.of(INITIAL_REVIEW, CORRECTION_ASKED, SECOND_REVIEW, INSPECTION, PUBLIC_NOTICE),
            Set.of(DECISION)),
    GRANT(Role.REVIEWER, Set.of(DECISION), Set.of(GRANTED)),
    REFUSE(Role.REVIEWER, Set.of(DECISION), Set.of(REFUSED)),
    WITHDRAW(
            Role.PRODUCER,
            Set.of(
                    DRAFT,
                    SUBMITTED,
                    INITIAL_REVIEW,
                    CORRECTION_ASKED,
                    SECOND_REVIEW,
                    INSPECTION,
                    PUBLIC_NOTICE,
                    DECISION),
            Set.of(WITHDRAWN));

    private final Role role;
    private final Set<ApplicationState> from;
    private final Set<ApplicationState> to;

    Step(Role role, Set<ApplicationState> from, Set<ApplicationState> to) {
        this.role = role;
        this.from = from;
        this.to = to;
    }

    /** In which role it is taken. */
    public Role role() {
        return role;
    }

    public boolean isAllowedFrom(ApplicationState state) {
        return from.contains(state);
    }

    /** The states it may lead to, in their order; empty where the state stays. */
    public Set<ApplicationState> leadsTo() {
        return to.isEmpty() ? Set.of() : EnumSet.copyOf(to);
    }

    /** Whether it leads from one state to another, for some scheme. */
    public boolean leads(ApplicationState start, ApplicationState end) {
        return from.contains(start) && (to.isEmpty() ? start == end : to.contains(end));
    }

    /** The word in the database and the ledger. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException for an unknown word */
    public static Step ofKey(String key) {
        return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
