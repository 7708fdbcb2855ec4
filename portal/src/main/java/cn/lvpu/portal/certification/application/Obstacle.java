package cn.lvpu.portal.certification.application;

import cn.lvpu.content.ReviewStage;
import cn.lvpu.portal.registry.CertificateNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;

/** Why something was not done. Nothing was changed. */
public sealed interface Obstacle {
    /** The state machine does not know this step, see {@link Step}. */
    record NotFrom(ApplicationState state, Step step) implements Obstacle {}

    /** Nobody acts on their own application. */
    record OwnApplication() implements Obstacle {}

    /** The second review and the decision belong to somebody else than whoever passed or proposed before. */
    record SecondPersonNeeded(String firstName) implements Obstacle {}

    /** Missing, too short or too long, see {@link Reasons}. */
    record BadReason() implements Obstacle {}

    /** The answers are not complete or not right. */
    record Incomplete(List<AnswerCheck.Problem> problems) implements Obstacle {
        public Incomplete {
            problems = List.copyOf(problems);
        }
    }

    /** While a correction is asked only what is marked may change. */
    record NotOpen(SortedSet<Item> items) implements Obstacle {}

    /** A correction was answered without changing anything that was marked. */
    record NothingChanged(SortedSet<Item> untouched) implements Obstacle {}

    /** Nothing, or something that is not in the form, was marked. */
    record BadMarks() implements Obstacle {}

    /** The checklist of the stage is not answered, or not all of it with yes. */
    record ChecklistOpen(ReviewStage stage, List<String> itemIds) implements Obstacle {
        public ChecklistOpen {
            itemIds = List.copyOf(itemIds);
        }
    }

    /** There is no inspection record of this version that passes. */
    record NoInspection() implements Obstacle {}

    /** @param until the last day of the notice, or of the time for the correction */
    record StillRunning(LocalDate until) implements Obstacle {}

    record ObjectionsOpen(int count) implements Obstacle {}

    /** Its refusal was proposed: it can be refused or sent back, but stages were skipped, so that it cannot be granted. */
    record RefusalProposed() implements Obstacle {}

    /** The registry did not issue the certificate. */
    record NotIssued(List<String> messageKeys) implements Obstacle {
        public NotIssued {
            messageKeys = List.copyOf(messageKeys);
        }
    }

    /** The certificate is not the applicant's, or not valid, or its renewal is not open yet or any more. */
    record NotFromCertificate(CertificateNumber number) implements Obstacle {}

    /** There is an application from that certificate already. */
    record AlreadyStarted(ApplicationId id) implements Obstacle {}
}
