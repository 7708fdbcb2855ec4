package cn.lvpu.portal.certification.application;

/**
 * Something that a reviewer asks to be corrected, and why.
 *
 * @param reason shown to the applicant, {@value Reasons#SHORTEST}..{@value Reasons#LONGEST} characters
 */
public record Mark(Item item, String reason) {
    public Mark {
        reason = reason.strip();
    }
}
