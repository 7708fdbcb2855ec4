package cn.lvpu.portal.certification.application;

import cn.lvpu.content.ReviewStage;
import cn.lvpu.content.SchemeRules;
import cn.lvpu.content.SchemeRules.CheckItem;
import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Everything that reviewers gather about an application. */
public record CaseFile(
        Application application,
        SchemeRules rules,
        List<Note> notes,
        List<CheckAnswer> checks,
        List<Inspection> inspections,
        List<Objection> objections) {
    public CaseFile {
        notes = List.copyOf(notes);
        checks = List.copyOf(checks);
        inspections = List.copyOf(inspections);
        objections = List.copyOf(objections);
    }

    /** What reviewers tell one another; never shown to the applicant. */
    public record Note(UUID id, AccountId author, String authorName, String text, Instant at) {
        public static final int LONGEST = 2000;
    }

    public enum CheckOutcome {
        MET,
        NOT_MET,
        NOT_APPLICABLE;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        /** @throws IllegalArgumentException for an unknown word */
        public static CheckOutcome ofKey(String key) {
            return valueOf(key.toUpperCase(java.util.Locale.ROOT));
        }
    }

    /** @param version of the answers that were checked: after a correction it is checked again */
    public record CheckAnswer(
            String itemId,
            int version,
            CheckOutcome outcome,
            String remark,
            AccountId reviewer,
            String reviewerName,
            Instant at) {
        public static final int LONGEST_REMARK = 500;
    }

    /**
     * What was found on the spot.
     *
     * @param version of the answers that it was about
     * @param inspectors who was there, as they sign
     * @param photos attachments, known by their hash
     */
    public record Inspection(
            UUID id,
            int version,
            LocalDate on,
            String place,
            String inspectors,
            String findings,
            boolean passed,
            List<AttachmentId> photos,
            AccountId recorder,
            String recorderName,
            Instant at) {
        public static final int LONGEST_FINDINGS = 4000;
        public static final int MOST_PHOTOS = 30;

        public Inspection {
            photos = List.copyOf(photos);
        }
    }

    /**
     * Something that somebody holds against an application while its notice runs.
     *
     * @param contact how to answer; never shown to the applicant or the public, may be empty
     */
    public record Objection(UUID id, String name, String contact, String text, Instant at, Optional<Reply> reply) {
        public static final int SHORTEST = 10;
        public static final int LONGEST = 2000;
    }

    public record Reply(String text, AccountId reviewer, String reviewerName, Instant at) {}

    /** The version under review. */
    public int version() {
        return application.versions().size();
    }

    /** The answer to a checklist item for the version under review. */
    public Optional<CheckAnswer> findCheck(String itemId) {
        return checks.stream()
                .filter(check -> check.version() == version() && check.itemId().equals(itemId))
                .findFirst();
    }

    /** The checklist items of a stage that are not answered, or not met. */
    public List<String> openItems(ReviewStage stage) {
        return rules.checklist(stage).stream()
                .map(CheckItem::id)
                .filter(id -> findCheck(id)
                        .filter(check -> check.outcome() != CheckOutcome.NOT_MET)
                        .isEmpty())
                .toList();
    }

    /** Whether the last inspection of the version under review passes. */
    public boolean isInspected() {
        return inspections.stream()
                .filter(inspection -> inspection.version() == version())
                .reduce((first, last) -> last)
                .filter(Inspection::passed)
                .isPresent();
    }

    public int openObjections() {
        return (int) objections.stream()
                .filter(objection -> objection.reply().isEmpty())
                .count();
    }
}
