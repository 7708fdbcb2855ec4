package cn.lvpu.portal.moderation;

import cn.lvpu.portal.accounts.AccountId;
import cn.lvpu.portal.accounts.Role;

/**
 * One staff action. Holds no personal data beyond the actor's account id; names, contacts and texts of people stay with
 * the subject.
 *
 * @param actor who acted
 * @param role the role in which they acted
 * @param action what was done, lower-case words joined by dots, such as {@code post.refuse}
 * @param subjectKind what it was done to, such as {@code post} or {@code certificate}
 * @param subjectId the subject's identifier
 * @param reasonCode from the feature's short list of codes; empty where an action needs none
 * @param reason the sentence given for it, at most {@value #MAX_REASON} characters; may be empty
 */
public record LedgerEntry(
        AccountId actor,
        Role role,
        String action,
        String subjectKind,
        String subjectId,
        String reasonCode,
        String reason) {
    /** The longest reason, in UTF-16 units. */
    public static final int MAX_REASON = 1000;

    public LedgerEntry {
        if (!action.matches("[a-z]+([.-][a-z]+)*")) {
            throw new IllegalArgumentException("not a ledger action: " + action);
        }
        if (subjectKind.isBlank() || subjectId.isBlank()) {
            throw new IllegalArgumentException("a ledger entry names its subject");
        }
        if (reason.length() > MAX_REASON) {
            throw new IllegalArgumentException("a reason has at most " + MAX_REASON + " characters");
        }
    }
}
