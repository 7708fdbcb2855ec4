package cn.lvpu.portal.certification.application;

import cn.lvpu.portal.certification.application.CaseFile.CheckAnswer;
import cn.lvpu.portal.certification.application.CaseFile.Inspection;
import cn.lvpu.portal.certification.application.CaseFile.Note;
import cn.lvpu.portal.certification.application.CaseFile.Objection;
import cn.lvpu.portal.certification.application.CaseFile.Reply;
import java.util.List;
import java.util.UUID;

/**
 * What reviewers and the public add to an application. Everything is added under an id that the caller chose: the same id
 * again changes nothing. Safe for use by many threads.
 */
public interface CaseFiles {
    List<Note> listNotes(ApplicationId id);

    List<CheckAnswer> listChecks(ApplicationId id);

    /** Oldest first. */
    List<Inspection> listInspections(ApplicationId id);

    List<Objection> listObjections(ApplicationId id);

    void addNote(ApplicationId id, Note note);

    /** The last answer to an item counts; the former ones are kept. */
    void addCheck(ApplicationId id, UUID requestId, CheckAnswer check);

    void addInspection(ApplicationId id, Inspection inspection);

    void addObjection(ApplicationId id, Objection objection);

    /** Returns false, and changes nothing, when there is no such objection or it was answered. */
    boolean reply(ApplicationId id, UUID objectionId, Reply reply);
}
