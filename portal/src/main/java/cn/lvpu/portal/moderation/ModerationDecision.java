package cn.lvpu.portal.moderation;

import cn.lvpu.portal.accounts.AccountId;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision as it was taken.
 *
 * @param subjectVersion the version of the item that was decided on
 * @param reasonCode a {@link RefusalCode}'s key, or {@link #MEETS_RULES}
 * @param reason the sentence to the author; empty for an approval
 * @param ledgerSequence the row of the ledger that records it
 */
public record ModerationDecision(
        UUID id,
        Subject subject,
        long subjectVersion,
        Outcome outcome,
        String reasonCode,
        String reason,
        AccountId decidedBy,
        String deciderName,
        Instant at,
        long ledgerSequence) {
    /** The reason of every approval. */
    public static final String MEETS_RULES = "meets-rules";

    /** What was decided. */
    public enum Outcome {
        APPROVED("approved"),
        REFUSED("refused");

        private final String key;

        Outcome(String key) {
            this.key = key;
        }

        /** The word that is stored. */
        public String key() {
            return key;
        }
    }
}
