package cn.lvpu.portal.certification.application;

import static cn.lvpu.portal.certification.application.ApplicationExamples.MORNING;
import static cn.lvpu.portal.certification.application.ApplicationExamples.hand;
import static cn.lvpu.portal.certification.application.ApplicationExamples.in;
import static cn.lvpu.portal.certification.application.ApplicationExamples.person;
import static org.assertj.core.api.Assertions.assertThat;

import cn.lvpu.portal.accounts.Role;
import cn.lvpu.portal.accounts.SignedIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StepTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "APPLICATION-STATES.md");
    private static final Instant MUCH_LATER = MORNING.plus(Duration.ofDays(90));
    private static final String REASON = "材料齐全，符合规则。";

    private final SignedIn applicant = person("申请人", Role.PRODUCER);
    private final SignedIn reviewer = person("审核员甲", Role.REVIEWER);
    private final SignedIn second = person("审核员乙", Role.REVIEWER);

    @ParameterizedTest
    @EnumSource(Step.class)
    void aStepIsTakenFromItsStatesAndFromNoOther(Step step) {
        for (ApplicationState state : ApplicationState.values()) {
            StepResult result = take(step, in(state, applicant), step.role() == Role.PRODUCER ? applicant : reviewer);
            if (step.isAllowedFrom(state)) {
                assertThat(result)
                        .as("%s from %s", step, state)
                        .isInstanceOfSatisfying(StepResult.Accepted.class, accepted -> {
                            Event event = accepted.application().history().getLast();
                            assertThat(step.leads(event.from(), event.to())).isTrue();
                            assertThat(event.from()).isEqualTo(state);
                            assertThat(accepted.application().state()).isEqualTo(event.to());
                            assertThat(accepted.application().rowVersion())
                                    .isEqualTo(in(state, applicant).rowVersion() + 1);
                        });
            } else {
                assertThat(result)
                        .as("%s from %s", step, state)
                        .isEqualTo(new StepResult.Refused(new Obstacle.NotFrom(state, step)));
            }
        }
    }

    @Test
    void nobodyReviewsTheirOwnApplication() {
        SignedIn both = new SignedIn(applicant.id(), "两用", java.util.Set.of(Role.PRODUCER, Role.REVIEWER));
        for (Step step : Step.values()) {
            if (step.role() == Role.REVIEWER) {
                for (ApplicationState state : ApplicationState.values()) {
                    assertThat(take(step, in(state, applicant), both))
                            .as("%s from %s", step, state)
                            .isEqualTo(new StepResult.Refused(new Obstacle.OwnApplication()));
                }
            }
        }
    }

    @Test
    void theSecondReviewAndTheGrantBelongToAnotherThanTheFirst() {
        Application passed = accepted(ReviewerSteps.passInitialReview(
                in(ApplicationState.INITIAL_REVIEW, applicant), List.of(), "", hand(reviewer, MORNING)));
        assertThat(take(Step.PASS_SECOND_REVIEW, passed, reviewer))
                .isEqualTo(new StepResult.Refused(new Obstacle.SecondPersonNeeded("审核员甲")));
        Application twice = accepted(take(Step.PASS_SECOND_REVIEW, passed, second));
        Application notice = accepted(take(Step.PASS_INSPECTION, twice, reviewer));
        Application decision =
                accepted(take(Step.CLOSE_NOTICE, notice, reviewer, MUCH_LATER.plus(Duration.ofDays(30))));
        assertThat(ReviewerSteps.refusalToGrant(decision, REASON, hand(reviewer, MORNING)))
                .contains(new Obstacle.SecondPersonNeeded("审核员甲"));
        assertThat(ReviewerSteps.refusalToGrant(decision, REASON, hand(second, MORNING)))
                .isEmpty();
    }

    @Test
    void whoProposedARefusalDoesNotDecideItAndItCannotBecomeAGrant() {
        Application proposed =
                accepted(take(Step.PROPOSE_REFUSAL, in(ApplicationState.INITIAL_REVIEW, applicant), reviewer));
        assertThat(take(Step.REFUSE, proposed, reviewer))
                .isEqualTo(new StepResult.Refused(new Obstacle.SecondPersonNeeded("审核员甲")));
        assertThat(ReviewerSteps.refusalToGrant(proposed, REASON, hand(second, MORNING)))
                .contains(new Obstacle.RefusalProposed());
        assertThat(accepted(take(Step.REFUSE, proposed, second)).state()).isEqualTo(ApplicationState.REFUSED);
    }

    @Test
    void afterACorrectionTheFormerPassCountsNoMore() {
        Application passed = accepted(ReviewerSteps.passInitialReview(
                in(ApplicationState.INITIAL_REVIEW, applicant), List.of(), "", hand(reviewer, MORNING)));
        Application back = accepted(take(Step.SEND_BACK, passed, second));
        assertThat(back.passedInitialReview()).isEmpty();
        Application again = accepted(ReviewerSteps.passInitialReview(back, List.of(), "", hand(second, MORNING)));
        assertThat(take(Step.PASS_SECOND_REVIEW, again, second))
                .isEqualTo(new StepResult.Refused(new Obstacle.SecondPersonNeeded("审核员乙")));
    }

    @Test
    void aCorrectionOpensOnlyWhatIsMarkedAndMustChangeIt() {
        Application asked = in(ApplicationState.CORRECTION_ASKED, applicant);
        var other = new TreeSet<>(List.of(Item.question("holder")));
        assertThat(ApplicantSteps.save(
                        asked, asked.answers().with(java.util.Map.of("holder", "别家")), hand(applicant, MORNING)))
                .isEqualTo(new StepResult.Refused(new Obstacle.NotOpen(other)));
        assertThat(ApplicantSteps.answerCorrection(asked, List.of(), hand(applicant, MORNING)))
                .isEqualTo(new StepResult.Refused(
                        new Obstacle.NothingChanged(new TreeSet<>(List.of(Item.question("site"))))));
        Application saved = accepted(ApplicantSteps.save(
                asked, asked.answers().with(java.util.Map.of("site", "东山村三组")), hand(applicant, MORNING)));
        Application answered = accepted(ApplicantSteps.answerCorrection(saved, List.of(), hand(applicant, MORNING)));
        assertThat(answered.state()).isEqualTo(ApplicationState.INITIAL_REVIEW);
        assertThat(answered.corrected()).containsExactly(Item.question("site"));
        assertThat(answered.former().orElseThrow().answers().text("site")).isEqualTo("东山村梨园");
    }

    @Test
    void clocksRunInWorkingDaysAndTheInitialReviewBeginsWithTheSubmission() {
        Application submitted = accepted(take(Step.SUBMIT, in(ApplicationState.DRAFT, applicant), applicant, MORNING));
        assertThat(submitted.dueOn()).contains(java.time.LocalDate.of(2026, 12, 8));
        Application taken = accepted(ReviewerSteps.takeUp(submitted, hand(reviewer, MORNING.plus(Duration.ofDays(3)))));
        assertThat(taken.dueOn()).isEqualTo(submitted.dueOn());
        Application asked = accepted(take(Step.ASK_CORRECTION, taken, reviewer, MORNING.plus(Duration.ofDays(20))));
        assertThat(asked.dueIsEarliest()).isTrue();
    }

    @Test
    void aNoticeIsNotClosedBeforeItsEndNorWithOpenObjections() {
        Application notice = in(ApplicationState.PUBLIC_NOTICE, applicant);
        assertThat(ReviewerSteps.closeNotice(notice, 0, hand(reviewer, MORNING)))
                .isEqualTo(new StepResult.Refused(
                        new Obstacle.StillRunning(notice.dueOn().orElseThrow())));
        assertThat(ReviewerSteps.closeNotice(notice, 2, hand(reviewer, MUCH_LATER)))
                .isEqualTo(new StepResult.Refused(new Obstacle.ObjectionsOpen(2)));
    }

    @Test
    void theTableInTheDocumentsIsTheStateMachine() throws IOException {
        String table = table();
        Path written = Path.of("target", "APPLICATION-STATES.md");
        Files.writeString(written, table);
        assertThat(Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "")
                .as("docs/APPLICATION-STATES.md is written from Step; the new text is in portal/%s", written)
                .isEqualTo(table);
    }

    private StepResult take(Step step, Application application, SignedIn who) {
        return take(step, application, who, MUCH_LATER);
    }

    private StepResult take(Step step, Application application, SignedIn who, Instant at) {
        Hand hand = new Hand(
                who, at, UUID.randomUUID(), ApplicationExamples.RULES, ApplicationExamples.CONTENT.workingCalendar());
        Application corrected = application.state() == ApplicationState.CORRECTION_ASKED
                ? application.saved(application.answers().with(java.util.Map.of("site", "东山村三组")), MORNING)
                : application;
        return switch (step) {
            case SUBMIT -> ApplicantSteps.submit(application, List.of(), () -> Receipt.of(2026, 2), hand);
            case ASSIGN ->
                ReviewerSteps.assign(application, Optional.of(new Assignee(second.id(), second.displayName())), hand);
            case TAKE_UP -> ReviewerSteps.takeUp(application, hand);
            case ASK_CORRECTION ->
                ReviewerSteps.askCorrection(application, List.of(new Mark(Item.document("licence"), "请换清晰的扫描件")), hand);
            case ANSWER_CORRECTION ->
                ApplicantSteps.answerCorrection(
                        application.state() == ApplicationState.CORRECTION_ASKED
                                ? withVersion(corrected, application.rowVersion())
                                : application,
                        List.of(),
                        hand);
            case PASS_INITIAL_REVIEW -> ReviewerSteps.passInitialReview(application, List.of(), "", hand);
            case PASS_SECOND_REVIEW -> ReviewerSteps.passSecondReview(application, List.of(), "", hand);
            case PASS_INSPECTION -> ReviewerSteps.passInspection(application, true, List.of(), "", hand);
            case CLOSE_NOTICE -> ReviewerSteps.closeNotice(application, 0, hand);
            case SEND_BACK -> ReviewerSteps.sendBack(application, REASON, hand);
            case PROPOSE_REFUSAL -> ReviewerSteps.proposeRefusal(application, REASON, hand);
            case GRANT ->
                ReviewerSteps.refusalToGrant(application, REASON, hand)
                        .<StepResult>map(StepResult.Refused::new)
                        .orElseGet(() -> new StepResult.Accepted(ReviewerSteps.granted(
                                application,
                                new cn.lvpu.portal.registry.CertificateNumber("LSLC", 2026, 7),
                                REASON,
                                hand)));
            case REFUSE -> ReviewerSteps.refuse(application, REASON, hand);
            case WITHDRAW -> ApplicantSteps.withdraw(application, "", hand);
        };
    }

    private static Application withVersion(Application a, long version) {
        return new Application(
                a.id(),
                a.receipt(),
                a.schemeCode(),
                a.kind(),
                a.about(),
                a.applicant(),
                a.applicantName(),
                a.state(),
                a.answers(),
                a.versions(),
                a.history(),
                a.assignee(),
                a.dueOn(),
                a.dueIsEarliest(),
                a.createdAt(),
                a.changedAt(),
                a.granted(),
                a.example(),
                version);
    }

    private static Application accepted(StepResult result) {
        assertThat(result).isInstanceOf(StepResult.Accepted.class);
        return ((StepResult.Accepted) result).application();
    }

    private static String table() throws IOException {
        var words = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/messages/application_zh_CN.properties"))) {
            words.load(in);
        }
        var lines = new ArrayList<String>();
        lines.add("# States of an application");
        lines.add("");
        lines.add(
                "Written from the code (`Step`) by `StepTest`, which fails when the two differ. Every step that is not in a row");
        lines.add("of the table is refused, and that is tested.");
        lines.add("");
        lines.add("| step | 中文 | by | from | to |");
        lines.add("|---|---|---|---|---|");
        for (Step step : Step.values()) {
            lines.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            step.key(),
                            words.getProperty("application.step." + step.key()),
                            step.role() == Role.PRODUCER ? "the applicant" : "a reviewer",
                            Arrays.stream(ApplicationState.values())
                                    .filter(step::isAllowedFrom)
                                    .map(state -> name(state, words))
                                    .collect(Collectors.joining(", ")),
                            step.leadsTo().isEmpty()
                                    ? "stays"
                                    : step.leadsTo().stream()
                                            .map(state -> name(state, words))
                                            .collect(Collectors.joining(" or "))));
        }
        lines.add("");
        lines.add(
                "Where a step may lead to several states, it leads to the first whose stage the scheme has. No reviewer takes a step of");
        lines.add(
                "their own application; `pass-second-review` and `grant` belong to another reviewer than `pass-initial-review`, `refuse` to");
        lines.add(
                "another than the one who proposed it. What was proposed to be refused cannot be granted, only refused or sent back.");
        return String.join("\n", lines) + "\n";
    }

    private static String name(ApplicationState state, Properties words) {
        return words.getProperty("application.state." + state.key()) + " "
                + state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
