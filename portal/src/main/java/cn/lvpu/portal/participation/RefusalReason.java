package cn.lvpu.portal.participation;

/**
 * Why a post was refused.
 *
 * @param code from moderation's short list
 * @param sentence what the author is told
 */
public record RefusalReason(String code, String sentence) {
    public RefusalReason {
        if (code.isBlank() || sentence.isBlank()) {
            throw new IllegalArgumentException("nobody is refused without a reason");
        }
    }
}
