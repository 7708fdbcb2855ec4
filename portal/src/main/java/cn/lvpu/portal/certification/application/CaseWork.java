package cn.lvpu.portal.certification.application;

import cn.lvpu.content.SchemeRules.CheckItem;
import cn.lvpu.portal.accounts.CurrentAccount;
import cn.lvpu.portal.accounts.SignedIn;
import cn.lvpu.portal.certification.application.CaseFile.CheckAnswer;
import cn.lvpu.portal.certification.application.CaseFile.CheckOutcome;
import cn.lvpu.portal.certification.application.CaseFile.Inspection;
import cn.lvpu.portal.certification.application.CaseFile.Note;
import cn.lvpu.portal.certification.application.CaseFile.Reply;
import cn.lvpu.portal.registry.RegistryDay;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * What reviewers write into a case file without moving the application: notes, checklist answers, inspections and replies to
 * objections. Two reviewers may write at once. The same id again changes nothing, so that a phone may send until it is told.
 */
@Service
@PreAuthorize("hasRole('REVIEWER')")
public class CaseWork {
    private final Applications applications;
    private final CaseFiles caseFiles;
    private final AttachmentStore attachments;
    private final CurrentAccount currentAccount;
    private final Steps steps;

    CaseWork(
            Applications applications,
            CaseFiles caseFiles,
            AttachmentStore attachments,
            CurrentAccount currentAccount,
            Steps steps) {
        this.applications = applications;
        this.caseFiles = caseFiles;
        this.attachments = attachments;
        this.currentAccount = currentAccount;
        this.steps = steps;
    }

    /** What came of it. */
    public enum Written {
        DONE,
        /** A text is missing or too long, or a value is none. */
        BAD_INPUT,
        /** It has ended, or is not at the stage to which this belongs. */
        NOT_NOW,
        OWN_APPLICATION,
        GONE
    }

    /** What somebody on the spot writes down. @param id chosen where it is written, before there is a line */
    public record InspectionForm(
            UUID id,
            LocalDate on,
            String place,
            String inspectors,
            String findings,
            boolean passed,
            List<AttachmentId> photos) {
        public InspectionForm {
            photos = List.copyOf(photos);
        }
    }

    @PreAuthorize("hasRole('REVIEWER')")
    public Written note(ApplicationId id, UUID noteId, String text) {
        String note = text.strip();
        if (note.isEmpty() || note.length() > Note.LONGEST) {
            return Written.BAD_INPUT;
        }
        return write(id, true, application -> {
            SignedIn me = currentAccount.get();
            caseFiles.addNote(id, new Note(noteId, me.id(), me.displayName(), note, steps.now()));
            return Written.DONE;
        });
    }

    /** Answers a checklist item for the version under review; the last answer counts. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Written check(ApplicationId id, UUID requestId, String itemId, CheckOutcome outcome, String remark) {
        if (remark.strip().length() > CheckAnswer.LONGEST_REMARK) {
            return Written.BAD_INPUT;
        }
        return write(id, false, application -> {
            Optional<CheckItem> item = steps.rules(application.schemeCode()).checklist().stream()
                    .filter(each -> each.id().equals(itemId))
                    .findFirst();
            if (item.isEmpty()) {
                return Written.BAD_INPUT;
            }
            SignedIn me = currentAccount.get();
            caseFiles.addCheck(
                    id,
                    requestId,
                    new CheckAnswer(
                            itemId,
                            application.versions().size(),
                            outcome,
                            remark.strip(),
                            me.id(),
                            me.displayName(),
                            steps.now()));
            return Written.DONE;
        });
    }

    /** Records what was found on the spot; more than one record is kept, the last one counts. */
    @PreAuthorize("hasRole('REVIEWER')")
    public Written inspect(ApplicationId id, InspectionForm form) {
        if (!isComplete(form)) {
            return Written.BAD_INPUT;
        }
        return write(id, false, application -> {
            SignedIn me = currentAccount.get();
            boolean sentBefore = caseFiles.listInspections(id).stream()
                    .anyMatch(each -> each.id().equals(form.id()));
            if (sentBefore) {
                return Written.DONE;
            }
            if (application.state() != ApplicationState.INSPECTION) {
                return Written.NOT_NOW;
            }
            long own = attachments.list(form.photos()).stream()
                    .filter(photo -> photo.owner().equals(me.id()))
                    .count();
            if (own != form.photos().size()) {
                return Written.BAD_INPUT;
            }
            caseFiles.addInspection(
                    id,
                    new Inspection(
                            form.id(),
                            application.versions().size(),
                            form.on(),
                            form.place().strip(),
                            form.inspectors().strip(),
                            form.findings().strip(),
                            form.passed(),
                            form.photos(),
                            me.id(),
                            me.displayName(),
                            steps.now()));
            attachments.handIn(id, form.photos());
            return Written.DONE;
        });
    }

    private boolean isComplete(InspectionForm form) {
        return !form.on().isAfter(RegistryDay.of(steps.now()))
                && isText(form.place(), AnswerCheck.LONGEST_NAME)
                && isText(form.inspectors(), AnswerCheck.LONGEST_NAME)
                && isText(form.findings(), Inspection.LONGEST_FINDINGS)
                && form.photos().size() <= Inspection.MOST_PHOTOS
                && form.photos().stream().distinct().count() == form.photos().size();
    }

    private static boolean isText(String text, int longest) {
        int length = text.strip().length();
        return length > 0 && length <= longest;
    }

    @PreAuthorize("hasRole('REVIEWER')")
    public Written reply(ApplicationId id, UUID objectionId, String text) {
        if (!Reasons.isReason(text)) {
            return Written.BAD_INPUT;
        }
        return write(id, false, application -> {
            SignedIn me = currentAccount.get();
            return caseFiles.reply(id, objectionId, new Reply(text.strip(), me.id(), me.displayName(), steps.now()))
                    ? Written.DONE
                    : Written.NOT_NOW;
        });
    }

    private interface Writing {
        Written on(Application application);
    }

    private Written write(ApplicationId id, boolean afterTheEnd, Writing writing) {
        Supplier<Written> work = () -> {
            Optional<Application> found = applications.findForUpdate(id).filter(Reviewing::isVisible);
            if (found.isEmpty()) {
                return Written.GONE;
            }
            Application application = found.get();
            if (application.isBy(currentAccount.get().id())) {
                return Written.OWN_APPLICATION;
            }
            return application.state().isFinal() && !afterTheEnd ? Written.NOT_NOW : writing.on(application);
        };
        return steps.inTransaction(work);
    }
}
